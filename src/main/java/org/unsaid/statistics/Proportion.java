package org.unsaid.statistics;

import java.util.Optional;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/// A part of a whole, both counted.
///
/// @param part  from 0 to `whole`
/// @param whole 0 or more
public record Proportion(int part, int whole) {

    public static final Proportion NONE = new Proportion(0, 0);

    private static final double ERROR_RATE = 0.05;

    public Proportion {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException("%d of %d; expected a part from 0 to the whole".formatted(part, whole));
        }
    }

    public Proportion plus(Proportion more) {
        return new Proportion(part + more.part, whole + more.whole);
    }

    /// From 0 to 1; empty for a part of nothing.
    public Optional<Double> rate() {
        return whole == 0 ? Optional.empty() : Optional.of((double) part / whole);
    }

    /// Wilson's score interval (E. B. Wilson, Journal of the American Statistical Association 22, 1927) at 95 %, which
    /// keeps within 0 and 1 and says something sensible of small counts; 0 to 1 for a part of nothing.
    public Interval interval() {
        if (whole == 0) {
            return new Interval(0, 1);
        }
        var wilson = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(whole, part, ERROR_RATE);
        return new Interval(part == 0 ? 0 : wilson.getLowerBound(), part == whole ? 1 : wilson.getUpperBound());
    }
}
