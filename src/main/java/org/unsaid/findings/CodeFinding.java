package org.unsaid.findings;

import org.unsaid.session.TrialKey;
import org.unsaid.weakness.Finding;

/// A weakness in the code of one answer.
///
/// @param scripted whether a practice model gave it
public record CodeFinding(TrialKey answer, Finding finding, boolean scripted) {}
