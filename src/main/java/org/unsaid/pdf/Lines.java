package org.unsaid.pdf;

import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Breaks words into lines that fit a width.
final class Lines {

    private Lines() {}

    /// @param width in points
    /// @return at least one
    static List<TextLine> of(String text, Style style, double width) {
        var lines = new ArrayList<TextLine>();
        for (var paragraph : drawable(text, style.strong()).split("\n", -1)) {
            boolean right = rightToLeft(paragraph);
            breakUp(paragraph, style, width, right, lines);
        }
        return lines;
    }

    /// The direction of the first letter that has one, as `dir=auto` has it.
    private static boolean rightToLeft(String paragraph) {
        return !paragraph.isEmpty() && !new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    private static void breakUp(String text, Style style, double width, boolean right, List<TextLine> lines) {
        if (TextLine.of(text, style, right).width() <= width) {
            lines.add(TextLine.of(text, style, right));
            return;
        }
        var breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        int start = 0;
        int fits = 0;
        double used = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end < text.length() && holdsTogether(text, end)) {
                continue;
            }
            double more = width(text.substring(Math.max(start, fits), end), style, right);
            if (used + width(text.substring(Math.max(start, fits), end).stripTrailing(), style, right) > width && fits > start) {
                lines.add(TextLine.of(text.substring(start, fits).stripTrailing(), style, right));
                start = fits;
                used = 0;
            }
            while (used == 0 && width(text.substring(start, end).stripTrailing(), style, right) > width) { // one word is wider than the line
                int cut = cut(text, start, end, style, width, right);
                lines.add(TextLine.of(text.substring(start, cut), style, right));
                start = cut;
                more = width(text.substring(start, end), style, right);
            }
            used += more;
            fits = end;
        }
        if (start < text.length()) {
            lines.add(TextLine.of(text.substring(start).stripTrailing(), style, right));
        }
    }

    /// No line ends behind an apostrophe, nor begins with a sign that stands apart in French.
    private static boolean holdsTogether(String text, int at) {
        return "’'".indexOf(text.charAt(at - 1)) >= 0 || ";:!?»%".indexOf(text.charAt(at)) >= 0;
    }

    /// As many whole characters as fit, at least one.
    private static int cut(String text, int start, int end, Style style, double width, boolean right) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int last = characters.following(start);
        int low = last;
        for (int next = characters.next(); next != BreakIterator.DONE && next < end; next = characters.next()) {
            if (width(text.substring(start, next), style, right) > width) {
                break;
            }
            low = next;
        }
        return low;
    }

    private static double width(String text, Style style, boolean right) {
        return TextLine.of(text, style, right).width();
    }

    /// Characters that no face has are named, so that no empty box stands for one.
    private static String drawable(String text, boolean strong) {
        var drawable = new StringBuilder(text.length());
        text.replace("\t", "    ").codePoints().forEach(point -> {
            boolean drawn = point == '\n' || Character.getType(point) == Character.FORMAT || Face.of(point, strong).isPresent();
            if (drawn) {
                drawable.appendCodePoint(point);
            } else if (!(point >= 0xFE00 && point <= 0xFE0F)) { // a selector of another look of the one before
                drawable.append("[U+%04X]".formatted(point));
            }
        });
        return drawable.toString();
    }
}
