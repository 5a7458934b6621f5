package org.unsaid.probe;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Decides whether a sentence ends at a place of a text.
///
/// @param ends whether it does
/// @param next where reading goes on, after marks and closing quotes
record SentenceBoundary(boolean ends, int next) {

    private static final String ALWAYS_END = "。！？｡；؟۔؛।॥།༎༏༐༑";
    private static final String CLOSERS = "\"'”’»›)]}）」』】》〉］*_";
    private static final int LONGEST_TOKEN = 16;
    private static final int LONGEST_WORD = 12;

    /// Never the end of a sentence, whatever follows.
    private static final Set<String> NEVER_END = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "capt", "sgt", "maj", "sen", "gov", "rev", "hon", "nos", "vol",
            "pp", "p", "vs", "cf", "ca", "approx", "e.g", "i.e", "viz", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
            "sept", "oct", "nov", "dec", "m", "mm", "mgr", "mlle", "mme", "éd", "chap", "janv", "févr", "juil", "déc", "n°",
            "c.-à-d", "réf", "trad");

    /// The end of a sentence only before a word that commonly opens one.
    private static final Set<String> SELDOM_END = Set.of(
            "etc", "inc", "ltd", "co", "corp", "jr", "sr", "dept", "univ", "av", "ex", "no", "me", "art", "arts", "sec", "ed",
            "eds", "al", "fig", "st", "mt", "col", "dir", "pres", "rep", "ch", "env", "pr");

    private static final Pattern DOTTED = Pattern.compile("(?:\\p{L}{1,2}\\.-?)+\\p{L}{1,2}");

    private static final Set<String> OPENERS = Set.of(
            "The", "This", "That", "These", "Those", "It", "Its", "He", "His", "She", "Her", "They", "Their", "We", "Our",
            "You", "There", "Here", "In", "On", "At", "By", "For", "From", "But", "And", "However", "Although", "While",
            "When", "After", "Before", "If", "As", "Since", "According", "Many", "Some", "Several", "Most", "No", "Not",
            "Le", "La", "Les", "L", "Un", "Une", "Des", "Ce", "Cette", "Ces", "Cet", "C", "Il", "Elle", "Ils", "Elles",
            "Nous", "Vous", "Mais", "Et", "En", "Dans", "Selon", "Après", "Avant", "Depuis", "Pour", "Par", "Au", "Aux",
            "Cependant", "Toutefois", "Si", "Then", "So", "What", "Why", "How", "Who", "Puis", "Alors");

    /// Whether a sentence can end with this character at all.
    static boolean mayBeAt(char character) {
        return isLineBreak(character) || isMark(character);
    }

    /// @param start where the sentence began
    /// @param at    the character in question
    static SentenceBoundary at(String text, int start, int at) {
        var character = text.charAt(at);
        if (isLineBreak(character)) {
            return new SentenceBoundary(true, at + 1);
        }
        if (!isMark(character)) {
            return new SentenceBoundary(false, at + 1);
        }
        var run = at + 1;
        while (run < text.length() && isMark(text.charAt(run))) {
            run++;
        }
        var end = afterClosers(text, run);
        return new SentenceBoundary(ends(text, start, at, run, end), end);
    }

    private static boolean ends(String text, int start, int at, int run, int end) {
        var mark = text.charAt(run - 1);
        if (end == text.length() || ALWAYS_END.indexOf(mark) >= 0) {
            return true;
        }
        var following = following(text, end);
        if (mark == ';') {
            return Sentence.isSpace(text.charAt(end));
        }
        if (!Sentence.isSpace(text.charAt(end)) && !Folding.isUnspaced(text.codePointAt(end))) {
            return (mark == '!' || mark == '?') && !isAddressCharacter(text.charAt(end)) && following != ',';
        }
        var goesOn = Character.isLowerCase(following) || following == ',';
        if (end > run && goesOn) {
            return false; // “Why?” he asked.
        }
        if (mark == '!' || mark == '?') {
            return true;
        }
        if (run - at > 1 || mark == '…') {
            return !goesOn;
        }
        return endsAtPeriod(text, start, at, end);
    }

    private static boolean endsAtPeriod(String text, int start, int at, int end) {
        var tokenStart = at;
        while (tokenStart > start && at - tokenStart < LONGEST_TOKEN && isTokenCharacter(text.charAt(tokenStart - 1))) {
            tokenStart--;
        }
        var token = text.substring(tokenStart, at);
        var lowerCase = token.toLowerCase(Locale.ROOT);
        if (token.length() <= 3 && !token.isEmpty() && token.chars().allMatch(Character::isDigit)) {
            return !text.substring(start, tokenStart).isBlank(); // “1.” opens an item of a list
        }
        if (NEVER_END.contains(lowerCase)) {
            return false;
        }
        var ambiguous = (token.length() == 1 && Character.isUpperCase(token.charAt(0)))
                || SELDOM_END.contains(lowerCase)
                || DOTTED.matcher(token).matches();
        return !ambiguous || OPENERS.contains(wordAt(text, end));
    }

    private static int afterClosers(String text, int from) {
        var at = from;
        while (at < text.length()) {
            var character = text.charAt(at);
            var next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
            if (CLOSERS.indexOf(character) >= 0) {
                at++;
            } else if (isNarrowSpace(character) && (next == '»' || next == '›')) {
                at += 2;
            } else if (character == '[' && Character.isDigit(next)) {
                var close = text.indexOf(']', at, Math.min(text.length(), at + 6));
                if (close < 0) {
                    return at;
                }
                at = close + 1;
            } else {
                return at;
            }
        }
        return at;
    }

    private static boolean isNarrowSpace(char character) {
        return character == ' ' || character == '\u00A0' || character == '\u202F';
    }

    private static int following(String text, int from) {
        var at = from;
        var limit = Math.min(text.length(), from + 4); // enough to see past a space and an opening quote
        while (at < limit && (Sentence.isSpace(text.charAt(at)) || "\"'“‘«(".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at < text.length() ? text.codePointAt(at) : ' ';
    }

    private static String wordAt(String text, int from) {
        var start = from;
        var limit = Math.min(text.length(), from + LONGEST_WORD);
        while (start < limit && !Character.isLetter(text.charAt(start))) {
            start++;
        }
        var end = start;
        while (end < limit && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    private static boolean isTokenCharacter(char character) {
        return Character.isLetterOrDigit(character) || character == '.' || character == '-' || character == '°';
    }

    private static boolean isAddressCharacter(char character) {
        return character < 0x80 && (Character.isLetterOrDigit(character) || "=/&%-_".indexOf(character) >= 0);
    }

    private static boolean isMark(char character) {
        return character == '.' || character == '!' || character == '?' || character == '…' || character == ';'
                || (character >= 0x80 && ALWAYS_END.indexOf(character) >= 0);
    }

    private static boolean isLineBreak(char character) {
        return switch (character) {
            case '\n', '\r', '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> true;
            default -> false;
        };
    }
}
