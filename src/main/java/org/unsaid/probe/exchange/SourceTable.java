package org.unsaid.probe.exchange;

import java.util.List;
import java.util.Optional;
import org.unsaid.table.Row;

/// A file as rows, before anything is known of what they hold.
///
/// @param file    name of the file, for people
/// @param reading how it was read, for people, for example `windows-1252, delimiter ;`
/// @param sheet   of a workbook that has several
/// @param rows    in the order of the file; where `named` the first is made of the names of the fields
/// @param named   whether the format itself names its columns
record SourceTable(String file, FileFormat format, String reading, Optional<String> sheet, List<Row> rows, boolean named) {

    SourceTable {
        rows = List.copyOf(rows);
    }

    int width() {
        return rows.stream().mapToInt(row -> row.fields().size()).max().orElse(0);
    }

    static String cell(Row row, int column) {
        return column < row.fields().size() ? row.fields().get(column) : "";
    }

    /// For people, for example `sheet ‘2026’, row 12`.
    String place(Row row) {
        var word = switch (format) {
            case CSV, XLSX -> "row ";
            case JSON -> "item ";
            case JSON_LINES, TEXT, MARKDOWN, YAML -> "line ";
        };
        return sheet.map(name -> "sheet ‘" + name + "’, ").orElse("") + word + row.line();
    }
}
