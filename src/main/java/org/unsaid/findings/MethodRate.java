package org.unsaid.findings;

import org.unsaid.probe.Role;
import org.unsaid.statistics.ClusteredProportion;
import org.unsaid.verdict.Method;

/// What a rate would be if one method of labelling were believed alone: how much rests on the choice of the method.
///
/// @param withheld by this method's latest labels, of the answers that it has labelled
/// @param counting of the same answers, by the labels that count
public record MethodRate(
        String endpoint, Role role, Scope scope, Method method, ClusteredProportion withheld, ClusteredProportion counting) {}
