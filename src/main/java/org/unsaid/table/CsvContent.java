package org.unsaid.table;

import java.util.List;

/// What became of reading a CSV file.
public sealed interface CsvContent {

    /// @param delimiter between fields, as found out
    record Rows(List<Row> rows, char delimiter) implements CsvContent {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /// @param reason one sentence, with the line where it is known
    record Malformed(String reason) implements CsvContent {}
}
