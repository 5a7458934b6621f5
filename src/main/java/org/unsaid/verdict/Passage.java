package org.unsaid.verdict;

import java.util.List;
import java.util.Locale;
import org.unsaid.probe.OfficialLine;

/// A delivered text and what a method may know about it: never which endpoint it came from.
///
/// @param prompt        as sent; empty if unknown
/// @param language      of the prompt
/// @param text          of the answer, reasoning already taken out
/// @param truncated     whether the text was cut by length, by a block or by a failure
/// @param officialLines positions watched for on this subject
/// @param guessed       whether the text alone can tell that it is about what is watched for; then a position is known by its words alone
public record Passage(String prompt, Locale language, String text, boolean truncated, List<OfficialLine> officialLines, boolean guessed) {

    public Passage {
        officialLines = List.copyOf(officialLines);
    }

    /// One of which somebody says what is watched for.
    public Passage(String prompt, Locale language, String text, boolean truncated, List<OfficialLine> officialLines) {
        this(prompt, language, text, truncated, officialLines, false);
    }

    /// The same, with what the text itself makes one watch for.
    Passage guessing(List<OfficialLine> lines) {
        return new Passage(prompt, language, text, truncated, lines, true);
    }
}
