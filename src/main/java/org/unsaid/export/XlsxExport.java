package org.unsaid.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.table.Cell;
import org.unsaid.table.XlsxBook;
import org.unsaid.table.XlsxBook.Look;

/// A workbook: the comparison with its footnotes first, then every answer whole.
final class XlsxExport {

    private static final int PLAIN_WIDTH = 14;

    private final SessionExport export;

    XlsxExport(SessionExport export) {
        this.export = export;
    }

    void write(OutputStream out) throws IOException {
        try (var book = new XlsxBook(out, export.session().createdAt())) {
            comparison(book);
            answers(book);
        }
    }

    private void comparison(XlsxBook book) throws IOException {
        var table = ComparisonTable.of(export);
        var widths = new ArrayList<>(List.of(18, 10, 60));
        widths.addAll(Collections.nCopies(table.endpoints().size(), 24));
        try (var sheet = book.sheet("comparison", widths)) {
            sheet.row(Look.HEADING, cells(Stream.concat(Stream.of("probe set", "language", "question"),
                    table.endpoints().stream().map(XlsxExport::heading))));
            sheet.freeze(3);
            for (var row : table.rows()) {
                sheet.row(Look.WRAPPED, cells(Stream.concat(
                        Stream.of(row.probeSet(), row.language().toLanguageTag(), row.question()),
                        table.endpoints().stream().map(endpoint -> words(row, endpoint)))));
            }
            sheet.row(Look.PLAIN, List.of(Cell.of("")));
            for (var note : Footnotes.of(export, table)) {
                sheet.row(Look.PLAIN, List.of(Cell.of(note)));
            }
        }
    }

    private void answers(XlsxBook book) throws IOException {
        try (var sheet = book.sheet("answers", Collections.nCopies(Columns.NAMES.size(), PLAIN_WIDTH))) {
            sheet.row(Look.HEADING, Flat.header());
            sheet.freeze(0);
            export.trials().forEach(trial -> {
                try {
                    sheet.row(Look.PLAIN, Flat.row(Columns.of(export, trial)));
                } catch (IOException e) {
                    throw new UncheckedIOException("writing an answer to the workbook", e);
                }
            });
        }
    }

    private static String words(ComparisonTable.Row row, Endpoint endpoint) {
        var tally = row.cells().get(endpoint.spec());
        return tally == null ? "" : ComparisonTable.words(tally);
    }

    private static String heading(Endpoint endpoint) {
        return endpoint.scripted() ? endpoint.spec() + " (scripted, not a real model)" : endpoint.spec();
    }

    private static List<Cell> cells(Stream<String> texts) {
        return texts.map(Cell::of).toList();
    }
}
