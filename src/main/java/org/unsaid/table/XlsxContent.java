package org.unsaid.table;

import java.util.List;

/// What became of reading a workbook.
public sealed interface XlsxContent {

    /// @param sheets in the order of the workbook; hidden ones are left out
    record Sheets(List<Sheet> sheets) implements XlsxContent {
        public Sheets {
            sheets = List.copyOf(sheets);
        }
    }

    /// @param rows those that have a cell
    record Sheet(String name, List<Row> rows) {
        public Sheet {
            rows = List.copyOf(rows);
        }
    }

    /// @param reason one sentence
    record Malformed(String reason) implements XlsxContent {}
}
