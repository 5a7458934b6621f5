package org.unsaid.verdict;

import java.time.Instant;
import java.util.List;

/// What a judge or a person says that an answer does with a fact. Nothing is overwritten: a new one stands beside.
///
/// @param fact    id within its probe
/// @param version as of a [Verdict]
/// @param spans   of the answer, that say it or contradict it; none where it was left out
public record FactVerdict(String fact, Claim claim, Method method, String version, List<Span> spans, Instant at) {

    /// What an answer does with a fact.
    public enum Claim { SAID, CONTRADICTED, LEFT_OUT }

    public FactVerdict {
        spans = List.copyOf(spans);
    }
}
