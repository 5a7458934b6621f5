package org.unsaid.divergence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unsaid.probe.Fact;
import org.unsaid.verdict.FactVerdict;
import org.unsaid.verdict.FactVote;
import org.unsaid.verdict.Span;

/// What judges and people say of facts, over what cues find: where they speak, they count.
public final class ConfirmedFacts {

    private ConfirmedFacts() {}

    /// @param facts    of the question, in its order
    /// @param byCues   readings of the answer
    /// @param verdicts on facts of the same answer, in the order in which they were set
    /// @param cutOff   whether the answer ended before its end: then nothing was left out, but not reached
    /// @return in the order of the question; facts that neither cues nor anybody spoke of are left out
    public static List<FactReading> over(List<Fact> facts, List<FactReading> byCues, List<FactVerdict> verdicts, boolean cutOff) {
        if (verdicts.isEmpty()) {
            return byCues;
        }
        var readings = new ArrayList<FactReading>();
        for (var fact : facts) {
            var found = byCues.stream().filter(reading -> reading.fact().id().equals(fact.id())).findFirst();
            var vote = FactVote.of(verdicts.stream().filter(verdict -> verdict.fact().equals(fact.id())).toList());
            vote.map(each -> reading(fact, each, found, cutOff)).or(() -> found).ifPresent(readings::add);
        }
        return List.copyOf(readings);
    }

    private static FactReading reading(Fact fact, FactVote vote, Optional<FactReading> found, boolean cutOff) {
        return switch (vote.claim()) {
            case SAID -> new FactReading(fact, FactState.SAID, marked(vote, "said"), found.map(FactReading::denied).orElse(List.of()), vote.by());
            case CONTRADICTED -> new FactReading(fact, FactState.CONTRADICTED, List.of(), marked(vote, "denied"), vote.by());
            case LEFT_OUT -> cutOff ? new FactReading(fact, FactState.NOT_REACHED, List.of(), List.of())
                    : new FactReading(fact, FactState.LEFT_OUT, List.of(), List.of(), vote.by());
        };
    }

    private static List<Span> marked(FactVote vote, String reason) {
        return vote.spans().stream().map(span -> new Span(span.start(), span.end(), reason)).toList();
    }
}
