package org.unsaid.session;

import org.unsaid.verdict.Verdict;

/// A label to be set on a trial.
public record SetLabel(TrialKey trial, Verdict verdict) {}
