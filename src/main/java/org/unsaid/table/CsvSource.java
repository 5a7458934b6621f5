package org.unsaid.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Reads CSV as others write it: the encoding is found out, and so is the delimiter.
public final class CsvSource {

    private static final char[] DELIMITERS = {',', ';', '\t'};

    private CsvSource() {}

    public static CsvContent read(byte[] bytes) {
        var decoded = Decoded.of(bytes);
        for (var delimiter : DELIMITERS) {
            var content = read(decoded, delimiter);
            if (content instanceof CsvContent.Rows(var rows, _) && isTable(rows)) {
                return content;
            }
        }
        return read(decoded, DELIMITERS[0]);
    }

    /// Whether every row has the same number of fields, and more than one.
    private static boolean isTable(List<CsvContent.Row> rows) {
        return !rows.isEmpty() && rows.getFirst().fields().size() > 1
                && rows.stream().allMatch(row -> row.fields().size() == rows.getFirst().fields().size());
    }

    private static CsvContent read(Decoded decoded, char delimiter) {
        var rows = new ArrayList<CsvContent.Row>();
        var csv = CsvReader.builder().fieldSeparator(delimiter).allowMissingFields(true).allowExtraFields(true);
        try {
            for (var row : csv.ofCsvRecord(decoded.text())) {
                rows.add(new CsvContent.Row(row.getStartingLineNumber(),
                        row.getFields().stream().map(FormulaGuard::restore).toList()));
            }
        } catch (CsvParseException | UncheckedIOException e) {
            return new CsvContent.Malformed(String.valueOf(e.getMessage()));
        }
        return new CsvContent.Rows(rows, decoded.encoding());
    }
}
