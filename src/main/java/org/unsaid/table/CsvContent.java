package org.unsaid.table;

import java.util.List;

/// What became of reading a CSV file.
public sealed interface CsvContent {

    /// @param encoding by which the bytes were read
    record Rows(List<Row> rows, Decoded.Encoding encoding) implements CsvContent {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /// @param line   of the file, from 1, on which the record begins
    /// @param fields guards against formulas taken away
    record Row(long line, List<String> fields) {
        public Row {
            fields = List.copyOf(fields);
        }
    }

    /// @param reason one sentence, with the line where it is known
    record Malformed(String reason) implements CsvContent {}
}
