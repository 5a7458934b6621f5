package org.unsaid.verdict;

/// A stretch of the labelled text that a label rests on.
///
/// @param start  first character, as an index of the Java string (UTF-16)
/// @param end    after the last character
/// @param reason short and stable name of the rule, for example `declines`
public record Span(int start, int end, String reason) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span from %d to %d".formatted(start, end));
        }
    }
}
