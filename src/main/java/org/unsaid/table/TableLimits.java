package org.unsaid.table;

import java.util.Locale;
import java.util.Optional;

/// How much of a table is read at most, so that a file made to fill the memory does not.
///
/// @param rows    records
/// @param columns of a record
/// @param cells   of the whole table
/// @param length  of a cell, in characters
public record TableLimits(int rows, int columns, int cells, int length) {

    public static final TableLimits USUAL = new TableLimits(100_000, 200, 2_000_000, 200_000);

    /// What the next row would exceed, as one sentence.
    ///
    /// @param rowsBefore  rows read already
    /// @param cellsBefore cells read already
    public Optional<String> exceededBy(Row row, int rowsBefore, int cellsBefore) {
        if (rowsBefore >= rows) {
            return Optional.of("more than %s rows".formatted(number(rows)));
        }
        if (row.fields().size() > columns) {
            return Optional.of("row %d has more than %s columns".formatted(row.line(), number(columns)));
        }
        if (cellsBefore + row.fields().size() > cells) {
            return Optional.of("more than %s cells".formatted(number(cells)));
        }
        return row.fields().stream().anyMatch(field -> field.length() > length)
                ? Optional.of("row %d has a cell of more than %s characters".formatted(row.line(), number(length))) : Optional.empty();
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
