package org.unsaid.ui.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Cells that put one question and may come out alike: in every language to one endpoint, or in one language to
/// every endpoint. Used on the JavaFX thread only.
final class Compared {

    /// Cells differ where at least half of the answers would have to fall out otherwise for them to agree.
    /// Less may well be chance among a handful of repeats.
    private static final double APART = 0.5;

    private final boolean comparable;
    private final List<Cell> cells = new ArrayList<>();
    private boolean differ;

    private Compared(boolean comparable) {
        this.comparable = comparable;
    }

    static Compared cells() {
        return new Compared(true);
    }

    /// Cells that are not expected to come out alike, so that a difference says nothing.
    static Compared notExpectedToAgree() {
        return new Compared(false);
    }

    void add(Cell cell) {
        cells.add(cell);
    }

    Stream<Slot> slots() {
        return cells.stream().flatMap(cell -> cell.slots().stream());
    }

    boolean differ() {
        return differ;
    }

    /// Looks again whether the cells differ.
    void compare() {
        differ = comparable && apart();
    }

    private boolean apart() {
        var shares = cells.stream().map(cell -> cell.counter().shares()).filter(some -> some.length > 0).toList();
        for (int i = 0; i < shares.size(); i++) {
            for (int j = i + 1; j < shares.size(); j++) {
                if (Counter.distance(shares.get(i), shares.get(j)) >= APART) {
                    return true;
                }
            }
        }
        return false;
    }
}
