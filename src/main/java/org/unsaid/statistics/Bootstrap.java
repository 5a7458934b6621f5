package org.unsaid.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// Intervals of anything that can be computed, by drawing again, with replacement, from what there is: percentiles
/// (B. Efron, Annals of Statistics 7, 1979). Draws are the same every time, so that a figure is the same every time.
///
/// What is drawn must be independent: draw probes, not their repeats or translations.
public final class Bootstrap {

    /// With fewer the percentiles are known to lie too close together.
    public static final int ENOUGH = 10;

    private static final int DRAWS = 2_000;
    private static final long SEED = 1989;
    private static final double TAIL = 0.025;

    /// Of this size 8 MB are kept.
    private static final int MOST_KEPT = 2_000;

    private static volatile @Nullable Drawn last;

    private Bootstrap() {}

    /// @param size      how many there are to draw from, at least 1
    /// @param statistic of the indexes drawn, as many as there are; NaN where it cannot be computed, which is left out
    /// @return 95 %; NaN twice where it could never be computed
    public static Interval interval(int size, ToDoubleFunction<int[]> statistic) {
        if (size < 1) {
            throw new IllegalArgumentException("nothing to draw from; expected a size of at least 1");
        }
        var random = new SplittableRandom(SEED);
        var drawn = new int[size];
        var values = new double[DRAWS];
        int known = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            Arrays.setAll(drawn, _ -> random.nextInt(size));
            double value = statistic.applyAsDouble(drawn);
            if (!Double.isNaN(value)) {
                values[known++] = value;
            }
        }
        Arrays.sort(values, 0, known);
        return new Interval(percentile(values, known, TAIL), percentile(values, known, 1 - TAIL));
    }

    /// Of a sum over another, as [#interval] gives it, in half the time: reports have hundreds of these.
    ///
    /// @param wholes as many as there are parts, each at least 1
    public static Interval ratio(int[] parts, int[] wholes) {
        int size = parts.length;
        var random = new SplittableRandom(SEED);
        var drawn = size <= MOST_KEPT ? drawn(size) : null;
        var values = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            long part = 0;
            long whole = 0;
            for (int i = 0; i < size; i++) {
                int at = drawn == null ? random.nextInt(size) : drawn.indexes[draw * size + i];
                part += parts[at];
                whole += wholes[at];
            }
            values[draw] = (double) part / whole;
        }
        Arrays.sort(values);
        return new Interval(percentile(values, DRAWS, TAIL), percentile(values, DRAWS, 1 - TAIL));
    }

    /// What is drawn of so many, which is the same every time: most intervals of a report are of one size.
    private static Drawn drawn(int size) {
        var latest = last;
        if (latest == null || latest.size != size) {
            latest = new Drawn(size);
            last = latest;
        }
        return latest;
    }

    private static final class Drawn {
        private final int size;
        private final char[] indexes;

        private Drawn(int size) {
            this.size = size;
            indexes = new char[DRAWS * size];
            var random = new SplittableRandom(SEED);
            for (int i = 0; i < indexes.length; i++) {
                indexes[i] = (char) random.nextInt(size);
            }
        }
    }

    /// Of the mean.
    public static Interval mean(double[] values) {
        return interval(values.length, drawn -> {
            double sum = 0;
            for (int at : drawn) {
                sum += values[at];
            }
            return sum / drawn.length;
        });
    }

    /// The smallest value that so large a part does not exceed.
    private static double percentile(double[] sorted, int size, double part) {
        return size == 0 ? Double.NaN : sorted[Math.clamp((long) Math.ceil(part * size) - 1, 0, size - 1)];
    }
}
