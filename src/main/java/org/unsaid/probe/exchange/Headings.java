package org.unsaid.probe.exchange;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a heading says its column holds.
final class Headings {

    private static final Pattern SEPARATOR = Pattern.compile("[\\s_.:/()（）\\[\\]|：-]+");

    /// What is longer is no heading, and would take long to take apart.
    private static final int LONGEST = 80;

    private Headings() {}

    /// In one form whatever its case, width and spaces.
    static String plain(String heading) {
        if (heading.length() > LONGEST) {
            return heading;
        }
        return Normalizer.normalize(heading, Normalizer.Form.NFKC).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_]+", "_").replaceAll("(?<=.)[:*?_]+$", "");
    }

    /// A field, a language, or both, as in `question (fr)` or `zh-Hans prompt`; empty if it says nothing known.
    static Optional<Target> target(String heading) {
        if (heading.length() > LONGEST) {
            return Optional.empty();
        }
        var field = Field.of(plain(heading));
        if (field.isPresent()) {
            return field.map(Target::of);
        }
        var language = LanguageNames.inHeading(heading);
        if (language.isPresent()) {
            return language.map(tag -> Target.of(Field.PROMPT, tag));
        }
        var separator = SEPARATOR.matcher(heading);
        while (separator.find()) {
            var before = heading.substring(0, separator.start());
            var after = heading.substring(separator.end()).replaceAll("[)）\\]\\s]+$", "");
            var both = target(before, after).or(() -> target(after, before));
            if (both.isPresent()) {
                return both;
            }
        }
        return Optional.empty();
    }

    private static Optional<Target> target(String field, String language) {
        return Field.of(plain(field)).filter(Field::isPerLanguage)
                .flatMap(known -> LanguageNames.inHeading(language).map(tag -> Target.of(known, tag)));
    }
}
