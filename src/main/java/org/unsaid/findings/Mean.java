package org.unsaid.findings;

import java.util.List;
import java.util.Optional;
import org.unsaid.statistics.Bootstrap;
import org.unsaid.statistics.Interval;

/// A mean over questions.
///
/// @param value    0 of nothing
/// @param n        questions
/// @param interval 95 %, drawn from the questions; empty where they are too few, or all alike, so that drawing shows no
///                 width
public record Mean(double value, int n, Optional<Interval> interval) {

    /// @param values one a question
    static Mean of(List<Double> values) {
        var array = values.stream().mapToDouble(Double::doubleValue).toArray();
        boolean says = array.length >= Bootstrap.ENOUGH && values.stream().distinct().count() > 1;
        return new Mean(values.stream().mapToDouble(Double::doubleValue).average().orElse(0), array.length,
                says ? Optional.of(Bootstrap.mean(array)) : Optional.empty());
    }
}
