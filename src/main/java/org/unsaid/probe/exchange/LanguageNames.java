package org.unsaid.probe.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Languages as people write them: tags, and names in English, French, Chinese and the language itself.
final class LanguageNames {

    static final Locale SIMPLIFIED = Locale.forLanguageTag("zh-Hans");
    static final Locale TRADITIONAL = Locale.forLanguageTag("zh-Hant");

    private static final int LONGEST = 60;
    private static final Pattern TAG = Pattern.compile("([a-zA-Z]{2,3})(?:[-_]([a-zA-Z]{4}))?(?:[-_]([a-zA-Z]{2}))?");
    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());
    private static final Map<String, Locale> NAMES = names();

    private LanguageNames() {}

    static Optional<Locale> find(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var known = NAMES.get(plain(text));
        return known != null ? Optional.of(known) : ofTag(text.strip());
    }

    /// As [#find], but a bare code of three letters is taken for the word that it mostly is.
    static Optional<Locale> inHeading(String text) {
        var bare = text.strip();
        return bare.length() == 3 && bare.matches("[A-Za-z]{3}") && !NAMES.containsKey(plain(bare)) ? Optional.empty() : find(bare);
    }

    private static Optional<Locale> ofTag(String text) {
        var tag = TAG.matcher(text);
        if (!tag.matches() || !isLanguage(tag.group(1).toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        var locale = Locale.forLanguageTag(text.replace('_', '-'));
        if (!locale.getLanguage().equals("zh")) {
            return Optional.of(locale);
        }
        return Optional.of(locale.getScript().equals("Hant") || Set.of("TW", "HK", "MO").contains(locale.getCountry()) ? TRADITIONAL : SIMPLIFIED);
    }

    private static boolean isLanguage(String code) {
        return code.length() == 3 || CODES.contains(code);
    }

    private static Map<String, Locale> names() {
        var names = new HashMap<String, Locale>();
        for (var code : CODES) {
            if (code.length() == 2) {
                var locale = Locale.forLanguageTag(code);
                for (var in : List.of(Locale.ENGLISH, Locale.FRENCH, Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE, locale)) {
                    names.putIfAbsent(plain(locale.getDisplayLanguage(in)), locale);
                }
            }
        }
        for (var name : List.of("chinese", "chinois", "中文", "汉语", "simplified chinese", "chinese simplified", "chinois simplifié",
                "简体", "简体中文", "简中", "中文简体", "mandarin")) {
            names.put(name, SIMPLIFIED);
        }
        for (var name : List.of("traditional chinese", "chinese traditional", "chinois traditionnel", "繁體", "繁體中文", "繁体", "繁体中文",
                "繁中", "正體中文", "中文繁体", "中文繁體")) {
            names.put(name, TRADITIONAL);
        }
        names.put("英文", Locale.ENGLISH);
        names.put("eng", Locale.ENGLISH);
        names.put("法文", Locale.FRENCH);
        names.put("fra", Locale.FRENCH);
        return names;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[()（）\\[\\]_,，\\s]+", " ").strip();
    }
}
