package org.unsaid.judging;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Parameters;
import org.unsaid.session.Judgement.Asked;

/// What somebody wants to have judged, and by whom.
///
/// @param asked at least one
public record Order(List<Endpoint> judges, Selection selection, Set<Asked> asked, Again again, Parameters parameters) {

    /// As little chance as a service allows, and room for the reasoning of a judge that reasons.
    public static final Parameters USUAL = new Parameters(Optional.of(0.0), Optional.of(2000));

    /// What becomes of answers that a judge was asked about before and gave no label for.
    public enum Again {
        NEVER,
        /// They are asked about again, unless the judge was blocked or refused: that is a result.
        IF_WORTH_IT
    }

    /// @throws IllegalArgumentException if a judge is a practice model: its answers are scripted
    public Order {
        judges = List.copyOf(judges);
        asked = Set.copyOf(asked);
        judges.stream().filter(Endpoint::scripted).findFirst().ifPresent(judge -> {
            throw new IllegalArgumentException("'%s' is scripted and judges nothing".formatted(judge.spec()));
        });
    }
}
