package org.unsaid.findings;

/// Who finds weaknesses in code.
public enum CodeReader {
    /// The program, by its documented patterns.
    PATTERNS,
    /// Models that were asked to, by their vote.
    JUDGES
}
