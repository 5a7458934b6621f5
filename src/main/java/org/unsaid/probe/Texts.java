package org.unsaid.probe;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One text in several languages.
///
/// @param byLanguage text per language, never blank
public record Texts(Map<Locale, String> byLanguage) {

    public static final Texts NONE = new Texts(Map.of());

    public Texts {
        byLanguage = Map.copyOf(byLanguage);
    }

    public static Texts of(Locale language, String text) {
        return new Texts(Map.of(language, text));
    }

    public Optional<String> in(Locale language) {
        return Optional.ofNullable(byLanguage.get(language));
    }

    /// The text in `wanted`, else in the same language in another script, else in English, else in any
    /// language, in the order of their tags; empty if there is none.
    public String best(Locale wanted) {
        var exact = byLanguage.get(wanted);
        if (exact != null) {
            return exact;
        }
        Comparator<Locale> closeness = Comparator.<Locale>comparingInt(language -> rank(language, wanted))
                .thenComparing(Locale::toLanguageTag);
        return byLanguage.keySet().stream().min(closeness).map(byLanguage::get).orElse("");
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    private static int rank(Locale language, Locale wanted) {
        if (language.getLanguage().equals(wanted.getLanguage())) {
            return 0;
        }
        return language.equals(Locale.ENGLISH) ? 1 : 2;
    }
}
