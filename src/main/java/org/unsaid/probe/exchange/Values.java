package org.unsaid.probe.exchange;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Values of cells as people write them, in the form of the format where that is plain; otherwise as they are, so that
/// the check of the set names them.
final class Values {

    private static final int LONGEST_ID = 64;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "x", "✓", "oui", "o", "vrai", "是", "对", "對");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "", "-", "non", "faux", "否", "不");
    private static final Map<String, String> COUNTRIES = countries();
    private static final Map<String, String> ROLES = Map.ofEntries(
            Map.entry("sensible", "sensitive"), Map.entry("敏感", "sensitive"),
            Map.entry("témoin", "control"), Map.entry("contrôle", "control"), Map.entry("对照", "control"), Map.entry("對照", "control"),
            Map.entry("neutre", "neutral"), Map.entry("中性", "neutral"));
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("open-ended", "open"), Map.entry("ouverte", "open"), Map.entry("开放", "open"), Map.entry("開放", "open"),
            Map.entry("yes/no", "closed"), Map.entry("fermée", "closed"), Map.entry("封闭", "closed"), Map.entry("封閉", "closed"),
            Map.entry("dissertation", "essay"), Map.entry("liste", "list"), Map.entry("traduction", "translation"),
            Map.entry("résumé", "summary"));

    private Values() {}

    /// Without spaces of any width around it, and without invisible characters there.
    static String trimmed(String text) {
        var from = 0;
        var to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\u200B' || character == '\uFEFF';
    }

    /// An id like the text; empty if nothing of it can stand in one.
    static String id(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
        var id = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-", "");
        return id.substring(0, Math.min(LONGEST_ID, id.length())).replaceAll("-$", "");
    }

    static Optional<Boolean> flag(String text) {
        var plain = text.strip().toLowerCase(Locale.ROOT);
        return YES.contains(plain) ? Optional.of(true) : NO.contains(plain) ? Optional.of(false) : Optional.empty();
    }

    /// A column that only says whether a question is sensitive is understood too.
    static String role(String text) {
        var plain = text.toLowerCase(Locale.ROOT);
        if (plain.isEmpty()) {
            return "";
        }
        return flag(plain).map(sensitive -> sensitive ? "sensitive" : "neutral").orElseGet(() -> ROLES.getOrDefault(plain, plain));
    }

    static String kind(String text) {
        var plain = text.toLowerCase(Locale.ROOT);
        return KINDS.getOrDefault(plain, plain);
    }

    static String country(String text) {
        return COUNTRIES.getOrDefault(text.toLowerCase(Locale.ROOT), text);
    }

    static List<String> tags(String text) {
        return List.of(text.split("[\\s,;，；、\\[\\]\"]+")).stream().map(Values::id).filter(tag -> !tag.isEmpty()).distinct().toList();
    }

    private static Map<String, String> countries() {
        var countries = new HashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            countries.put(code.toLowerCase(Locale.ROOT), code);
            for (var language : List.of(Locale.ENGLISH, Locale.FRENCH, Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE)) {
                countries.putIfAbsent(Locale.of("", code).getDisplayCountry(language).toLowerCase(Locale.ROOT), code);
            }
        }
        return countries;
    }
}
