package org.unsaid.table;

import java.util.List;

/// How many lines wrapped cells take in columns of a width, roughly: what fits in one is not known before a font is.
final class WrappedLines {

    /// A line ends with a word, and so before the column does.
    private static final double USED = 0.9;

    private WrappedLines() {}

    /// @param widths of the columns, in characters; a cell without one takes one line
    /// @return of the highest cell, at least 1
    static int of(List<Cell> cells, List<Integer> widths) {
        int most = 1;
        for (int column = 0; column < Math.min(cells.size(), widths.size()); column++) {
            if (cells.get(column) instanceof Cell.Text(var text)) {
                double width = widths.get(column) * USED;
                most = Math.max(most, text.lines().mapToInt(line -> Math.max(1, (int) Math.ceil(width(line) / width))).sum());
            }
        }
        return most;
    }

    /// In characters of Latin letters; one of Chinese, Japanese or Korean is twice as wide.
    private static long width(String line) {
        return line.codePoints().mapToLong(character -> isWide(character) ? 2 : 1).sum();
    }

    private static boolean isWide(int character) {
        return Character.isIdeographic(character)
                || (character >= 0x1100 && character <= 0x115f) || (character >= 0x3000 && character <= 0x30ff)
                || (character >= 0xac00 && character <= 0xd7a3) || (character >= 0xff00 && character <= 0xff60);
    }
}
