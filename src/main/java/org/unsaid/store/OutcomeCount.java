package org.unsaid.store;

import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Outcome;

/// How many repeats of one question to one endpoint came out one way.
///
/// @param first the first of them
public record OutcomeCount(TrialKey first, Outcome outcome, int count) {}
