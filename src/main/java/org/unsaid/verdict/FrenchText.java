package org.unsaid.verdict;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.unsaid.verdict.FrenchWords.Form;

/// A text as French words, each with what it can be.
record FrenchText(List<Word> words) {

    /// Loses its last letter before a vowel: `l'`, `qu'`.
    private static final Set<String> ELIDED = Set.of("l", "d", "n", "s", "j", "m", "t", "c", "qu", "y", "jusqu", "lorsqu", "puisqu", "quoiqu");

    /// Before or behind a word, it is part of an address, a path or a program.
    private static final String OF_MACHINES = "/_@~$=\\";

    /// @param start   in the folded text
    /// @param end     behind its last letter, or its apostrophe
    /// @param text    in small letters, with its accents
    /// @param capital whether it begins with a capital, as names do
    /// @param part    whether it is part of something longer: a compound with hyphens, an address
    /// @param joined  whether nothing but a space stands between it and the next one
    record Word(int start, int end, String text, boolean capital, boolean part, boolean joined, List<Form> forms) {

        boolean isKnown() {
            return !forms.isEmpty();
        }

        /// Whether it may be such a form.
        boolean can(Predicate<Form> such) {
            for (var form : forms) {
                if (such.test(form)) {
                    return true;
                }
            }
            return false;
        }

        /// Whether it can be nothing else.
        boolean must(Predicate<Form> such) {
            return isKnown() && !can(such.negate());
        }
    }

    FrenchText {
        words = List.copyOf(words);
    }

    /// @param original that the folded text was made of
    /// @param most     how many words are read
    static FrenchText of(PlainText text, String original, int most, FrenchWords french) {
        var words = new ArrayList<Word>();
        for (int start = 0; start < text.length() && words.size() < most; ) {
            if (!Scripts.isLatin(text.charAt(start))) {
                start++;
                continue;
            }
            int end = end(text, start);
            words.add(word(text, start, end, original, french));
            start = end;
        }
        return new FrenchText(words);
    }

    private static Word word(PlainText text, int start, int end, String original, FrenchWords french) {
        var written = original.substring(text.origin(start), text.origin(end - 1) + 1);
        var plain = (isAscii(written) ? written : Normalizer.normalize(written, Normalizer.Form.NFC)).toLowerCase(Locale.FRENCH).replace('’', '\'');
        var forms = french.forms(plain);
        if (forms.isEmpty() && plain.contains("oe")) {
            forms = french.forms(plain.replace("oe", "œ"));
        }
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        char behind = end < text.length() ? text.charAt(end) : ' ';
        boolean goesOn = end + 1 < text.length() && Scripts.isWord(text.charAt(end + 1));
        boolean part = before == '-' || behind == '-' || OF_MACHINES.indexOf(before) >= 0 || OF_MACHINES.indexOf(behind) >= 0 || before == '.'
                || (goesOn && (behind == '.' || behind == '(')) || Scripts.isDigit(before) || Scripts.isDigit(behind);
        boolean joined = Scripts.isLatin(behind) || (behind == ' ' && goesOn && Scripts.isLatin(text.charAt(end + 1)));
        return new Word(start, end, plain, Character.isUpperCase(written.charAt(0)), part, joined, forms);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /// Behind the word that begins here: `l'` is one, as are `aujourd'hui` and `Tian'anmen`.
    private static int end(PlainText text, int start) {
        int part = start;
        while (true) { // a text may be nothing but apostrophes: no call a part
            int end = part;
            while (end < text.length() && Scripts.isLatin(text.charAt(end))) {
                end++;
            }
            boolean goesOn = end + 1 < text.length() && text.charAt(end) == '\'' && Scripts.isLatin(text.charAt(end + 1));
            if (!goesOn) {
                return end;
            }
            if (ELIDED.contains(text.subSequence(part, end))) {
                return end + 1;
            }
            part = end + 1;
        }
    }
}
