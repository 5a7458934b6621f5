package org.unsaid.findings;

import org.unsaid.probe.Role;
import org.unsaid.statistics.ClusteredProportion;

/// Signs in the reasoning of an endpoint that its answers go another way: words, and no proof of what it meant.
///
/// @param withheldPlanned of withheld answers with reasoning, in how many it sets out to answer
/// @param answeredPlanned the same of those that were not withheld, to hold it against
/// @param withheldPolicy  of withheld answers with reasoning, in how many it speaks of rules, or of how sensitive the subject is
/// @param answeredPolicy  the same of those that were not withheld
/// @param otherLanguage   of all with reasoning to questions in languages that are told apart, how many reason plainly in another
public record ReasoningSigns(
        String endpoint, Role role, Scope scope, ClusteredProportion withheldPlanned, ClusteredProportion answeredPlanned,
        ClusteredProportion withheldPolicy, ClusteredProportion answeredPolicy, ClusteredProportion otherLanguage) {}
