package org.unsaid.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.unsaid.table.XlsxBook.Look;

class XlsxBookTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void cellsComeBackAsTheyWere() throws IOException {
        var rows = rows(book(Cell.of("Que s’est-il passé\u202F?"), Cell.of("  六四\n\tnext line & <b>  "), Cell.of(42), Cell.of(0.25), Cell.blank()), "answers");

        var row = rows.getFirst();
        assertEquals("Que s’est-il passé\u202F?", row.getCellText(0));
        assertEquals("  六四\n\tnext line & <b>  ", row.getCellText(1));
        assertEquals(CellType.NUMBER, row.getCell(2).getType());
        assertEquals("0.25", row.getCell(3).asNumber().toString());
        assertTrue(row.getOptionalCell(4).isEmpty());
    }

    @Test
    void noTextBecomesAFormula() throws IOException {
        var bytes = book(Cell.of("=1+1"), Cell.of("@A1"), Cell.of("\u200B=HYPERLINK(\"http://x\")"));

        assertEquals("'=1+1", rows(bytes, "answers").getFirst().getCellText(0));
        assertTrue(part(bytes, "docProps/core.xml").contains(">2026-11-25T12:00:00Z<"));
        assertTrue(part(bytes, "xl/worksheets/sheet1.xml").contains("<is><t xml:space=\"preserve\">&apos;=1+1</t>"));
        assertTrue(Stream.of("<f>", "<f ").noneMatch(part(bytes, "xl/worksheets/sheet1.xml")::contains));
    }

    @Test
    void whatACellCannotHoldLeavesATrace() throws IOException {
        var row = rows(book(Cell.of("a\u0000b\u001B[31mc"), Cell.of("x\r\ny\rz"), Cell.of("\uD800\uFFFF"), Cell.of("_x0041_")), "answers").getFirst();

        assertEquals("a␀b␛[31mc", row.getCellText(0));
        assertEquals("x\ny\nz", row.getCellText(1));
        assertEquals("\uFFFD\uFFFD", row.getCellText(2));
        assertEquals("_x005F_x0041_", row.getCellText(3)); // what a spreadsheet shows as _x0041_
    }

    @ParameterizedTest
    @MethodSource("longTexts")
    void aTextTooLongForACellContinuesOnASheetOfItsOwn(String text) throws IOException {
        var bytes = book(Cell.of("short"), Cell.of(text), Cell.of("other"), Cell.of(text + "end"));

        var cell = rows(bytes, "answers").getFirst().getCellText(1);
        var continued = rows(bytes, XlsxBook.LONG_TEXTS).stream().filter(row -> row.getCellText(1).equals("B1")).toList();
        var joined = new StringBuilder(FormulaGuard.restore(cell.substring(0, cell.indexOf("… [continued on sheet “long texts”, row 2 to "))));
        continued.forEach(row -> joined.append(FormulaGuard.restore(row.getCellText(2))));
        assertEquals(text, joined.toString());
        assertTrue(cell.endsWith("row 2 to %d]".formatted(continued.size() + 1)), cell.substring(cell.length() - 60));
        for (var name : List.of("answers", XlsxBook.LONG_TEXTS)) {
            rows(bytes, name).forEach(row -> row.forEach(each -> assertTrue(each.getText().length() <= 32_767)));
        }
    }

    static List<String> longTexts() {
        return List.of("word ".repeat(20_000), "六".repeat(70_000), "=".repeat(40_000), "- item\n".repeat(9_000),
                "\uD83D\uDE00".repeat(33_000), "a".repeat(32_768));
    }

    @Test
    void theLongestTextThatFitsStaysWhole() throws IOException {
        assertEquals(32_767, rows(book(Cell.of("a".repeat(32_767))), "answers").getFirst().getCellText(0).length());
    }

    @Test
    void wrappedRowsAreAsHighAsTheirTextAndASheetPrintsAsWideAsAPage() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new XlsxBook(out, NOON); var sheet = book.sheet("comparison", List.of(10, 20))) {
            sheet.row(Look.HEADING, List.of(Cell.of("Language"), Cell.of("Question")));
            sheet.freeze(1);
            sheet.row(Look.WRAPPED, List.of(Cell.of("en"), Cell.of("w".repeat(50))));
            sheet.row(Look.WRAPPED, List.of(Cell.of("zh-Hans"), Cell.of("天".repeat(25))));
            sheet.row(Look.WRAPPED, List.of(Cell.of("en"), Cell.of("line\n".repeat(300))));
            sheet.row(Look.PLAIN, List.of(Cell.of("en"), Cell.of("w".repeat(50))));
        }

        var xml = part(out.toByteArray(), "xl/worksheets/sheet1.xml");
        assertEquals(List.of("1", "2 45.0", "3 45.0", "4 409.0", "5"), Pattern.compile("<row r=\"(\\d+)\"(?: ht=\"([\\d.]+)\")?").matcher(xml).results()
                .map(row -> row.group(1) + (row.group(2) == null ? "" : " " + row.group(2))).toList());
        assertTrue(xml.contains("fitToPage=\"true\"") && xml.contains("fitToWidth=\"1\" fitToHeight=\"0\""), xml);
    }

    @Test
    void aListIsFilteredByItsHeadingAndShowsNoMoreThanTheStartOfALongText() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new XlsxBook(out, NOON); var sheet = book.sheet("answers", List.of(10, 60))) {
            sheet.row(Look.HEADING, List.of(Cell.of("probe"), Cell.of("text")));
            sheet.freeze(0);
            sheet.row(Look.LISTED, List.of(Cell.of("p".repeat(90)), Cell.of("short")));
            sheet.row(Look.LISTED, List.of(Cell.of("p"), Cell.of("w".repeat(100))));
            sheet.row(Look.LISTED, List.of(Cell.blank(), Cell.of("line\n".repeat(300))));
            sheet.filter();
            sheet.row(Look.PLAIN, List.of(Cell.of("")));
            sheet.note("n".repeat(120));
        }

        var xml = part(out.toByteArray(), "xl/worksheets/sheet1.xml");
        assertTrue(xml.contains("<autoFilter ref=\"A1:B4\""), xml);
        assertTrue(xml.contains("<c r=\"B6\""), xml);
        assertEquals(List.of("1", "2", "3 30.0", "4 90.0", "5", "6 45.0"), Pattern.compile("<row r=\"(\\d+)\"(?: ht=\"([\\d.]+)\")?").matcher(xml).results()
                .map(row -> row.group(1) + (row.group(2) == null ? "" : " " + row.group(2))).toList());
    }

    @Test
    void manyRowsAreWrittenAndRead() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new XlsxBook(out, NOON); var sheet = book.sheet("answers", List.of(20))) {
            sheet.row(Look.HEADING, List.of(Cell.of("number")));
            sheet.freeze(1);
            for (var number = 0; number < 2_000; number++) {
                sheet.row(Look.WRAPPED, List.of(Cell.of(number)));
            }
        }

        assertEquals(2_001, rows(out.toByteArray(), "answers").size());
    }

    @Test
    void sheetsAreShownInTheOrderThatIsWantedWhateverWasWrittenFirst() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new XlsxBook(out, NOON, List.of("first", "second"))) {
            for (var name : List.of("other", "second", "first")) {
                try (var sheet = book.sheet(name, List.of(20))) {
                    sheet.row(Look.HEADING, List.of(Cell.of("of " + name)));
                    sheet.freeze(0);
                }
            }
        }

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertEquals(List.of("first", "second", "other"), workbook.getSheets().map(sheet -> sheet.getName()).toList());
        }
        assertEquals("of second", rows(out.toByteArray(), "second").getFirst().getCellText(0));
        assertTrue(part(out.toByteArray(), "xl/worksheets/sheet2.xml").contains("state=\"frozen\""));
    }

    @Test
    void theBytesDependOnNoSettingOfTheComputer() throws IOException {
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        var here = book(Cell.of("text"), Cell.of(1234.5));
        try {
            Locale.setDefault(Locale.FRANCE);
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));

            assertArrayEquals(here, book(Cell.of("text"), Cell.of(1234.5)));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static byte[] book(Cell... cells) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new XlsxBook(out, NOON)) {
            try (var sheet = book.sheet("answers", List.of())) {
                sheet.row(Look.PLAIN, List.of(cells));
            }
        }
        return out.toByteArray();
    }

    private static List<Row> rows(byte[] bytes, String sheet) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                var rows = workbook.findSheet(sheet).orElseThrow().openStream()) {
            return new ArrayList<>(rows.toList());
        }
    }

    private static String part(byte[] bytes, String name) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError(name);
    }
}
