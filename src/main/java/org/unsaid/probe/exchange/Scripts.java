package org.unsaid.probe.exchange;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Optional;

/// The language that a text is most likely in, by its script alone: enough for English and Chinese, and no more.
final class Scripts {

    private Scripts() {}

    static Optional<Locale> guess(String text) {
        var latin = count(text, UnicodeScript.LATIN);
        var han = count(text, UnicodeScript.HAN);
        var letters = text.codePoints().filter(Character::isLetter).count();
        if (count(text, UnicodeScript.HIRAGANA) + count(text, UnicodeScript.KATAKANA) > 0) {
            return Optional.of(Locale.JAPANESE);
        }
        if (han * 3 > letters) {
            return Optional.of(LanguageNames.SIMPLIFIED);
        }
        return latin * 2 > letters || letters == 0 ? Optional.of(Locale.ENGLISH) : Optional.empty();
    }

    private static long count(String text, UnicodeScript script) {
        return text.codePoints().filter(character -> UnicodeScript.of(character) == script).count();
    }
}
