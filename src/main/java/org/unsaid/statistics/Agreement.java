package org.unsaid.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// How far those who label agree beyond chance: 1 is always, 0 is as by chance, below 0 is less than by chance.
public final class Agreement {

    private Agreement() {}

    /// Cohen's κ for two who labelled the same (J. Cohen, Educational and Psychological Measurement 20, 1960).
    ///
    /// @param first  labels in the order of what was labelled
    /// @param second the other's, in the same order
    /// @return empty where chance alone would agree always, or nothing was labelled
    public static <L> Optional<Double> kappa(List<L> first, List<L> second) {
        if (first.size() != second.size()) {
            throw new IllegalArgumentException("%d labels and %d; expected as many".formatted(first.size(), second.size()));
        }
        double all = first.size();
        long same = 0;
        for (int at = 0; at < first.size(); at++) {
            same += first.get(at).equals(second.get(at)) ? 1 : 0;
        }
        var ofSecond = counted(second);
        double byChance = counted(first).entrySet().stream()
                .mapToDouble(label -> label.getValue() / all * ofSecond.getOrDefault(label.getKey(), 0L) / all).sum();
        return all == 0 || byChance == 1 ? Optional.empty() : Optional.of((same / all - byChance) / (1 - byChance));
    }

    /// The same of a table of counts, for example summed from several.
    ///
    /// @param counts as many columns as rows: how often the first gave the label of the row and the second that of the
    ///               column
    /// @return empty where chance alone would agree always, or nothing was labelled
    public static Optional<Double> kappa(int[][] counts) {
        double all = 0;
        double same = 0;
        var ofFirst = new double[counts.length];
        var ofSecond = new double[counts.length];
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts.length; column++) {
                ofFirst[row] += counts[row][column];
                ofSecond[column] += counts[row][column];
                all += counts[row][column];
            }
            same += counts[row][row];
        }
        double byChance = 0;
        for (int label = 0; label < counts.length; label++) {
            byChance += ofFirst[label] / all * ofSecond[label] / all;
        }
        return all == 0 || byChance == 1 ? Optional.empty() : Optional.of((same / all - byChance) / (1 - byChance));
    }

    /// Krippendorff's α for nominal labels by any number of people, who need not have labelled everything
    /// (K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011).
    ///
    /// @param units for each thing that was labelled, the labels that it was given; fewer than two say nothing
    /// @return empty where no two labels can differ
    public static <L> Optional<Double> alpha(List<List<L>> units) {
        var pairable = units.stream().filter(labels -> labels.size() > 1).toList();
        double observed = 0;
        var totals = new HashMap<L, Long>();
        for (var labels : pairable) {
            var counts = counted(labels);
            observed += disagreement(counts.values().stream().mapToLong(Long::longValue).toArray());
            counts.forEach((label, count) -> totals.merge(label, count, Long::sum));
        }
        return alpha(observed, totals.values().stream().mapToLong(Long::longValue).toArray());
    }

    /// The same of sums over what was labelled.
    ///
    /// @param observed the sum of [#disagreement] over all of it
    /// @param totals   how often each label was given to what at least two have labelled
    /// @return empty where no two labels can differ
    public static Optional<Double> alpha(double observed, long[] totals) {
        double values = LongStream.of(totals).sum();
        double agreeingByChance = LongStream.of(totals).mapToDouble(count -> count * (count - 1.0)).sum();
        double expected = (values * (values - 1) - agreeingByChance) / (values - 1);
        return expected > 0 ? Optional.of(1 - observed / expected) : Optional.empty();
    }

    /// How much those who labelled one thing differ, as α counts it.
    ///
    /// @param counts how often it was given each label, at least two in all
    public static double disagreement(long[] counts) {
        double people = LongStream.of(counts).sum();
        double agreeing = LongStream.of(counts).mapToDouble(count -> count * (count - 1.0)).sum();
        return (people * (people - 1) - agreeing) / (people - 1);
    }

    private static <L> Map<L, Long> counted(List<L> labels) {
        return labels.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
