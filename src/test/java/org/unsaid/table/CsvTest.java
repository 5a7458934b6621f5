package org.unsaid.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unsaid.Any;

class CsvTest {

    @Test
    void writesWhatSpreadsheetsRead() throws IOException {
        var written = write(CsvFormat.FOR_SPREADSHEETS, List.of(Cell.of("a,b"), Cell.of("say \"é\"\nagain"), Cell.of(3), Cell.of(0.5), Cell.blank(), Cell.of("=1")));

        assertEquals("\uFEFF\"a,b\",\"say \"\"é\"\"\nagain\",3,0.5,,'=1\r\n", written);
    }

    @Test
    void anotherDelimiterServesOtherCountries() throws IOException {
        assertEquals("a,b;c\r\n", write(CsvFormat.PLAIN.withDelimiter(';'), List.of(Cell.of("a,b"), Cell.of("c"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b;\n1,\"2;\n3\"", "a;b\n1;\"2,\n3\"", "\uFEFFa\tb\n1\t\"2;\n3\"", "a,\"b,;;;;\"\r\n1,x"})
    void theDelimiterIsFoundOut(String csv) throws InterruptedException {
        var rows = assertInstanceOf(CsvContent.Rows.class, read(csv));

        assertEquals(List.of(2, 2), rows.rows().stream().map(row -> row.fields().size()).toList());
    }

    @Test
    void aRowKnowsItsLine() throws InterruptedException {
        var rows = assertInstanceOf(CsvContent.Rows.class, read("a\n\"b\nc\"\nd"));

        assertEquals(List.of(1L, 2L, 4L), rows.rows().stream().map(Row::line).toList());
    }

    @Test
    void aBrokenFileIsAValueNotAnException() throws InterruptedException {
        assertInstanceOf(CsvContent.Malformed.class, read("a,\"b\"c\n"));
    }

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        Any.times(1_000, random -> whatIsWrittenIsReadBack(
                Stream.generate(() -> Any.text(random, "a\",;\n\r=' 六\t", 30)).limit(2 + random.nextInt(3)).toList()));
    }

    private static void whatIsWrittenIsReadBack(List<String> fields) throws IOException, InterruptedException {
        var written = write(CsvFormat.FOR_SPREADSHEETS, Stream.concat(Stream.of("first"), fields.stream()).map(Cell::of).toList());

        var rows = assertInstanceOf(CsvContent.Rows.class, read(written));

        assertEquals(fields, rows.rows().getFirst().fields().subList(1, fields.size() + 1));
    }

    private static CsvContent read(String csv) throws InterruptedException {
        return CsvSource.read(Decoded.of(csv.getBytes(StandardCharsets.UTF_8)), TableLimits.USUAL);
    }

    private static String write(CsvFormat format, List<Cell> row) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sink = new CsvSink(out, format)) {
            sink.row(row);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
