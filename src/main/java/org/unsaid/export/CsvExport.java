package org.unsaid.export;

import java.io.IOException;
import java.io.OutputStream;
import org.unsaid.table.CsvFormat;
import org.unsaid.table.CsvSink;

/// A row a trial, for spreadsheets.
final class CsvExport {

    private final SessionExport export;

    CsvExport(SessionExport export) {
        this.export = export;
    }

    void write(OutputStream out) throws IOException {
        try (var csv = new CsvSink(out, CsvFormat.FOR_SPREADSHEETS.withDelimiter(export.edition().delimiter()))) {
            csv.row(Flat.header());
            export.forEach(trial -> csv.row(Flat.row(Columns.of(export, trial))));
        }
    }
}
