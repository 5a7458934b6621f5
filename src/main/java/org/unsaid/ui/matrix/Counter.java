package org.unsaid.ui.matrix;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.unsaid.session.Tally;
import org.unsaid.verdict.Outcome;

/// A tally that changes by one answer at a time. Used on the JavaFX thread only.
final class Counter {

    private static final List<Outcome> COUNTING = Stream.of(Outcome.values()).filter(Outcome::counts).toList();

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

    /// The share of each outcome that counts in a rate, always in the same order; empty where none does.
    double[] shares() {
        int counted = COUNTING.stream().mapToInt(outcome -> counts.getOrDefault(outcome, 0)).sum();
        return counted == 0 ? new double[0] : COUNTING.stream().mapToDouble(outcome -> (double) counts.getOrDefault(outcome, 0) / counted).toArray();
    }

    /// How far two lists of shares lie apart: the share of answers that would have to fall out otherwise for the two to
    /// agree, from 0 to 1.
    static double distance(double[] one, double[] other) {
        double apart = 0;
        for (int i = 0; i < one.length; i++) {
            apart += Math.abs(one[i] - other[i]);
        }
        return apart / 2;
    }
}
