package org.unsaid.ui.matrix;

import org.unsaid.session.TrialKey;

/// The place of one trial in the matrix, with what of it is counted now. Used on the JavaFX thread only.
final class Slot {

    private final TrialKey key;
    private final Cell cell;
    private Seen seen = Seen.PENDING;
    private int misses;

    Slot(TrialKey key, Cell cell) {
        this.key = key;
        this.cell = cell;
    }

    TrialKey key() {
        return key;
    }

    Cell cell() {
        return cell;
    }

    Seen seen() {
        return seen;
    }

    void see(Seen now) {
        seen = now;
    }

    /// @param now bits of the facets that leave this trial out
    void setMisses(int now) {
        misses = now;
    }

    boolean passes() {
        return misses == 0;
    }

    /// Whether more than one facet leaves it out.
    boolean leftOutTwice() {
        return Integer.bitCount(misses) > 1;
    }

    /// Whether no facet but this one leaves the trial out.
    boolean passesAllBut(Facet facet) {
        return (misses & ~facet.bit()) == 0;
    }
}
