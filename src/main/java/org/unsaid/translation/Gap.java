package org.unsaid.translation;

import java.util.Locale;

/// A text that is wanted in another language.
///
/// @param place  path in the document where it is missing, for example `probes/3/prompts/fr/text`; empty for an answer
/// @param source path of the text to be translated; empty for an answer
/// @param text   to be translated
public record Gap(Part part, String place, String source, Locale from, Locale to, String text) {

    /// What the text is in the set; or that it is an answer, which stands in no set, and one that declines, whose translation
    /// reads as if the translator declined.
    public enum Part {
        TITLE, DESCRIPTION, TOPIC, LEVEL, WORDING, SYSTEM_PROMPT, PREMISE, STATEMENT, ANSWER, REFUSAL;

        boolean isAnswer() {
            return this == ANSWER || this == REFUSAL;
        }
    }
}
