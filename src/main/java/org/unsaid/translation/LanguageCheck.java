package org.unsaid.translation;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.unsaid.verdict.Languages;

/// Whether a text can be in a language: by its script, and among the languages that labelling knows by its words. That
/// two languages of one script are told apart is sure of those only.
final class LanguageCheck {

    /// Under this a text is a name or a number, which is the same in many languages.
    private static final int ENOUGH_LETTERS = 8;

    private static final Map<String, Set<UnicodeScript>> SCRIPTS = Map.ofEntries(
            Map.entry("zh", EnumSet.of(UnicodeScript.HAN)),
            Map.entry("ja", EnumSet.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HAN)),
            Map.entry("ko", EnumSet.of(UnicodeScript.HANGUL)),
            Map.entry("bo", EnumSet.of(UnicodeScript.TIBETAN)),
            Map.entry("ar", EnumSet.of(UnicodeScript.ARABIC)), Map.entry("fa", EnumSet.of(UnicodeScript.ARABIC)),
            Map.entry("ug", EnumSet.of(UnicodeScript.ARABIC)), Map.entry("ur", EnumSet.of(UnicodeScript.ARABIC)),
            Map.entry("he", EnumSet.of(UnicodeScript.HEBREW)), Map.entry("el", EnumSet.of(UnicodeScript.GREEK)),
            Map.entry("hi", EnumSet.of(UnicodeScript.DEVANAGARI)), Map.entry("bn", EnumSet.of(UnicodeScript.BENGALI)),
            Map.entry("th", EnumSet.of(UnicodeScript.THAI)), Map.entry("my", EnumSet.of(UnicodeScript.MYANMAR)),
            Map.entry("ru", EnumSet.of(UnicodeScript.CYRILLIC)), Map.entry("uk", EnumSet.of(UnicodeScript.CYRILLIC)),
            Map.entry("bg", EnumSet.of(UnicodeScript.CYRILLIC)), Map.entry("kk", EnumSet.of(UnicodeScript.CYRILLIC)),
            Map.entry("mn", EnumSet.of(UnicodeScript.CYRILLIC, UnicodeScript.MONGOLIAN)),
            Map.entry("sr", EnumSet.of(UnicodeScript.CYRILLIC, UnicodeScript.LATIN)));

    private static final Set<UnicodeScript> KANA = EnumSet.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    private LanguageCheck() {}

    static boolean canBeIn(Locale language, String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        var scripts = scripts(language);
        boolean latin = scripts.contains(UnicodeScript.LATIN);
        if (letters < (latin ? ENOUGH_LETTERS : 1)) {
            return true;
        }
        long own = text.codePoints().filter(Character::isLetter).filter(letter -> scripts.contains(UnicodeScript.of(letter))).count();
        // names often stay in Latin letters, which are many where other scripts need few
        boolean written = latin ? own * 3 > letters * 2 : own * 4 > letters || (own == 0 && letters < ENOUGH_LETTERS);
        return written && (language.getLanguage().equals("zh") ? isChinese(language, text) : !Languages.isPlainlyOther(language, text));
    }

    private static boolean isChinese(Locale language, String text) {
        var big5 = Charset.forName("Big5").newEncoder(); // which of the two ways a character belongs to, these two know best
        var gb2312 = Charset.forName("GB2312").newEncoder();
        long traditional = text.chars().filter(Character::isIdeographic).filter(each -> big5.canEncode((char) each) && !gb2312.canEncode((char) each)).count();
        long simplified = text.chars().filter(Character::isIdeographic).filter(each -> gb2312.canEncode((char) each) && !big5.canEncode((char) each)).count();
        long kana = text.codePoints().mapToObj(UnicodeScript::of).filter(KANA::contains).count();
        boolean way = switch (language.getScript()) {
            case "Hans" -> traditional < 2 || traditional <= simplified; // one may stand in a name
            case "Hant" -> simplified < 2 || simplified <= traditional;
            default -> true;
        };
        return way && kana * 5 <= text.length();
    }

    private static Set<UnicodeScript> scripts(Locale language) {
        return switch (language.getScript()) {
            case "Latn" -> EnumSet.of(UnicodeScript.LATIN);
            case "Cyrl" -> EnumSet.of(UnicodeScript.CYRILLIC);
            case "Arab" -> EnumSet.of(UnicodeScript.ARABIC);
            default -> SCRIPTS.getOrDefault(language.getLanguage(), EnumSet.of(UnicodeScript.LATIN));
        };
    }
}
