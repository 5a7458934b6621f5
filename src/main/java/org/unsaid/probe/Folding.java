package org.unsaid.probe;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/// The form in which cues and sentences are compared: compatibility characters, case, typographic quotes and
/// dashes, runs of space, asterisks for emphasis and invisible characters make no difference in it, accents do.
///
/// A space beside a Chinese or Japanese character goes too: answers write both `1989 年` and `1989年`.
final class Folding {

    /// Longest run of combining marks normalised together; hostile text may hold a megabyte of them, and putting
    /// them in order costs the square of the run.
    private static final int LONGEST_RUN = 32;

    /// A ligature stands for four letters at most, one Arabic character for a sentence of eighteen: no cue needs that, and
    /// a text of nothing else would be eighteen times as long.
    private static final int LONGEST_EXPANSION = 4;

    private final StringBuilder folded;
    private boolean space;

    private Folding(int length) {
        folded = new StringBuilder(length);
    }

    static String fold(String text) {
        return fold(text, 0, text.length());
    }

    static String fold(String text, int start, int end) {
        var folding = new Folding(end - start);
        var at = start;
        while (at < end) {
            var character = text.charAt(at);
            if (character < 0x80 && character != '*' && (at + 1 == end || text.charAt(at + 1) < 0x300)) {
                folding.addPlain(character); // nearly all there is in many texts
                at++;
                continue;
            }
            var next = endOfCluster(text, at, end);
            if (text.charAt(at) == '*' && isEmphasis(text, at, start, end)) {
                at = next;
                continue;
            }
            if (next == at + 1) {
                folding.addSingle(text.charAt(at));
            } else {
                folding.addCluster(text.substring(at, next));
            }
            at = next;
        }
        return folding.folded.toString();
    }

    /// Whether the script of this character is written without spaces between words.
    static boolean isUnspaced(int character) {
        if (character < 0x0F00) {
            return false;
        }
        if (character <= 0xFFFF) {
            return character <= 0x0FFF
                    || isBetween(character, 0x3040, 0x30FF)
                    || isBetween(character, 0x3400, 0x9FFF)
                    || isBetween(character, 0xF900, 0xFAFF);
        }
        return UnicodeScript.of(character) == UnicodeScript.HAN;
    }

    /// Any asterisk but one that stands by itself, or between digits, where it is a sign of multiplication.
    private static boolean isEmphasis(String text, int at, int start, int end) {
        var before = at > start ? text.charAt(at - 1) : ' ';
        var after = at + 1 < end ? text.charAt(at + 1) : ' ';
        var alone = Sentence.isSpace(before) && Sentence.isSpace(after);
        return !alone && !(Character.isDigit(before) && Character.isDigit(after));
    }

    private static int endOfCluster(String text, int start, int end) {
        var at = start + Character.charCount(text.codePointAt(start));
        for (var marks = 0; at < end && marks < LONGEST_RUN; marks++) {
            var next = text.codePointAt(at);
            if (next < 0x300 || !joins(next)) {
                break;
            }
            at += Character.charCount(next);
        }
        return Math.min(at, end);
    }

    private static boolean joins(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> isBetween(character, 0x1160, 0x11FF) // vowels and finals of a Korean syllable
                    || character == 0xFF9E || character == 0xFF9F; // voicing marks of half-width katakana
        };
    }

    /// As [#add], of an ASCII character.
    private void addPlain(char character) {
        if (character <= ' ' && Character.isWhitespace(character)) {
            space = true;
            return;
        }
        if (space && !folded.isEmpty() && !isUnspaced(folded.codePointBefore(folded.length()))) {
            folded.append(' ');
        }
        space = false;
        folded.append(character == '`' ? '\'' : character >= 'A' && character <= 'Z' ? (char) (character + 32) : character);
    }

    private void addSingle(char character) {
        var plain = plain(character);
        if (isStable(plain)) {
            add(plain);
        } else {
            addCluster(String.valueOf(character));
        }
    }

    /// Whether normalisation leaves it as it is when it stands alone. True of more characters than these; these
    /// are nearly all there are in most texts.
    private static boolean isStable(int character) {
        return character < 0x80 || isBetween(character, 0xC0, 0x131) || isBetween(character, 0x4E00, 0x9FFF);
    }

    private void addCluster(String cluster) {
        var compatible = Normalizer.normalize(cluster, Normalizer.Form.NFKC);
        (compatible.length() > LONGEST_EXPANSION * cluster.length() ? cluster : compatible).codePoints().forEach(this::add);
    }

    private void add(int character) {
        if (isInvisible(character)) {
            return;
        }
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            space = true;
            return;
        }
        if (space && !folded.isEmpty() && !isUnspaced(character) && !isUnspaced(folded.codePointBefore(folded.length()))) {
            folded.append(' ');
        }
        space = false;
        folded.appendCodePoint(Character.toLowerCase(plain(character)));
    }

    private static boolean isInvisible(int character) {
        return character >= 0x80
                && (Character.getType(character) == Character.FORMAT
                        || character == 0x034F
                        || isBetween(character, 0xFE00, 0xFE0F)
                        || isBetween(character, 0xE0100, 0xE01EF));
    }

    private static boolean isBetween(int character, int first, int last) {
        return character >= first && character <= last;
    }

    private static int plain(int character) {
        return switch (character) {
            case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032', '\u02BC', '\u00B4', '`', '\u2039', '\u203A' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u2033', '\u00AB', '\u00BB', '\u300C', '\u300D', '\u300E', '\u300F' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            default -> character;
        };
    }
}
