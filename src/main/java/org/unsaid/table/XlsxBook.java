package org.unsaid.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes a workbook, one sheet after another, in little memory. Cells are guarded against formulas and are strings
/// or numbers, never formulas; texts too long for a cell are cut with a mark and continue on a last sheet. Not safe
/// for several threads.
public final class XlsxBook implements Closeable {

    public static final String LONG_TEXTS = "long texts";
    private static final int FLUSH_EVERY = 500;

    /// In points; the second is the format's own limit.
    private static final double LINE_HEIGHT = 15;
    private static final double HIGHEST_ROW = 409;
    private static final int MOST_LINES = (int) Math.ceil(HIGHEST_ROW / LINE_HEIGHT);

    /// From this width on, a column of a list holds texts that are worth wrapping.
    private static final int WIDE = 40;

    /// Of a row of a list: the start of a long text, and still several rows on a screen.
    private static final int LISTED_LINES = 6;

    private final OutputStream packed;
    private final Workbook workbook;
    private final List<LongText> longTexts = new ArrayList<>();
    private final Map<String, Worksheet> placed = new HashMap<>(); // not opened yet

    private record LongText(String sheet, String cell, String part) {}

    /// @param created as the workbook's properties give it; the same content and time give the same bytes
    public XlsxBook(OutputStream out, Instant created) {
        this(out, created, List.of());
    }

    /// @param order names of sheets as they are shown, in whatever order they are written; others follow
    public XlsxBook(OutputStream out, Instant created, List<String> order) {
        packed = new StreamBeside("workbook", new XlsxPackage(out, created));
        workbook = new Workbook(packed, "Unsaid", "1.0"); // the version of the format's writer, not of the program
        workbook.setCompressionLevel(Deflater.NO_COMPRESSION); // it is packed anew on the way
        order.forEach(name -> placed.put(name, workbook.newWorksheet(name)));
    }

    /// How the cells of a row look. `LISTED` wraps in wide columns only and shows no more than the start of a long text.
    public enum Look { PLAIN, HEADING, WRAPPED, LISTED }

    /// Opens the next sheet; the one before must have been closed.
    ///
    /// @param name   unique, at most 31 characters, without `[]:*?/\`
    /// @param widths of the columns, in characters
    public Sheet sheet(String name, List<Integer> widths) {
        var place = placed.remove(name);
        var sheet = new Sheet(place == null ? workbook.newWorksheet(name) : place, widths);
        for (var column = 0; column < widths.size(); column++) {
            sheet.worksheet.width(column, widths.get(column));
        }
        return sheet;
    }

    @Override
    public void close() throws IOException {
        try (packed) {
            writeLongTexts();
            workbook.close();
        }
    }

    private void writeLongTexts() throws IOException {
        if (longTexts.isEmpty()) {
            return;
        }
        try (var sheet = sheet(LONG_TEXTS, List.of(16, 10, 100))) {
            sheet.row(Look.HEADING, List.of(Cell.of("sheet"), Cell.of("cell"), Cell.of("text, continued")));
            sheet.freeze(0);
            for (var text : List.copyOf(longTexts)) {
                sheet.row(Look.PLAIN, List.of(Cell.of(text.sheet()), Cell.of(text.cell()), Cell.of(text.part())));
            }
            sheet.filter();
        }
    }

    /// Rows are written in order, from the top.
    public final class Sheet implements Closeable {

        private final Worksheet worksheet;
        private final List<Integer> widths;
        private int row;
        private int heading;

        private Sheet(Worksheet worksheet, List<Integer> widths) {
            this.worksheet = worksheet;
            this.widths = widths;
        }

        /// @throws IOException if what has been gathered cannot be written
        public void row(Look look, List<Cell> cells) throws IOException {
            for (var column = 0; column < cells.size(); column++) {
                put(column, cells.get(column), look);
            }
            int lines = switch (look) {
                case PLAIN -> 1;
                case HEADING, WRAPPED -> WrappedLines.of(cells, widths, 0, MOST_LINES);
                case LISTED -> WrappedLines.of(cells, widths, WIDE, LISTED_LINES);
            };
            if (look == Look.LISTED && lines > 1) {
                list(cells);
            }
            end(lines);
        }

