package org.unsaid.cli;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/// Text in the columns of a terminal, where Chinese characters take two.
final class Columns {

    private Columns() {}

    /// How many columns a text takes on one line.
    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    /// Filled with spaces on the right to this many columns; longer text stays as it is.
    static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    /// Cut to this many columns, with an ellipsis where something was cut.
    static String cut(String text, int columns) {
        return width(text) <= columns ? text : head(text, columns - 1) + "…";
    }

    /// Broken into lines of at most so many columns: after spaces and the signs that divide names where that is
    /// possible, between any two characters where it is not.
    static List<String> wrapped(String text, int columns) {
        var lines = new ArrayList<String>();
        var rest = text.strip();
        while (width(rest) > columns) {
            var line = head(rest, columns);
            var end = lastBreak(line, rest);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    /// The same with so many lines at most, and an ellipsis where there would have been more.
    static List<String> wrapped(String text, int columns, int lines) {
        var all = wrapped(text, columns);
        if (all.size() <= lines) {
            return all;
        }
        var some = new ArrayList<>(all.subList(0, lines));
        some.set(lines - 1, cut(some.getLast() + " " + all.get(lines), columns));
        return some;
    }

    /// As many characters from the beginning as fit, and at least one.
    private static String head(String text, int columns) {
        int end = 0;
        int used = 0;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            used += width(character);
            if (used > columns && end > 0) {
                break;
            }
            end += Character.charCount(character);
        }
        return text.substring(0, end);
    }

    private static int lastBreak(String line, String text) {
        if (text.charAt(line.length()) == ' ') {
            return line.length();
        }
        for (int end = line.length(); end > 0; end--) {
            char before = line.charAt(end - 1);
            if (before == ' ' || ":/#-@".indexOf(before) >= 0 || width((int) before) == 2) {
                return end;
            }
        }
        return line.length();
    }

    private static int width(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> wide(character) ? 2 : 1;
        };
    }

    /// The ranges that terminals draw twice as wide.
    ///
    /// @see <a href="https://www.unicode.org/reports/tr11/">UAX #11, East Asian Width</a>
    private static boolean wide(int character) {
        if (character < 0x1100) {
            return false;
        }
        return switch (UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI, TANGUT -> !within(character, 0xFF61, 0xFFDC); // halfwidth
            default -> within(character, 0x3000, 0x303E)
                    || within(character, 0x30A0, 0x33FF)
                    || within(character, 0xFE30, 0xFE6F)
                    || within(character, 0xFF01, 0xFF60)
                    || within(character, 0xFFE0, 0xFFE6)
                    || within(character, 0x1F300, 0x1FAFF);
        };
    }

    private static boolean within(int character, int first, int last) {
        return first <= character && character <= last;
    }
}
