package org.unsaid.findings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.unsaid.divergence.Sketch;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Outcome;

/// One answer a cell, as a sketch: the one of the lowest repeat among those that say something. Not safe for several
/// threads.
final class Sketches {

    private final Map<TrialKey, Sampled> samples = new HashMap<>();

    private record Sampled(int repeat, Sketch sketch) {}

    /// What is refused or blocked is far from every answer, and is left out.
    ///
    /// @param trial one that counts
    void add(TrialKey cell, Trial trial, Sketch sketch) {
        boolean says = trial.outcome() != Outcome.REFUSED && trial.outcome() != Outcome.BLOCKED;
        var known = Optional.ofNullable(samples.get(cell));
        if (says && known.filter(sampled -> sampled.repeat() < trial.key().repeat()).isEmpty()) {
            samples.put(cell, new Sampled(trial.key().repeat(), sketch));
        }
    }

    /// From 0 to 1; empty where one of them says nothing.
    Optional<Double> distance(Cell one, Cell other) {
        return of(one).flatMap(first -> of(other).map(second -> 1 - first.similarity(second)));
    }

    private Optional<Sketch> of(Cell cell) {
        return Optional.ofNullable(samples.get(cell.key())).map(Sampled::sketch);
    }
}
