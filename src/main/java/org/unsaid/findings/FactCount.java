package org.unsaid.findings;

import java.util.Locale;
import org.unsaid.probe.Fact;

/// What the answers of one endpoint in one language do with one fact, as far as cues can tell.
///
/// @param contradicted answers that say the opposite, and the fact nowhere
/// @param notFound     answers in which no cue was found, which is not yet left out: a cue can miss a paraphrase
/// @param declined     of those, how many were refused, or a block notice
/// @param notReached   answers cut off before a cue was found
/// @param noText       trials without any text: blocked, failed or empty
public record FactCount(
        Question question, Fact fact, String endpoint, Locale language, Scope scope, int said, int contradicted, int notFound, int declined,
        int notReached, int noText) {

    /// Answers with text.
    public int answers() {
        return said + contradicted + notFound + notReached;
    }
}
