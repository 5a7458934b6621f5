package org.unsaid.review;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.unsaid.probe.Problem;
import org.unsaid.table.CsvContent;
import org.unsaid.table.CsvSource;
import org.unsaid.table.Decoded;
import org.unsaid.table.Row;
import org.unsaid.table.TableLimits;
import org.unsaid.table.XlsxContent;
import org.unsaid.table.XlsxSource;

/// A file of labels as rows of named fields: CSV, a workbook, or JSON Lines, by the ending of its name.
///
/// @param rows     in order; what is not there is absent
/// @param problems of the file itself
record LabelSource(List<Fields> rows, List<Problem> problems) {

    /// More is no file of labels.
    private static final long LARGEST = 256L << 20;

    /// @param line   of the file, or row of the sheet, from 1
    /// @param values by the name of the column
    record Fields(long line, Map<String, String> values) {

        /// Without blanks around it; empty where it is not there.
        String get(String name) {
            return values.getOrDefault(name, "").strip();
        }
    }

    static LabelSource read(Path file) throws IOException, InterruptedException {
        var name = String.valueOf(file.getFileName());
        if (Files.size(file) > LARGEST) {
            return broken(name, "size", Files.size(file) + " bytes", "at most %d MB".formatted(LARGEST >> 20));
        }
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".xlsx")) {
            return switch (XlsxSource.read(file, TableLimits.USUAL)) {
                case XlsxContent.Malformed(var reason) -> broken(name, "workbook", reason, "an XLSX workbook");
                case XlsxContent.Sheets(var sheets) -> table(name, sheets.isEmpty() ? List.of() : sheets.stream()
                        .filter(sheet -> sheet.name().equals(CodingSheet.NAME)).findFirst().orElse(sheets.getFirst()).rows());
            };
        }
        var decoded = Decoded.of(Files.readAllBytes(file));
        if (lower.endsWith(".jsonl") || lower.endsWith(".json")) {
            return lines(name, decoded.text());
        }
        return switch (CsvSource.read(decoded, TableLimits.USUAL)) {
            case CsvContent.Malformed(var reason) -> broken(name, "table", reason, "CSV with a row of headings");
            case CsvContent.Rows(var rows, _) -> table(name, rows);
        };
    }

    private static LabelSource table(String file, List<Row> rows) {
        if (rows.isEmpty()) {
            return broken(file, "row 1", "", "a row of headings");
        }
        var names = rows.getFirst().fields().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        var fields = new ArrayList<Fields>();
        rows.stream().skip(1).filter(row -> !row.isBlank()).forEach(row -> {
            var values = new LinkedHashMap<String, String>();
            for (int at = 0; at < Math.min(names.size(), row.fields().size()); at++) {
                values.put(names.get(at), row.fields().get(at));
            }
            fields.add(new Fields(row.line(), values));
        });
        return new LabelSource(fields, missing(file, names));
    }

    private static List<Problem> missing(String file, List<String> names) {
        var needed = names.contains(LabelColumns.CODE)
                ? List.of(LabelColumns.HASH, LabelColumns.LABEL)
                : List.of(LabelColumns.PROBE_SET, LabelColumns.PROBE, LabelColumns.LANGUAGE, LabelColumns.ENDPOINT, LabelColumns.REPEAT,
                        LabelColumns.HASH, LabelColumns.LABEL);
        var absent = needed.stream().filter(name -> !names.contains(name)).collect(Collectors.joining(", "));
        return absent.isEmpty() ? List.of() : List.of(Problem.of(file, "headings", String.join(", ", names), "also " + absent));
    }

    private static LabelSource lines(String file, String text) {
        var fields = new ArrayList<Fields>();
        var problems = new ArrayList<Problem>();
        var lines = text.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (!line.isBlank()) {
                try {
                    fields.add(new Fields(at + 1L, values(JsonParser.parseString(line).getAsJsonObject())));
                } catch (JsonParseException | IllegalStateException _) {
                    problems.add(Problem.of(file, "line " + (at + 1), line, "one JSON object"));
                }
            }
        }
        return new LabelSource(fields, problems);
    }

    private static Map<String, String> values(JsonObject object) {
        var values = new LinkedHashMap<String, String>();
        object.asMap().forEach((name, value) -> {
            if (!value.isJsonNull()) {
                values.put(name, value instanceof JsonPrimitive primitive ? primitive.getAsString() : value.toString());
            }
        });
        return values;
    }

    private static LabelSource broken(String file, String place, String value, String expected) {
        return new LabelSource(List.of(), List.of(Problem.of(file, place, value, expected)));
    }
}
