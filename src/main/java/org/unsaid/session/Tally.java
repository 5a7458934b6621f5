package org.unsaid.session;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.unsaid.verdict.Delivery;
import org.unsaid.verdict.Outcome;

/// How often each outcome came among some trials, for example the repeats of one cell.
///
/// @param counts    in the order of [Outcome]; outcomes that did not come are absent
/// @param truncated how many of them were cut by length
/// @param doubtful  of how many the outcome rests on a label that is doubtful, or on one that no person set where the model [babbles][Babbles]
public record Tally(Map<Outcome, Integer> counts, int truncated, int doubtful) {

    public Tally {
        var ordered = new EnumMap<Outcome, Integer>(Outcome.class);
        ordered.putAll(counts);
        counts = Collections.unmodifiableMap(ordered);
    }

    public static Tally of(Collection<Trial> trials) {
        var counter = new Counter();
        trials.forEach(counter::add);
        return counter.tally();
    }

    public static Tally sum(Collection<Tally> tallies) {
        var counter = new Counter();
        tallies.forEach(counter::add);
        return counter.tally();
    }

    /// Counts trials while they pass by, so that none need stay in memory. Not safe for several threads.
    public static final class Counter {

        private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        private int truncated;
        private int doubtful;
        private int trusted;

        public void add(Trial trial) {
            var counted = Counted.of(trial);
            counts.merge(counted.outcome(), 1, Integer::sum);
            truncated += counted.delivery() == Delivery.TRUNCATED ? 1 : 0;
            doubtful += counted.doubtful() && counted.delivery().needsLabel() ? 1 : 0;
            trusted += counted.trusted() ? 1 : 0;
        }

        public void add(Tally tally) {
            tally.counts().forEach((outcome, count) -> counts.merge(outcome, count, Integer::sum));
            truncated += tally.truncated();
            doubtful += tally.doubtful();
        }

        public Tally tally() {
            return tally(false);
        }

        /// @param babbles whether the model does, in the language of all that was counted
        public Tally tally(boolean babbles) {
            return new Tally(counts, truncated, doubtful + (babbles ? trusted : 0));
        }
    }

    /// Trials counted here, whatever their outcome.
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /// Trials that count in a rate: neither failed nor empty nor unusable.
    public int counted() {
        return sum(Outcome::counts);
    }

    /// Blocked, refused, evasive or official line.
    public int withheld() {
        return sum(Outcome::withheld);
    }

    /// The outcome of all of them, if they agree.
    public Optional<Outcome> unanimous() {
        return counts.size() == 1 ? Optional.of(counts.keySet().iterator().next()) : Optional.empty();
    }

    private int sum(Predicate<Outcome> which) {
        return counts.entrySet().stream().filter(entry -> which.test(entry.getKey())).mapToInt(Map.Entry::getValue).sum();
    }
}
