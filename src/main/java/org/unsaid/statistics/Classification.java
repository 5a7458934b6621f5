package org.unsaid.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/// How well labels that were given agree with those that are right, class by class.
public final class Classification {

    private final int[][] counts;

    /// @param counts as many columns as rows: how often the right label was that of the row and the one given that of the
    ///               column
    public Classification(int[][] counts) {
        this.counts = Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
        for (int[] row : counts) {
            if (row.length != counts.length) {
                throw new IllegalArgumentException("a row of %d counts among %d rows; expected as many".formatted(row.length, counts.length));
            }
        }
    }

    /// The harmonic mean of precision and recall of one class (C. J. van Rijsbergen, Information Retrieval, 1979).
    ///
    /// @return from 0 to 1; empty where the class neither was right nor was given
    public Optional<Double> f1(int label) {
        int right = IntStream.of(counts[label]).sum();
        int given = IntStream.range(0, counts.length).map(row -> counts[row][label]).sum();
        return right + given == 0 ? Optional.empty() : Optional.of(2.0 * counts[label][label] / (right + given));
    }

    /// The mean of F1 over the classes that were right at least once, each counting alike.
    ///
    /// @return empty where nothing was classified
    public Optional<Double> macroF1() {
        var known = IntStream.range(0, counts.length).filter(row -> IntStream.of(counts[row]).sum() > 0)
                .mapToDouble(label -> f1(label).orElse(0.0)).average();
        return known.isPresent() ? Optional.of(known.getAsDouble()) : Optional.empty();
    }
}
