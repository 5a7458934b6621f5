package org.unsaid.table;

import java.io.IOException;
import java.io.Serial;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/// Reads workbooks as spreadsheets write them, and texts that [XlsxBook] had to cut whole again.
public final class XlsxSource {

    /// Of the parts of a workbook, unpacked: a small archive can hold endless sheets.
    private static final long LARGEST = 256L << 20;
    private static final int LONGEST_FIGURE = 400;

    /// How the format writes a character that XML cannot hold.
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern CONTINUED =
            Pattern.compile("… \\[continued on sheet “%s”, row (\\d{1,7}) to (\\d{1,7})]$".formatted(XlsxBook.LONG_TEXTS));

    private final TableLimits limits;
    private int cells;

    private XlsxSource(TableLimits limits) {
        this.limits = limits;
    }

    /// @throws IOException          if the file cannot be read
    /// @throws InterruptedException if the thread is interrupted
    public static XlsxContent read(Path file, TableLimits limits) throws IOException, InterruptedException {
        try {
            if (isTooLarge(file)) {
                return new XlsxContent.Malformed("more than %d MB when unpacked".formatted(LARGEST >> 20));
            }
            return new XlsxSource(limits).sheets(file);
        } catch (TooMuch e) {
            return new XlsxContent.Malformed(String.valueOf(e.getMessage()));
        } catch (ZipException e) {
            return new XlsxContent.Malformed("a damaged archive: " + e.getMessage());
        } catch (IOException | RuntimeException e) { // the library throws all kinds of them over a damaged workbook
            if (Thread.interrupted()) { // reading was broken off, and the exception is only how the file noticed
                throw stopped();
            }
            return new XlsxContent.Malformed("a damaged workbook: " + e.getMessage());
        }
    }

    private static boolean isTooLarge(Path file) throws IOException, InterruptedException {
        var buffer = new byte[1 << 16];
        var size = 0L;
        try (var zip = new ZipFile(file.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements();) {
                var entry = entries.nextElement();
                if (!entry.getName().endsWith(".xml") && !entry.getName().endsWith(".rels")) {
                    continue; // pictures are not read
                }
                try (var in = zip.getInputStream(entry)) {
                    for (var read = in.read(buffer); read >= 0 && size <= LARGEST; read = in.read(buffer)) {
                        size += read;
                        stopIfAsked();
                    }
                }
            }
        }
        return size > LARGEST;
    }

    private XlsxContent sheets(Path file) throws IOException, InterruptedException {
        var sheets = new ArrayList<XlsxContent.Sheet>();
        try (var workbook = new ReadableWorkbook(file.toFile())) {
            for (var sheet : workbook.getSheets().toList()) {
                if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                    sheets.add(new XlsxContent.Sheet(sheet.getName(), rows(sheet)));
                }
            }
        }
        var parts = new TreeMap<Integer, String>();
        sheets.stream().filter(sheet -> sheet.name().equals(XlsxBook.LONG_TEXTS)).flatMap(sheet -> sheet.rows().stream())
                .filter(row -> row.fields().size() > 2)
                .forEach(row -> parts.put((int) row.line(), row.fields().get(2)));
        return new XlsxContent.Sheets(sheets.stream().filter(sheet -> !sheet.name().equals(XlsxBook.LONG_TEXTS))
                .map(sheet -> new XlsxContent.Sheet(sheet.name(), sheet.rows().stream().map(row -> whole(row, parts)).toList()))
                .toList());
    }

    private List<Row> rows(Sheet sheet) throws IOException, InterruptedException {
        var rows = new ArrayList<Row>();
        try (var read = sheet.openStream()) {
            for (var records = read.iterator(); records.hasNext();) {
                stopIfAsked();
                var row = row(records.next());
                if (!row.isBlank()) {
                    var exceeded = limits.exceededBy(row, rows.size(), cells);
                    if (exceeded.isPresent()) {
                        throw new TooMuch(exceeded.get());
                    }
                    cells += row.fields().size();
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private static Row row(org.dhatim.fastexcel.reader.Row record) {
        var fields = new ArrayList<String>();
        for (var cell : record) {
            fields.add(cell == null ? "" : text(cell));
        }
        while (!fields.isEmpty() && fields.getLast().isEmpty()) { // styled, but empty
            fields.removeLast();
        }
        return new Row(record.getRowNum(), fields);
    }

    private static String text(org.dhatim.fastexcel.reader.Cell cell) {
        return switch (cell.getType()) {
            case STRING -> unescaped(cell.getText());
            case NUMBER -> figure(cell.asNumber());
            case BOOLEAN -> Boolean.toString(cell.asBoolean());
            case FORMULA -> cell.getRawValue() == null ? "" : unescaped(cell.getText());
            case ERROR -> String.valueOf(cell.getRawValue());
            case EMPTY -> "";
        };
    }

    /// Without an exponent, unless it would fill the memory.
    private static String figure(BigDecimal number) {
        return Math.abs((long) number.scale()) > LONGEST_FIGURE ? number.toString() : number.stripTrailingZeros().toPlainString();
    }

    private static String unescaped(String text) {
        return text.contains("_x") ? ESCAPE.matcher(text).replaceAll(found ->
                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16)))) : text;
    }

    private static Row whole(Row row, Map<Integer, String> parts) {
        return new Row(row.line(), row.fields().stream().map(field -> FormulaGuard.restore(joined(field, parts))).toList());
    }

    private static String joined(String field, Map<Integer, String> parts) {
        var continued = CONTINUED.matcher(field);
        if (!continued.find()) {
            return field;
        }
        var text = new StringBuilder(field.substring(0, continued.start()));
        for (var row = Integer.parseInt(continued.group(1)); row <= Integer.parseInt(continued.group(2)); row++) {
            var part = parts.get(row);
            if (part == null) {
                return field;
            }
            text.append(FormulaGuard.restore(part));
        }
        return text.toString();
    }

    private static void stopIfAsked() throws InterruptedException {
        if (Thread.interrupted()) {
            throw stopped();
        }
    }

    private static InterruptedException stopped() {
        return new InterruptedException("stopped while reading a workbook");
    }

    /// Leaves the library's stream from within.
    private static final class TooMuch extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1;

        private TooMuch(String reason) {
            super(reason);
        }
    }
}
