package org.unsaid.divergence;

import java.util.List;
import org.unsaid.probe.Fact;
import org.unsaid.verdict.Span;

/// What one answer does with one fact.
///
/// @param said   sentences that say it, in the order of the text
/// @param denied sentences that say the opposite; they may stand beside those that say it, for example where an
///               answer reports a denial
/// @param by     judges or the person who say so, in the place of cues; none where cues do
public record FactReading(Fact fact, FactState state, List<Span> said, List<Span> denied, List<String> by) {

    public FactReading {
        said = List.copyOf(said);
        denied = List.copyOf(denied);
        by = List.copyOf(by);
    }

    /// A reading by cues.
    public FactReading(Fact fact, FactState state, List<Span> said, List<Span> denied) {
        this(fact, state, said, denied, List.of());
    }
}
