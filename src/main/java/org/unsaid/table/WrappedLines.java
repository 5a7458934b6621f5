package org.unsaid.table;

import java.util.List;

/// How many lines wrapped cells take in columns of a width, roughly: what fits in one is not known before a font is.
final class WrappedLines {

    /// A line ends with a word, and so before the column does.
    private static final double USED = 0.9;

    private WrappedLines() {}

    /// @param widths of the columns, in characters; a cell without one takes one line
    /// @param wide   from this width on, a column is wrapped
    /// @param enough nothing is read beyond so many lines
    /// @return of the highest cell, at least 1 and at most enough
    static int of(List<Cell> cells, List<Integer> widths, int wide, int enough) {
        int most = 1;
        for (int column = 0; column < Math.min(cells.size(), widths.size()); column++) {
            if (widths.get(column) >= wide && cells.get(column) instanceof Cell.Text(var text)) {
                most = Math.max(most, lines(text, widths.get(column) * USED, enough));
            }
        }
        return most;
    }

    /// One character of Chinese, Japanese or Korean is as wide as two of Latin letters.
    private static int lines(String text, double width, int enough) {
        int lines = 1;
        double used = 0;
        for (int at = 0; at < text.length() && lines < enough; at++) {
            char character = text.charAt(at);
            if (character == '\n' || (character == '\r' && !text.startsWith("\n", at + 1))) {
                lines += at + 1 < text.length() ? 1 : 0;
                used = 0;
                continue;
            }
            used += isWide(character) ? 2 : 1;
            if (used > width) {
                lines++;
                used -= width;
            }
        }
        return Math.min(lines, enough);
    }

    private static boolean isWide(int character) {
        return Character.isIdeographic(character)
                || (character >= 0x1100 && character <= 0x115f) || (character >= 0x3000 && character <= 0x30ff)
                || (character >= 0xac00 && character <= 0xd7a3) || (character >= 0xff00 && character <= 0xff60);
    }
}
