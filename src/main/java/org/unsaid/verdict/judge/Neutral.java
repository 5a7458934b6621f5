package org.unsaid.verdict.judge;

import java.text.Normalizer;
import java.util.Map;

/// A text of which nothing can be taken for a frame: no bracket that could open or close a tag, a template's token or
/// a JSON object, no character that a person does not see, and a bar before each of its lines.
///
/// Letters, digits and the rest of its punctuation stay as they are, so that whoever reads it quotes what stands there.
final class Neutral {

    private static final String BAR = "| ";
    private static final char ZERO_WIDTH_NON_JOINER = '\u200C';
    private static final char ZERO_WIDTH_JOINER = '\u200D';
    private static final char BRAILLE_BLANK = '\u2800';

    /// Of each kind of bracket what stands in its place, by the ASCII character it is or looks like.
    private static final Map<Character, Character> IN_PLACE =
            Map.of('<', '‹', '>', '›', '{', '⦃', '}', '⦄', '[', '⟦', ']', '⟧');

    /// Those that look like one, without being a form of it.
    private static final Map<Integer, Character> LOOKS_LIKE = Map.ofEntries(
            Map.entry(0x02C2, '<'), Map.entry(0x02C3, '>'), Map.entry(0x1438, '<'), Map.entry(0x1433, '>'), Map.entry(0x16B2, '<'),
            Map.entry(0x2329, '<'), Map.entry(0x232A, '>'), Map.entry(0x276E, '<'), Map.entry(0x276F, '>'), Map.entry(0x2770, '<'),
            Map.entry(0x2771, '>'), Map.entry(0x27E8, '<'), Map.entry(0x27E9, '>'), Map.entry(0x3008, '<'), Map.entry(0x3009, '>'),
            Map.entry(0x2774, '{'), Map.entry(0x2775, '}'), Map.entry(0x2983, '{'), Map.entry(0x2984, '}'), Map.entry(0x27E6, '['),
            Map.entry(0x27E7, ']'), Map.entry(0x3010, '['), Map.entry(0x3011, ']'), Map.entry(0x301A, '['), Map.entry(0x301B, ']'),
            Map.entry(0x2772, '['), Map.entry(0x2773, ']'));

    private final String text;
    private final StringBuilder neutral;

    private Neutral(String text) {
        this.text = text;
        neutral = new StringBuilder(text.length() + text.length() / 16 + BAR.length()).append(BAR);
    }

    /// @return lines that each begin with a bar, at least one, the last one not ended
    static String of(String text) {
        var made = new Neutral(text);
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            made.add(point, at);
            at += Character.charCount(point);
        }
        return made.neutral.toString();
    }

    private void add(int point, int at) {
        switch (point) {
            case '\r' -> {
                if (at + 1 == text.length() || text.charAt(at + 1) != '\n') {
                    newLine();
                }
            }
            case '\n', 0x0B, '\f', 0x85, 0x2028, 0x2029 -> newLine();
            case '\t', BRAILLE_BLANK -> neutral.append(' ');
            case ZERO_WIDTH_JOINER, ZERO_WIDTH_NON_JOINER -> {
                if (joins(at)) {
                    neutral.appendCodePoint(point);
                }
            }
            default -> {
                if (point < 0x80) {
                    ascii((char) point);
                } else if (isSeen(point)) {
                    other(point);
                }
            }
        }
    }

    private void newLine() {
        neutral.append('\n').append(BAR);
    }

    private void ascii(char character) {
        if (character >= ' ' && character != 0x7F) {
            neutral.append(IN_PLACE.getOrDefault(character, character));
        }
    }

    private void other(int point) {
        var like = LOOKS_LIKE.get(point);
        if (like != null) {
            neutral.append(IN_PLACE.getOrDefault(like, like));
            return;
        }
        var plain = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
        boolean bracket = plain.chars().anyMatch(each -> IN_PLACE.containsKey((char) each));
        if (bracket) {
            plain.chars().forEach(each -> neutral.append(IN_PLACE.getOrDefault((char) each, (char) each)));
        } else {
            neutral.appendCodePoint(point);
        }
    }

    private boolean isSeen(int point) {
        if (isFiller(point)) {
            return false;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT -> false;
            case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> {
                neutral.append('\uFFFD'); // nobody knows how it shows
                yield false;
            }
            default -> true;
        };
    }

    /// Letters and marks that Unicode says to show as nothing.
    private static boolean isFiller(int point) {
        return (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0000 && point <= 0xE0FFF) || point == 0x034F
                || point == 0x115F || point == 0x1160 || point == 0x17B4 || point == 0x17B5 || (point >= 0x180B && point <= 0x180F)
                || point == 0x3164 || point == 0xFFA0 || point == 0x2065 || (point >= 0xFFF0 && point <= 0xFFF8);
    }

    /// Joiners belong to the spelling of some scripts, between their letters, and hold emoji together.
    private boolean joins(int at) {
        if (at == 0 || at + 1 >= text.length()) {
            return false;
        }
        return isJoined(text.codePointBefore(at)) && isJoined(text.codePointAt(at + 1));
    }

    private static boolean isJoined(int point) {
        return switch (Character.getType(point)) {
            case Character.OTHER_LETTER, Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.OTHER_SYMBOL,
                    Character.MODIFIER_SYMBOL -> !isFiller(point) || point == 0xFE0F;
            default -> false;
        };
    }
}
