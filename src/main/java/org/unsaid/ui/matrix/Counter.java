package org.unsaid.ui.matrix;

import java.util.Arrays;
import java.util.EnumMap;
import org.unsaid.session.Tally;
import org.unsaid.verdict.Outcome;

/// A tally that changes by one answer at a time. Used on the JavaFX thread only.
final class Counter {

    private static final Outcome[] OUTCOMES = Outcome.values();

    private final int[] counts = new int[OUTCOMES.length];
    private int truncated;
    private int writing;

    /// @param times 1 to count what was seen, -1 to take it back
    void add(Seen seen, int times) {
        if (seen.outcome() != null) {
            counts[seen.outcome().ordinal()] += times;
        }
        truncated += seen.truncated() ? times : 0;
        writing += seen.writing() ? times : 0;
    }

    void clear() {
        Arrays.fill(counts, 0);
        truncated = 0;
        writing = 0;
    }

    int writing() {
        return writing;
    }

    int total() {
        int total = 0;
        for (int count : counts) {
            total += count;
        }
        return total;
    }

    Tally tally() {
        var present = new EnumMap<Outcome, Integer>(Outcome.class);
        for (var outcome : OUTCOMES) {
            if (counts[outcome.ordinal()] > 0) {
                present.put(outcome, counts[outcome.ordinal()]);
            }
        }
        return new Tally(present, truncated);
    }

    /// How far two tallies lie apart, counting only outcomes that count in a rate: the share of answers that
    /// would have to fall out otherwise for the two to agree, from 0 to 1; 0 where either has none.
    double distance(Counter other) {
        int mine = counted();
        int others = other.counted();
        if (mine == 0 || others == 0) {
            return 0;
        }
        double apart = 0;
        for (var outcome : OUTCOMES) {
            if (outcome.counts()) {
                int at = outcome.ordinal();
                apart += Math.abs((double) counts[at] / mine - (double) other.counts[at] / others);
            }
        }
        return apart / 2;
    }

    private int counted() {
        int sum = 0;
        for (var outcome : OUTCOMES) {
            sum += outcome.counts() ? counts[outcome.ordinal()] : 0;
        }
        return sum;
    }
}
