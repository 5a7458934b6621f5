package org.unsaid.translation;

import java.util.Locale;

/// A text that a set has in one language and not in another.
///
/// @param place  path in the document where it is missing, for example `probes/3/prompts/fr/text`
/// @param source path of the text to be translated
/// @param text   to be translated
public record Gap(Part part, String place, String source, Locale from, Locale to, String text) {

    /// What the text is in the set.
    public enum Part { TITLE, DESCRIPTION, TOPIC, LEVEL, WORDING, SYSTEM_PROMPT, PREMISE, STATEMENT }
}
