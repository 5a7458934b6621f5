package org.unsaid.probe.exchange;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.unsaid.table.Row;

/// Gathers objects as rows of one table, whose columns are all their keys. Not safe for several threads.
final class RowsOfObjects {

    private final SequencedMap<String, Integer> columns = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private int cells;
    private Optional<String> exceeded = Optional.empty();

    /// @param line of the file, from 1
    void add(long line, JsonObject object) throws InterruptedException {
        var values = new LinkedHashMap<String, String>();
        object.entrySet().forEach(entry -> values.put(entry.getKey(), text(entry.getValue())));
        add(line, values);
    }

    void add(long line, Map<String, String> values) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("stopped at line " + line);
        }
        if (exceeded.isPresent()) {
            return;
        }
        values.keySet().forEach(key -> columns.putIfAbsent(key, columns.size()));
        var row = new Row(line, columns.keySet().stream().map(key -> values.getOrDefault(key, "")).toList());
        exceeded = exceeded(row);
        cells += row.fields().size();
        rows.add(row);
    }

    /// Whether a limit was passed, so that more rows make no difference.
    boolean isFull() {
        return exceeded.isPresent();
    }

    Reading table(String file, FileFormat format, String reading) {
        if (exceeded.isPresent()) {
            return Reading.Unreadable.because(file, "file", exceeded.get(), "a file within that limit");
        }
        var named = new ArrayList<Row>();
        named.add(new Row(0, List.copyOf(columns.keySet())));
        named.addAll(rows);
        return new Reading.Tables(List.of(new SourceTable(file, format, reading, Optional.empty(), named, true)));
    }

    private Optional<String> exceeded(Row row) {
        return SourceFile.LIMITS.exceededBy(row, rows.size(), cells);
    }

    private static String text(JsonElement value) {
        if (value.isJsonNull()) {
            return "";
        }
        return value instanceof JsonPrimitive primitive ? primitive.getAsString() : value.toString();
    }
}
