package org.unsaid.verdict;

import java.util.Set;
import java.util.function.IntConsumer;

/// Characters that hide or reorder others, so that a hostile answer could show one thing and hold another.
public final class HiddenCharacters {

    /// Take no room, though Unicode counts them as letters, marks or symbols.
    private static final Set<Integer> BLANKS =
            Set.of(0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x2800, 0x3164, 0xFFA0);

    /// Format characters that are drawn, for example the Arabic end of ayah.
    private static final Set<Integer> DRAWN =
            Set.of(0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD);

    private HiddenCharacters() {}

    /// The text with the number of each in its place, for example `[U+202E]`; ends of line are one kind.
    public static String named(String text) {
        var named = new StringBuilder(text.length());
        int[] copied = {0};
        forEach(text, at -> {
            named.append(text, copied[0], at).append("[U+%04X]".formatted(text.codePointAt(at)));
            copied[0] = at + Character.charCount(text.codePointAt(at));
        });
        return named.append(text, copied[0], text.length()).toString().replace("\r\n", "\n");
    }

    /// Hands over where each begins, in UTF-16 units.
    public static void forEach(String text, IntConsumer at) {
        int before = ' ';
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            int next = i + Character.charCount(point);
            boolean lineEnd = point == '\r' && next < text.length() && text.charAt(next) == '\n';
            if (!lineEnd && hides(point, before)) {
                at.accept(i);
            }
            before = point;
            i = next;
        }
    }

    private static boolean hides(int point, int before) {
        if (point == '\n' || point == '\t' || DRAWN.contains(point)) {
            return false;
        }
        if (point == 0x200C || point == 0x200D) {
            return !joins(before);
        }
        if ((point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF)) {
            return !varies(before);
        }
        int type = Character.getType(point);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE || BLANKS.contains(point);
    }

    /// Whether a joiner after it means something: in scripts whose letters join, and inside emoji.
    private static boolean joins(int point) {
        return switch (Character.UnicodeScript.of(point)) {
            case LATIN, CYRILLIC, GREEK, HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> false;
            case COMMON -> Character.isEmoji(point) && !Character.isDigit(point);
            case INHERITED -> Character.getType(point) != Character.FORMAT; // a vowel sign, or the selector in an emoji
            default -> true;
        };
    }

    private static boolean varies(int point) {
        return Character.isIdeographic(point) || Character.isEmoji(point) || Character.getType(point) == Character.OTHER_SYMBOL
                || Character.getType(point) == Character.MATH_SYMBOL;
    }
}