        /// A text under a table, wrapped in its widest column: over several it would make the printed page wider, and the writer
        /// of the format puts merged cells in any order.
        ///
        /// @throws IOException if what has been gathered cannot be written
        public void note(String text) throws IOException {
            int widest = widths.indexOf(Collections.max(widths));
            var cells = new ArrayList<Cell>(Collections.nCopies(widest, Cell.blank()));
            cells.add(Cell.of(text));
            put(widest, cells.getLast(), Look.WRAPPED);
            end(WrappedLines.of(cells, widths, 0, MOST_LINES));
        }

        private void end(int lines) throws IOException {
            if (lines > 1) { // LibreOffice shows one line where no height is given
                worksheet.rowHeight(row, Math.min(lines * LINE_HEIGHT, HIGHEST_ROW));
            }
            row++;
            if (row % FLUSH_EVERY == 0) {
                worksheet.flush();
            }
        }

        /// The rows from the frozen heading to the last one written can be narrowed and sorted.
        public void filter() {
            worksheet.setAutoFilter(heading, 0, row - 1, widths.size() - 1);
        }

        /// Keeps the rows written so far and the first columns in sight; printed, the sheet is as wide as a page, with these
        /// rows on each.
        public void freeze(int columns) {
            worksheet.freezePane(columns, row);
            worksheet.repeatRows(0, row - 1);
            heading = row - 1;
            page();
        }

        /// Printed, the sheet is as wide as a page.
        public void page() {
            worksheet.paperSize(PaperSize.A4_PAPER);
            worksheet.pageOrientation("landscape");
            worksheet.setFitToPage(true);
            worksheet.fitToWidth((short) 1);
            worksheet.fitToHeight((short) 0); // as many as it takes
        }

        @Override
        public void close() throws IOException {
            worksheet.close();
        }

        private void put(int column, Cell cell, Look look) {
            switch (cell) {
                case Cell.Text(var text) -> worksheet.inlineString(row, column, fitting(FormulaGuard.guard(text), column));
                case Cell.Figure(var value) -> worksheet.value(row, column, value);
                case Cell.Blank _ -> { }
            }
            switch (look) {
                case PLAIN, LISTED -> { }
                case HEADING -> worksheet.style(row, column).bold().wrapText(true).verticalAlignment("top").set();
                case WRAPPED -> worksheet.style(row, column).wrapText(true).verticalAlignment("top").set();
            }
        }

        /// At once for the whole row, as setting a look takes longer than writing a cell.
        private void list(List<Cell> cells) {
            worksheet.range(row, 0, row, cells.size() - 1).style().verticalAlignment("top").set();
            for (int column = 0; column < Math.min(cells.size(), widths.size()); column++) {
                if (widths.get(column) >= WIDE && cells.get(column) instanceof Cell.Text) {
                    worksheet.style(row, column).wrapText(true).verticalAlignment("top").set();
                }
            }
        }

        private String fitting(String text, int column) {
            var parts = XlsxText.parts(text);
            if (parts.size() == 1) {
                return XlsxText.storable(text);
            }
            var firstRow = longTexts.size() + 2; // rows are counted from 1, and the first is the heading
            var cell = columnName(column) + (row + 1);
            parts.subList(1, parts.size()).forEach(part -> longTexts.add(new LongText(worksheet.getName(), cell, part)));
            return XlsxText.storable(parts.getFirst()) + "… [continued on sheet “" + LONG_TEXTS + "”, row " + firstRow + " to " + (longTexts.size() + 1) + "]";
        }
    }

    private static String columnName(int column) {
        var last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : columnName(column / 26 - 1) + last;
    }
}
