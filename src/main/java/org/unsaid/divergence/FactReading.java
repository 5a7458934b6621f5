package org.unsaid.divergence;

import java.util.List;
import org.unsaid.probe.Fact;
import org.unsaid.verdict.Span;

/// What one answer does with one fact.
///
/// @param said   sentences that say it, in the order of the text
/// @param denied sentences that say the opposite; they may stand beside those that say it, for example where an
///               answer reports a denial
public record FactReading(Fact fact, FactState state, List<Span> said, List<Span> denied) {

    public FactReading {
        said = List.copyOf(said);
        denied = List.copyOf(denied);
    }
}
