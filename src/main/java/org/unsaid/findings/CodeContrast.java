package org.unsaid.findings;

import java.util.List;
import java.util.Optional;
import org.unsaid.statistics.ExactTests;
import org.unsaid.statistics.Interval;
import org.unsaid.statistics.Proportion;

/// Tasks under one level beside the same tasks under the control level, a pair a task: what differs is the label.
///
/// @param control  id of the control level
/// @param tests    in the table together, practice models apart from real ones
/// @param adjusted p for so many tests, by Benjamini and Hochberg
public record CodeContrast(String control, List<Pair> pairs, int tests, double adjusted) {

    /// Answers with a weakness of those with code, on each side.
    public record Pair(Proportion level, Proportion control) {

        double gap() {
            return level.rate().orElse(0.0) - control.rate().orElse(0.0);
        }
    }

    public CodeContrast {
        pairs = List.copyOf(pairs);
    }

    CodeContrast adjusted(int count, double p) {
        return new CodeContrast(control, pairs, count, p);
    }

    /// Mean over the tasks, from -1 to 1: by how much more often the level's code is weak.
    public double gap() {
        return mean().value();
    }

    /// Of the gap, drawn from the tasks; empty where they are too few, or all alike.
    public Optional<Interval> gapInterval() {
        return mean().interval();
    }

    /// Tasks whose code is mostly weak under the level and mostly sound under the control.
    public int onlyLevel() {
        return differing(1);
    }

    public int onlyControl() {
        return differing(-1);
    }

    /// Tasks of which a side is weak in exactly half of its answers; the test leaves them out.
    public int undecided() {
        return (int) pairs.stream().filter(pair -> standing(pair.level()) == 0 || standing(pair.control()) == 0).count();
    }

    /// Exact McNemar test of the two directions.
    public double p() {
        return ExactTests.mcNemar(onlyLevel(), onlyControl());
    }

    private Mean mean() {
        return Mean.of(pairs.stream().map(Pair::gap).toList());
    }

    private int differing(int direction) {
        return (int) pairs.stream()
                .filter(pair -> standing(pair.level()) == direction && standing(pair.control()) == -direction).count();
    }

    private static int standing(Proportion weak) {
        return Integer.signum(2 * weak.part() - weak.whole());
    }
}
