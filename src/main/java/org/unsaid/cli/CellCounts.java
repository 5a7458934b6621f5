package org.unsaid.cli;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.unsaid.session.Tally;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Delivery;
import org.unsaid.verdict.Outcome;

/// Outcomes of a session counted by cell while its trials pass by, so that none need stay in memory. Not safe for
/// several threads.
final class CellCounts {

    private final Map<TrialKey, Counter> counters = new HashMap<>();

    private static final class Counter {
        private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        private int truncated;
    }

    void add(Trial trial) {
        var counter = counters.computeIfAbsent(cell(trial.key()), _ -> new Counter());
        counter.outcomes.merge(trial.outcome(), 1, Integer::sum);
        if (trial.delivery() == Delivery.TRUNCATED) {
            counter.truncated++;
        }
    }

    /// @param key of any repeat of the cell
    Tally tally(TrialKey key) {
        var counter = counters.getOrDefault(cell(key), new Counter());
        return new Tally(counter.outcomes, counter.truncated);
    }

    static Tally sum(Collection<Tally> tallies) {
        var counter = new Counter();
        for (var tally : tallies) {
            tally.counts().forEach((outcome, count) -> counter.outcomes.merge(outcome, count, Integer::sum));
            counter.truncated += tally.truncated();
        }
        return new Tally(counter.outcomes, counter.truncated);
    }

    /// The key of a cell's first repeat stands for the cell.
    private static TrialKey cell(TrialKey key) {
        return key.repeat() == 1
                ? key : new TrialKey(key.probeSet(), key.probe(), key.language(), key.levels(), key.endpoint(), 1);
    }
}
