package org.unsaid.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes rows as CSV in UTF-8, guarded against formulas. Not safe for several threads.
public final class CsvSink implements Closeable {

    private final CsvWriter csv;

    /// @throws IOException if the byte order mark cannot be written
    public CsvSink(OutputStream out, CsvFormat format) throws IOException {
        if (format.byteOrderMark() == CsvFormat.Mark.WRITTEN) {
            out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
        }
        csv = CsvWriter.builder().fieldSeparator(format.delimiter()).lineDelimiter(LineDelimiter.CRLF).build(out);
    }

    /// @throws java.io.UncheckedIOException if it cannot be written
    public void row(List<Cell> cells) {
        var _ = csv.writeRecord(cells.stream().map(CsvSink::field).toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static String field(Cell cell) {
        return switch (cell) {
            case Cell.Text(var text) -> FormulaGuard.guard(text);
            case Cell.Figure _, Cell.Blank _ -> cell.plain();
        };
    }
}
