package org.unsaid.export;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.unsaid.table.Cell;

/// The columns of a trial as cells of a table: what has parts stands as JSON in one cell.
final class Flat {

    private static final Gson GSON = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private Flat() {}

    static List<Cell> header() {
        return Columns.NAMES.stream().map(Cell::of).toList();
    }

    static List<Cell> row(Map<String, @Nullable Object> columns) {
        return Columns.NAMES.stream().map(name -> cell(columns.get(name))).toList();
    }

    static Cell cell(@Nullable Object value) {
        return switch (value) {
            case null -> Cell.blank();
            case String text -> Cell.of(text);
            case Number number -> Cell.of(number.doubleValue());
            case Boolean flag -> Cell.of(flag.toString());
            case List<?> list when list.isEmpty() -> Cell.blank();
            case Map<?, ?> map when map.isEmpty() -> Cell.blank();
            default -> Cell.of(GSON.toJson(value));
        };
    }
}
