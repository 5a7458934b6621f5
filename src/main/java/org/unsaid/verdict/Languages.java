package org.unsaid.verdict;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Guesses what language a text is written in, among those that labelling knows, by script and by the commonest
/// words. Anything else is undetermined.
public final class Languages {

    static final Locale SIMPLIFIED_CHINESE = Locale.forLanguageTag("zh-Hans");
    static final Locale TRADITIONAL_CHINESE = Locale.forLanguageTag("zh-Hant");
    static final Locale UNDETERMINED = Locale.ROOT;

    private static final int ENOUGH_IN_CHARACTERS = 4_000;

    private static final int LONGEST_COMMON = 8;

    private static final int ENOUGH_TO_TELL_IN_CHARACTERS = 400;

    private static final int FEWEST_LETTERS = 12;

    private record Common(Locale language, Set<String> words) {}

    /// Italian, Spanish, German and Portuguese stand here only so that they are not taken for one of ours.
    private static final List<Common> COMMON = List.of(
            new Common(Locale.ENGLISH, Set.of(
                    "the", "of", "and", "to", "is", "that", "it", "was", "for", "with", "are", "this", "what", "how", "who",
                    "why", "in", "were", "which", "from", "have", "did", "does", "about", "on", "you", "i", "be", "can")),
            new Common(Locale.FRENCH, Set.of(
                    "le", "la", "les", "de", "des", "et", "est", "une", "un", "du", "dans", "que", "qui", "pour", "sur", "au",
                    "en", "il", "elle", "ce", "cette", "quelle", "quel", "pourquoi", "comment", "ne", "pas", "je", "vous",
                    "l", "d", "s", "qu", "c", "sont", "etait")),
            new Common(Locale.forLanguageTag("es"), Set.of(
                    "el", "los", "las", "y", "es", "una", "que", "por", "con", "del", "como", "se", "su", "lo", "al", "fue")),
            new Common(Locale.GERMAN, Set.of(
                    "der", "die", "das", "und", "ist", "nicht", "ein", "eine", "zu", "den", "von", "mit", "auf", "was", "wie")),
            new Common(Locale.ITALIAN, Set.of(
                    "il", "di", "che", "e", "della", "per", "sono", "gli", "con", "nel", "del", "non", "perche", "cosa")),
            new Common(Locale.forLanguageTag("pt"), Set.of(
                    "o", "os", "as", "e", "uma", "um", "da", "do", "que", "para", "com", "nao", "por", "foi", "mais")));

    private static final int[] NOWHERE = {};

    /// Numbers of the languages that a word is common in, so that one look tells all.
    private static final Map<String, int[]> SPOKEN_IN = COMMON.stream().flatMap(common -> common.words().stream()).distinct()
            .collect(Collectors.toMap(word -> word, word -> IntStream.range(0, COMMON.size())
                    .filter(i -> COMMON.get(i).words().contains(word)).toArray()));

    private Languages() {}

    /// @return English, French, Chinese in either way of writing, one of the languages that are told from these, or the root
    ///     locale
    public static Locale of(String text) {
        var start = text.length() > ENOUGH_IN_CHARACTERS ? text.substring(0, ENOUGH_IN_CHARACTERS) : text;
        int ideographs = 0;
        int latin = 0;
        int others = 0;
        int traditional = 0;
        for (int i = 0; i < start.length(); i++) {
            char character = start.charAt(i);
            if (Scripts.isIdeograph(character)) {
                ideographs++;
                traditional += ChineseVariants.isTraditional(character) ? 1 : 0;
            } else if (Scripts.isLatin(Character.toLowerCase(character))) {
                latin++;
            } else if (Character.isLetter(character)) {
                others++;
            }
        }
        if (others > ideographs && others > latin / 3) {
            return UNDETERMINED;
        }
        if (ideographs * 3 > latin) {
            return others * 4 > ideographs ? UNDETERMINED : traditional * 25 > ideographs ? TRADITIONAL_CHINESE : SIMPLIFIED_CHINESE;
        }
        return byWords(PlainText.of(start));
    }

    /// Whether a text that was to be in one of the languages in Latin letters that labelling knows is plainly in another
    /// of them. Of other languages nothing is known, so that it is false.
    public static boolean isPlainlyOther(Locale wanted, String text) {
        int[] found = count(PlainText.of(text));
        int own = -1;
        int most = 0;
        for (int i = 0; i < found.length; i++) {
            if (COMMON.get(i).language().getLanguage().equals(wanted.getLanguage())) {
                own = found[i];
            } else {
                most = Math.max(most, found[i]);
            }
        }
        return own >= 0 && most >= 2 && most > 2 * own;
    }

    /// Whether a text is plainly in another of the languages written in Latin letters than the one asked in.
    static boolean isOther(Locale asked, PlainText text) {
        int[] found = count(text);
        int own = 0;
        int most = 0;
        for (int i = 0; i < found.length; i++) {
            if (COMMON.get(i).language().getLanguage().equals(asked.getLanguage())) {
                own = found[i] + 1;
            } else {
                most = Math.max(most, found[i]);
            }
        }
        return own > 0 && most >= 4 && most > 3 * own;
    }

    /// Whether a text is plainly written in none of these languages: in letters that none of them has, or with the common
    /// words of another. A short text, or one of names and numbers, is not plain enough.
    ///
    /// @param known language codes
    static boolean isBeyond(Set<String> known, PlainText text) {
        int enough = Math.min(text.length(), ENOUGH_TO_TELL_IN_CHARACTERS);
        int own = 0;
        int others = 0;
        for (int i = 0; i < enough; i++) {
            char character = text.charAt(i);
            if (Scripts.isIdeograph(character) || Scripts.isLatin(character)) {
                own++;
            } else if (character >= 0x80 && Character.isLetter(character)) {
                others++;
            }
        }
        if (others > FEWEST_LETTERS && others > own) {
            return true;
        }
        if (own < FEWEST_LETTERS) {
            return false;
        }
        int[] found = count(text, enough);
        int best = 0;
        int other = 0;
        for (int i = 0; i < found.length; i++) {
            if (known.contains(COMMON.get(i).language().getLanguage())) {
                best = Math.max(best, found[i]);
            } else {
                other = Math.max(other, found[i]);
            }
        }
        return other >= 3 && other > 2 * best;
    }

    private static Locale byWords(PlainText text) {
        int[] found = count(text);
        int best = 0;
        for (int i = 1; i < found.length; i++) {
            best = found[i] > found[best] ? i : best;
        }
        return found[best] == 0 ? UNDETERMINED : COMMON.get(best).language();
    }

    private static int[] count(PlainText text) {
        return count(text, text.length());
    }

    private static int[] count(PlainText text, int length) {
        int[] found = new int[COMMON.size()];
        int start = 0;
        for (int i = 0; i <= length; i++) {
            if (i < length && Scripts.isLatin(text.charAt(i))) {
                continue;
            }
            if (i > start && i - start <= LONGEST_COMMON) {
                var word = text.subSequence(start, i);
                for (int language : SPOKEN_IN.getOrDefault(word, NOWHERE)) {
                    found[language]++;
                }
            }
            start = i + 1;
        }
        return found;
    }
}
