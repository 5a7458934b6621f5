package org.unsaid.session;

import java.time.Instant;

/// What a person wrote beside a trial.
public record Note(TrialKey trial, String text, Instant at) {}
