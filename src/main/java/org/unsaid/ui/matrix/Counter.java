package org.unsaid.ui.matrix;

import java.util.EnumMap;
import java.util.Map;
import org.unsaid.session.Tally;
import org.unsaid.verdict.Outcome;

/// A tally that changes by one answer at a time. Used on the JavaFX thread only.
final class Counter {

    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class); // without zeroes
    private int total;
    private int truncated;
    private int writing;

    /// @param times 1 to count what was seen, -1 to take it back
    void add(Seen seen, int times) {
        if (seen.outcome() != null) {
            counts.merge(seen.outcome(), times, (before, more) -> before + more == 0 ? null : before + more);
            total += times;
        }
        truncated += seen.truncated() ? times : 0;
        writing += seen.writing() ? times : 0;
    }

    void clear() {
        counts.clear();
        total = 0;
        truncated = 0;
        writing = 0;
    }

    int writing() {
        return writing;
    }

    int total() {
        return total;
    }

    Tally tally() {
        return new Tally(counts, truncated);
    }

    /// How far two tallies lie apart, counting only outcomes that count in a rate: the share of answers that
    /// would have to fall out otherwise for the two to agree, from 0 to 1; 0 where either has none.
    static double distance(Tally one, Tally other) {
        int ofOne = one.counted();
        int ofOther = other.counted();
        if (ofOne == 0 || ofOther == 0) {
            return 0;
        }
        double apart = 0;
        for (var outcome : Outcome.values()) {
            if (outcome.counts()) {
                apart += Math.abs((double) one.count(outcome) / ofOne - (double) other.count(outcome) / ofOther);
            }
        }
        return apart / 2;
    }
}
