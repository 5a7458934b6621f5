package org.unsaid.ui;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words on screen, in one language. A bundle per screen; keys begin with the bundle's name.
public final class Messages {

    /// Languages that every bundle has.
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    static final List<String> BUNDLES = List.of(
            "app", "welcome", "probes", "editor", "endpoints", "sessions", "matrix", "compare", "judge", "review", "settings", "chart", "findings", "drift");

    /// In French a blank stands before these signs and after an opening guillemet; no line is broken there.
    private static final Pattern BLANK_OF_A_SIGN = Pattern.compile("(?<=«) | (?=[»?!;:%])");

    private final Locale language;
    private final Map<String, String> texts;

    public Messages(Locale language) {
        this.language = LANGUAGES.contains(language) ? language : Locale.ENGLISH;
        var only = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        this.texts = BUNDLES.stream()
                .map(name -> ResourceBundle.getBundle("org.unsaid.ui.messages." + name, this.language, only))
                .flatMap(bundle -> bundle.keySet().stream().map(key -> Map.entry(key, bundle.getString(key))))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, text -> unbroken(text.getValue())));
    }

    private String unbroken(String text) {
        return language.equals(Locale.FRENCH) ? BLANK_OF_A_SIGN.matcher(text).replaceAll("\u00a0") : text;
    }

    public Locale language() {
        return language;
    }

    /// @param arguments for the places `{0}`, `{1}` … of the text
    /// @throws MissingResourceException if no bundle has the key
    public String text(String key, Object... arguments) {
        var pattern = find(key).orElseThrow(() -> new MissingResourceException("no text '" + key + "'", Messages.class.getName(), key));
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, language).format(arguments);
    }

    /// The text of a key that may be of a newer or older version of the program; empty if no bundle has it.
    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    /// Name of a language in this language, for example "Simplified Chinese".
    public String language(Locale named) {
        return named.getDisplayName(language);
    }

    /// Name of a language in that language itself, for example "Français".
    public String ownName(Locale named) {
        return switch (named.toLanguageTag()) {
            case "zh-Hans" -> "简体中文";
            case "zh-Hant" -> "繁體中文";
            default -> {
                var name = named.getDisplayName(named);
                yield name.substring(0, 1).toUpperCase(named) + name.substring(1);
            }
        };
    }

    /// Name of a country or territory in this language; implies no position on status.
    ///
    /// @param code ISO 3166-1 alpha-2
    public String place(String code) {
        return Locale.of("", code).getDisplayCountry(language);
    }
}
