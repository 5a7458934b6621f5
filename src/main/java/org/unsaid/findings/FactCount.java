package org.unsaid.findings;

import java.util.List;
import java.util.Locale;
import org.unsaid.probe.Fact;

/// What the answers of one endpoint in one language do with one fact, as far as cues can tell.
///
/// @param contradicted answers that say the opposite, and the fact nowhere
/// @param notFound     answers in which no cue was found, which is not yet left out: a cue can miss a paraphrase
/// @param leftOut      answers of which a judge or a person says that they leave it out
/// @param leftOutBy    who says so, in the order of their names
/// @param declined     of those, how many were refused, or a block notice
/// @param notReached   answers cut off before a cue was found
/// @param noText       trials without any text: blocked, failed or empty
public record FactCount(
        Question question, Fact fact, String endpoint, Locale language, Scope scope, int said, int contradicted, int notFound, int declined,
        int notReached, int noText, int leftOut, List<String> leftOutBy) {

    public FactCount {
        leftOutBy = List.copyOf(leftOutBy);
    }

    /// Answers with text.
    public int answers() {
        return said + contradicted + notFound + leftOut + notReached;
    }
}
