package org.unsaid.verdict;

import java.util.Locale;
import java.util.Set;

/// Languages in which no method here was ever measured, or has words for. A verdict on an answer in one of them is
/// always doubtful and says why.
final class UnverifiedLanguage {

    /// Of an empty span at the beginning of a text: the mark that a verdict carries wherever it goes.
    static final String REASON = "unverified-language";

    static final double MOST_CONFIDENCE = 0.5;

    private static final Set<String> KNOWN = Set.of("en", "fr", "zh");

    private static final double FEWEST_WORDS = 8;

    private UnverifiedLanguage() {}

    /// Whether it was asked in such a language, or is plainly written in one.
    static boolean is(Passage passage, PlainText text, double words) {
        var asked = passage.language();
        if (!asked.equals(Locale.ROOT) && !KNOWN.contains(asked.getLanguage())) {
            return true;
        }
        if (words < FEWEST_WORDS && asked.getLanguage().equals("zh")) {
            return false;
        }
        return Languages.isBeyond(KNOWN, text);
    }
}
