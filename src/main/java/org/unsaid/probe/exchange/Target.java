package org.unsaid.probe.exchange;

import java.util.Locale;
import java.util.Optional;

/// What a column is taken for.
///
/// @param language of all its cells, where the table has a column per language
public record Target(Field field, Optional<Locale> language) {

    public static Target of(Field field) {
        return new Target(field, Optional.empty());
    }

    public static Target of(Field field, Locale language) {
        return new Target(field, Optional.of(language));
    }

    /// Reads what [#toString] writes, for example `topic` or `prompt:fr`.
    public static Optional<Target> parse(String text) {
        var colon = text.indexOf(':');
        var field = Field.ofColumn(Headings.plain(colon < 0 ? text : text.substring(0, colon)));
        if (colon < 0) {
            return field.map(Target::of);
        }
        var language = LanguageNames.find(text.substring(colon + 1));
        return field.filter(Field::isPerLanguage).flatMap(known -> language.map(tag -> of(known, tag)));
    }

    @Override
    public String toString() {
        return field.column() + language.map(tag -> ":" + tag.toLanguageTag()).orElse("");
    }
}
