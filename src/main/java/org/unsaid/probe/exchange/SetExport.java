package org.unsaid.probe.exchange;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.unsaid.probe.ProbeSet;
import org.unsaid.table.Cell;
import org.unsaid.table.CsvFormat;
import org.unsaid.table.CsvSink;
import org.unsaid.table.XlsxBook;
import org.unsaid.table.XlsxBook.Look;

/// Writes a probe set as a table of which reading makes the same set again: one row per probe and language, a column
/// per [Field]. The same set gives the same bytes.
public final class SetExport {

    /// What there is to choose from.
    public enum Kind { CSV, XLSX, JSONL }

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().serializeNulls().create();
    private static final Instant NO_TIME = Instant.parse("2000-01-01T00:00:00Z"); // a set has none of its own

    private SetExport() {}

    /// @param out is closed
    /// @throws IOException if it cannot be written
    public static void write(ProbeSet set, Kind kind, OutputStream out) throws IOException {
        var rows = SetTable.rows(set);
        switch (kind) {
            case CSV -> csv(rows, out);
            case XLSX -> xlsx(rows, out);
            case JSONL -> jsonLines(rows, out);
        }
    }

    private static void csv(List<Map<Field, JsonElement>> rows, OutputStream out) throws IOException {
        try (var sink = new CsvSink(out, CsvFormat.FOR_SPREADSHEETS)) {
            sink.row(headings());
            rows.forEach(row -> sink.row(cells(row)));
        }
    }

    private static void xlsx(List<Map<Field, JsonElement>> rows, OutputStream out) throws IOException {
        try (var book = new XlsxBook(out, NO_TIME); var sheet = book.sheet("questions", widths())) {
            sheet.row(Look.HEADING, headings());
            sheet.freeze(1);
            for (var row : rows) {
                sheet.row(Look.PLAIN, cells(row));
            }
        }
    }

    private static void jsonLines(List<Map<Field, JsonElement>> rows, OutputStream out) throws IOException {
        try (out) {
            for (var row : rows) {
                var line = new JsonObject();
                for (var field : Field.values()) {
                    line.add(field.column(), row.get(field));
                }
                out.write((GSON.toJson(line) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static List<Cell> headings() {
        return Arrays.stream(Field.values()).map(field -> Cell.of(field.column())).toList();
    }

    private static List<Integer> widths() {
        return Arrays.stream(Field.values()).map(field -> switch (field) {
            case PROMPT -> 70;
            case ID, PAIR -> 24;
            case PREMISE, SYSTEM_PROMPT, FACTS, SOURCES, SET -> 30;
            case TOPIC, LANGUAGE, TRANSLATOR, REVIEWED, ROLE, STATE, ABOUT, KIND, TAGS -> 14;
        }).toList();
    }

    private static List<Cell> cells(Map<Field, JsonElement> row) {
        return Arrays.stream(Field.values()).map(field -> {
            var value = row.get(field);
            return value == null ? Cell.blank() : Cell.of(text(field, value));
        }).toList();
    }

    private static String text(Field field, JsonElement value) {
        if (value instanceof JsonPrimitive primitive) {
            return primitive.isBoolean() ? (primitive.getAsBoolean() ? "yes" : "no") : primitive.getAsString();
        }
        return field == Field.TAGS && value instanceof JsonArray tags
                ? tags.asList().stream().map(JsonElement::getAsString).collect(Collectors.joining(" ")) : GSON.toJson(value);
    }
}
