package org.unsaid.table;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Reads CSV as others write it: the delimiter is found out.
public final class CsvSource {

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    /// Rows from whose look the delimiter is told.
    private static final int SAMPLE = 200;

    private CsvSource() {}

    /// @throws InterruptedException if the thread is interrupted
    public static CsvContent read(Decoded decoded, TableLimits limits) throws InterruptedException {
        return read(decoded.text(), delimiter(decoded.text()), limits);
    }

    private static CsvContent read(String text, char delimiter, TableLimits limits) throws InterruptedException {
        var rows = new ArrayList<Row>();
        var cells = 0;
        try (var csv = records(text, delimiter)) {
            for (var record : csv) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("stopped at line " + record.getStartingLineNumber());
                }
                var row = new Row(record.getStartingLineNumber(), record.getFields().stream().map(FormulaGuard::restore).toList());
                var exceeded = limits.exceededBy(row, rows.size(), cells);
                if (exceeded.isPresent()) {
                    return new CsvContent.Malformed(exceeded.get());
                }
                cells += row.fields().size();
                rows.add(row);
            }
        } catch (CsvParseException e) {
            return new CsvContent.Malformed(reason(e));
        } catch (IOException e) {
            throw new UncheckedIOException("reading text in memory", e);
        }
        return new CsvContent.Rows(rows, delimiter);
    }

    /// The one by which the largest share of the first rows have the same number of fields, and more than one.
    private static char delimiter(String text) {
        var best = DELIMITERS[0];
        var most = 0.0;
        for (var delimiter : DELIMITERS) {
            var alike = alike(text, delimiter);
            if (alike > most) {
                best = delimiter;
                most = alike;
            }
        }
        return best;
    }

    /// From 0 to 1.
    private static double alike(String text, char delimiter) {
        var widths = new ArrayList<Integer>();
        try (var csv = records(text, delimiter)) {
            csv.stream().limit(SAMPLE).forEach(row -> widths.add(row.getFieldCount()));
        } catch (CsvParseException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("reading text in memory", e);
        }
        var counts = widths.stream().filter(width -> width > 1).collect(groupingBy(width -> width, counting()));
        return counts.values().stream().max(Long::compare).orElse(0L) / (double) Math.max(1, widths.size());
    }

    private static CsvReader<CsvRecord> records(String text, char delimiter) {
        return CsvReader.builder().fieldSeparator(delimiter).allowMissingFields(true).allowExtraFields(true)
                .maxBufferSize(Math.max(64, text.length() + 1)).ofCsvRecord(text);
    }

    private static String reason(CsvParseException e) {
        var reasons = new ArrayList<String>(List.of(String.valueOf(e.getMessage())));
        if (e.getCause() != null) {
            reasons.add(String.valueOf(e.getCause().getMessage()));
        }
        return String.join(": ", reasons);
    }
}
