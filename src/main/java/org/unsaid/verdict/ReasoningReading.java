package org.unsaid.verdict;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the reasoning before an answer tells beside it. Signs to look at, not labels: a plan may be dropped for good
/// reasons, and a model may reason in whatever language it likes.
///
/// @param plans           where the reasoning sets out to answer, in the text of the reasoning
/// @param policy          where it speaks of policies, rules or of how sensitive the subject is
/// @param onlyInReasoning of the words watched for, those that stand in the reasoning and not in the answer, as given
/// @param reasonedIn      language of the reasoning, where it is plain and another than the question's
/// @param answeredIn      language of the answer, where it is plain and another than the question's
/// @param withheld        whether the answer was withheld
public record ReasoningReading(
        List<Span> plans, List<Span> policy, List<String> onlyInReasoning, Optional<Locale> reasonedIn,
        Optional<Locale> answeredIn, boolean withheld) {

    public ReasoningReading {
        plans = List.copyOf(plans);
        policy = List.copyOf(policy);
        onlyInReasoning = List.copyOf(onlyInReasoning);
    }

    public boolean plannedThenWithheld() {
        return withheld && !plans.isEmpty();
    }

    public boolean talksOfPolicy() {
        return !policy.isEmpty();
    }

    public boolean switchesLanguage() {
        return reasonedIn.isPresent() || answeredIn.isPresent();
    }
}
