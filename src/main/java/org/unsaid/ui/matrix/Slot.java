package org.unsaid.ui.matrix;

import java.util.EnumSet;
import java.util.Set;
import org.unsaid.session.TrialKey;

/// The place of one trial in the matrix, with what of it is counted now. Used on the JavaFX thread only.
final class Slot {

    private final TrialKey key;
    private final Cell cell;
    private Seen seen = Seen.PENDING;
    private Set<Facet> misses = EnumSet.noneOf(Facet.class);

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

    /// Facets that leave this trial out.
    Set<Facet> misses() {
        return misses;
    }

    void setMisses(Set<Facet> now) {
        misses = now;
    }

    boolean passes() {
        return misses.isEmpty();
    }

    /// Whether no facet but this one leaves the trial out.
    boolean passesAllBut(Facet facet) {
        return misses.isEmpty() || (misses.size() == 1 && misses.contains(facet));
    }
}
