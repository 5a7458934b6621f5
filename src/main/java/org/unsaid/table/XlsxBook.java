package org.unsaid.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Writes a workbook, one sheet after another, in little memory. Cells are guarded against formulas and are strings
/// or numbers, never formulas; texts too long for a cell are cut with a mark and continue on a last sheet. The same
/// content gives the same bytes. Not safe for several threads.
///
/// Written by hand, since fastexcel, which reads our workbooks back, makes a text of every character that it writes and
/// puts the time of writing into the archive, so that everything had to be packed twice.
public final class XlsxBook implements Closeable {

    public static final String LONG_TEXTS = "long texts";
    private static final int PART = 1 << 18;

    private final XlsxPackage parts;
    private final List<LongText> longTexts = new ArrayList<>();

    private record LongText(String sheet, String cell, String part) {}

    /// @param created as the workbook's properties give it
    public XlsxBook(OutputStream out, Instant created) {
        this(out, created, List.of());
    }

    /// @param order names of sheets as they are shown, in whatever order they are written; others follow
    public XlsxBook(OutputStream out, Instant created, List<String> order) {
        parts = new XlsxPackage(out, created, order);
    }

    /// How the cells of a row look.
    public enum Look {
        PLAIN(0), HEADING(1), WRAPPED(2);

        private final int style;

        Look(int style) {
            this.style = style;
        }
    }

    /// Opens the next sheet; the one before must have been closed.
    ///
    /// @param name   unique, at most 31 characters, without `[]:*?/\`
    /// @param widths of the columns, in characters
    /// @throws IOException if what has been gathered cannot be written
    public Sheet sheet(String name, List<Integer> widths) throws IOException {
        parts.beginSheet(name);
        return new Sheet(name, widths);
    }

    @Override
    public void close() throws IOException {
        try (parts) {
            if (!longTexts.isEmpty()) {
                try (var sheet = sheet(LONG_TEXTS, List.of(16, 10, 100))) {
                    sheet.row(Look.HEADING, List.of(Cell.of("sheet"), Cell.of("cell"), Cell.of("text, continued")));
                    for (var text : List.copyOf(longTexts)) {
                        sheet.row(Look.PLAIN, List.of(Cell.of(text.sheet()), Cell.of(text.cell()), Cell.of(text.part())));
                    }
                }
            }
            parts.finish();
        }
    }

    /// Rows are written in order, from the top.
    public final class Sheet implements Closeable {

        private final String name;
        private final List<Integer> widths;
        private final StringBuilder xml = new StringBuilder(PART + (PART >> 2));
        private String pane = "";
        private boolean begun;
        private int rows;

        private Sheet(String name, List<Integer> widths) {
            this.name = name;
            this.widths = List.copyOf(widths);
        }

        /// @throws IOException if what has been gathered cannot be written
        public void row(Look look, List<Cell> cells) throws IOException {
            rows++;
            xml.append("<row r=\"").append(rows).append("\">");
            for (int column = 0; column < cells.size(); column++) {
                put(column, cells.get(column), look);
            }
            xml.append("</row>");
            if (xml.length() >= PART) {
                flush();
            }
        }

        /// Keeps the rows written so far and the first columns in sight; to be said after the first rows.
        public void freeze(int columns) {
            if (begun) {
                throw new IllegalStateException("sheet %s: rows are frozen after %d".formatted(name, rows));
            }
            pane = XlsxPackage.pane(columns, rows, columnName(columns) + (rows + 1));
        }

        @Override
        public void close() throws IOException {
            xml.append("</sheetData></worksheet>");
            flush();
            parts.endSheet();
        }

        private void flush() throws IOException {
            var text = begun ? xml.toString() : XlsxPackage.sheetHead(pane, widths) + xml;
            begun = true;
            parts.write(text.getBytes(StandardCharsets.UTF_8));
            xml.setLength(0);
        }

        private void put(int column, Cell cell, Look look) {
            if (cell instanceof Cell.Blank && look == Look.PLAIN) {
                return;
            }
            xml.append("<c r=\"").append(columnName(column)).append(rows).append('"');
            if (look != Look.PLAIN) {
                xml.append(" s=\"").append(look.style).append('"');
            }
            switch (cell) {
                case Cell.Text(var text) -> {
                    xml.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
                    XlsxText.appendEscaped(xml, fitting(FormulaGuard.guard(text), column));
                    xml.append("</t></is></c>");
                }
                case Cell.Figure _ -> xml.append("><v>").append(cell.plain()).append("</v></c>");
                case Cell.Blank _ -> xml.append("/>");
            }
        }

        private String fitting(String text, int column) {
            var storable = XlsxText.storable(text);
            if (storable.length() <= XlsxText.LONGEST_CELL) {
                return storable;
            }
            var split = XlsxText.parts(text);
            int first = longTexts.size() + 2; // rows are counted from 1, and the first is the heading
            var cell = columnName(column) + rows;
            split.subList(1, split.size()).forEach(part -> longTexts.add(new LongText(name, cell, part)));
            return XlsxText.storable(split.getFirst()) + "… [continued on sheet “" + LONG_TEXTS + "”, row " + first + " to " + (longTexts.size() + 1) + "]";
        }
    }

    private static String columnName(int column) {
        var last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : columnName(column / 26 - 1) + last;
    }
}
