package org.unsaid.ui.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.unsaid.probe.Probe;

/// The cells of one probe, at the same levels, at one endpoint: one for each language. Used on the JavaFX
/// thread only.
final class AcrossLanguages {

    /// Languages differ where at least half of the answers would have to fall out otherwise for them to agree.
    /// Less may well be chance among a handful of repeats.
    private static final double APART = 0.5;

    private final List<Cell> cells = new ArrayList<>();
    private boolean differ;

    void add(Cell cell) {
        cells.add(cell);
    }

    Stream<Slot> slots() {
        return cells.stream().flatMap(cell -> cell.slots().stream());
    }

    boolean differ() {
        return differ;
    }

    /// Looks again whether the languages differ.
    void compare() {
        differ = !inOwnTerms() && apart();
    }

    private boolean inOwnTerms() {
        return cells.getFirst().row().probe().tags().contains(Probe.OWN_TERMS);
    }

    private boolean apart() {
        var tallies = cells.stream().map(cell -> cell.counter().tally()).toList();
        for (int i = 0; i < tallies.size(); i++) {
            for (int j = i + 1; j < tallies.size(); j++) {
                if (Counter.distance(tallies.get(i), tallies.get(j)) >= APART) {
                    return true;
                }
            }
        }
        return false;
    }
}
