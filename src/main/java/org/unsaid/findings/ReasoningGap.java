package org.unsaid.findings;

import org.unsaid.probe.Role;
import org.unsaid.statistics.ClusteredProportion;

/// What an endpoint reasons, and does not say.
///
/// @param answers       that count and came with reasoning
/// @param withheldKnew  of those that were withheld, how many name in the reasoning a fact that the answer does not say
/// @param answeredKnew  the same of those that were not withheld
public record ReasoningGap(
        String endpoint, Role role, Scope scope, int answers, ClusteredProportion withheldKnew, ClusteredProportion answeredKnew) {}
