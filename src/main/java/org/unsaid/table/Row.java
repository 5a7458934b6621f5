package org.unsaid.table;

import java.util.List;

/// One record of a table that was read.
///
/// @param line   of the file, or row of the sheet, from 1, on which the record begins
/// @param fields guards against formulas taken away; as many as the record has
public record Row(long line, List<String> fields) {

    public Row {
        fields = List.copyOf(fields);
    }

    public boolean isBlank() {
        return fields.stream().allMatch(String::isBlank);
    }
}
