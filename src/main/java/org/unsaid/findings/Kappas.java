package org.unsaid.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unsaid.statistics.Agreement;
import org.unsaid.statistics.Bootstrap;
import org.unsaid.statistics.Interval;

/// Cohen's kappa over questions, each with its table of what the one says against what the other does.
final class Kappas {

    private Kappas() {}

    /// @param byQuestion tables of the same size, at least one
    static Optional<Double> of(List<int[][]> byQuestion) {
        return Agreement.kappa(sum(byQuestion));
    }

    /// 95 %, drawn from the questions; empty where they are too few.
    static Optional<Interval> interval(List<int[][]> byQuestion) {
        if (byQuestion.size() < Bootstrap.ENOUGH) {
            return Optional.empty();
        }
        return Optional.of(Bootstrap.interval(byQuestion.size(), drawn -> {
            var some = new ArrayList<int[][]>(drawn.length);
            for (int at : drawn) {
                some.add(byQuestion.get(at));
            }
            return of(some).orElse(Double.NaN);
        }));
    }

    static int[][] sum(List<int[][]> tables) {
        int size = tables.getFirst().length;
        var sum = new int[size][size];
        for (var table : tables) {
            for (int row = 0; row < size; row++) {
                for (int column = 0; column < size; column++) {
                    sum[row][column] += table[row][column];
                }
            }
        }
        return sum;
    }
}
