package org.unsaid.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Many tests at once: some come out small by chance alone.
public final class FalseDiscovery {

    private FalseDiscovery() {}

    /// Adjusts p values so that, of all tests under 0.05 together, one in twenty is expected to be a false discovery
    /// (Y. Benjamini and Y. Hochberg, Journal of the Royal Statistical Society B 57, 1995).
    ///
    /// @param pValues from 0 to 1
    /// @return the adjusted ones, in the order given
    public static List<Double> adjusted(List<Double> pValues) {
        var largestFirst = IntStream.range(0, pValues.size()).boxed()
                .sorted(Comparator.<Integer, Double>comparing(pValues::get).reversed()).toList();
        var adjusted = new ArrayList<>(Collections.nCopies(pValues.size(), 1.0));
        double least = 1;
        int rank = pValues.size();
        for (int at : largestFirst) {
            least = Math.min(least, pValues.get(at) * pValues.size() / rank);
            adjusted.set(at, least);
            rank--;
        }
        return List.copyOf(adjusted);
    }
}
