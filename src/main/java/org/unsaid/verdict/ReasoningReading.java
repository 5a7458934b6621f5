package org.unsaid.verdict;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the reasoning before an answer tells beside it. Signs to look at, not labels: a plan may be dropped for good
/// reasons, and a model may reason in whatever language it likes.
///
/// @param plans      where the reasoning sets out to answer, in its text
/// @param policy     where it speaks of policies, rules or of how sensitive the subject is
/// @param toldApart  whether the question is in a language that is told apart from others, and the reasoning long enough for it
/// @param reasonedIn language of the reasoning, where it is plain and another than the question's
public record ReasoningReading(List<Span> plans, List<Span> policy, boolean toldApart, Optional<Locale> reasonedIn) {

    public ReasoningReading {
        plans = List.copyOf(plans);
        policy = List.copyOf(policy);
    }
}
