package org.unsaid.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Text as a cell of a workbook can hold it.
final class XlsxText {

    /// More characters in a cell make a file that Excel calls damaged.
    static final int LONGEST_CELL = 32_767;
    private static final int ROOM_FOR_MARK = 120;

    /// What the format itself reads as an escape for one character.
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private XlsxText() {}

    /// Control characters, which the format cannot hold, become their pictures (U+2400 on), ends of line one kind,
    /// and what is no character U+FFFD: nothing goes without a trace.
    static String storable(String text) {
        if (isStorable(text)) {
            return text; // nearly every one
        }
        var storable = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(character -> storable.appendCodePoint(storable(character)));
        return ESCAPE.matcher(storable).replaceAll("_x005F_");
    }

    private static boolean isStorable(String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            boolean control = unit < 0x20 && unit != '\n' && unit != '\t';
            if (control || Character.isSurrogate(unit) || unit >= 0xFFFE || (unit == '_' && text.startsWith("_x", at))) {
                return false;
            }
        }
        return true;
    }

    private static int storable(int character) {
        if (character < 0x20 && character != '\n' && character != '\t') {
            return 0x2400 + character;
        }
        var isNone = (character >= 0xD800 && character <= 0xDFFF) || (character & 0xFFFE) == 0xFFFE;
        return isNone ? 0xFFFD : character;
    }

    /// The text itself if a cell can hold it, else parts that each fit with a mark and give the text when joined.
    /// None ends within a character, and none but the first begins like a formula if there is a way round it.
    static List<String> parts(String text) {
        if (storable(text).length() <= LONGEST_CELL) {
            return List.of(text);
        }
        var parts = parts(text, LONGEST_CELL - ROOM_FOR_MARK);
        var fits = parts.stream().allMatch(part -> storable(part).length() <= LONGEST_CELL - ROOM_FOR_MARK);
        return fits ? parts : parts(text, (LONGEST_CELL - ROOM_FOR_MARK) / 2); // escaping at most doubles a text
    }

    private static List<String> parts(String text, int length) {
        var parts = new ArrayList<String>();
        var at = 0;
        while (text.length() - at > length) {
            var end = cut(text, at, at + length);
            parts.add(text.substring(at, end));
            at = end;
        }
        parts.add(text.substring(at));
        return parts;
    }

    private static int cut(String text, int from, int latest) {
        for (var end = latest; end > latest - 1_000 && end > from; end--) {
            var splitsPair = Character.isLowSurrogate(text.charAt(end));
            if (!splitsPair && Character.isLetterOrDigit(text.codePointAt(end))) {
                return end;
            }
        }
        return Character.isLowSurrogate(text.charAt(latest)) ? latest - 1 : latest;
    }
}
