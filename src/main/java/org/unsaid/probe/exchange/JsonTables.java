package org.unsaid.probe.exchange;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Optional;
import org.unsaid.probe.ProbeFile;
import org.unsaid.probe.ProbeSetReader;
import org.unsaid.probe.Problem;

/// Reads JSON and JSON Lines: a probe set as it is, a list of objects as rows.
final class JsonTables {

    private static final int DEEPEST = 32;
    private static final int MOST_PROBLEMS = 100;
    private static final Gson GSON = new Gson();

    private JsonTables() {}

    static Reading read(String file, String text, String encoding, byte[] bytes) throws InterruptedException {
        JsonElement root;
        try {
            root = parse(text);
        } catch (IOException e) {
            return Reading.Unreadable.because(file, "file", String.valueOf(e.getMessage()), "well-formed JSON, at most %d levels deep".formatted(DEEPEST));
        }
        if (root instanceof JsonObject object && object.has("format")) {
            return switch (ProbeSetReader.read(file, bytes)) {
                case ProbeFile.Good(_, var set) -> new Reading.Whole(set);
                case ProbeFile.Broken(_, var problems) -> new Reading.Unreadable(problems);
            };
        }
        var items = list(root);
        if (items.isEmpty()) {
            return Reading.Unreadable.because(file, "file", "JSON of another kind", "a probe set, or a list of objects");
        }
        var rows = new RowsOfObjects();
        for (var index = 0; index < items.get().size(); index++) {
            if (!(items.get().get(index) instanceof JsonObject object)) {
                return Reading.Unreadable.because(file, "item " + (index + 1), items.get().get(index).toString(), "an object");
            }
            rows.add(index + 1, object);
        }
        return rows.table(file, FileFormat.JSON, encoding);
    }

    /// The root itself, or the only list that stands in it.
    private static Optional<JsonArray> list(JsonElement root) {
        if (root instanceof JsonArray array) {
            return Optional.of(array);
        }
        if (!(root instanceof JsonObject object)) {
            return Optional.empty();
        }
        var lists = object.entrySet().stream().map(entry -> entry.getValue()).filter(JsonElement::isJsonArray).toList();
        return lists.size() == 1 ? Optional.of(lists.getFirst().getAsJsonArray()) : Optional.empty();
    }

    static Reading lines(String file, String text, String encoding) throws InterruptedException {
        var problems = new ArrayList<Problem>();
        var rows = new RowsOfObjects();
        var number = 0;
        for (var lines = text.lines().iterator(); lines.hasNext() && problems.size() < MOST_PROBLEMS;) {
            var line = lines.next();
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                if (parse(line) instanceof JsonObject object) {
                    rows.add(number, object);
                } else {
                    problems.add(Problem.of(file, "line " + number, line, "one JSON object"));
                }
            } catch (IOException e) {
                problems.add(Problem.of(file, "line " + number, line, "one JSON object, at most %d levels deep".formatted(DEEPEST)));
            }
        }
        return problems.isEmpty() ? rows.table(file, FileFormat.JSON_LINES, encoding) : new Reading.Unreadable(problems);
    }

    /// By the letter of the standard.
    static JsonElement parse(String text) throws IOException {
        var reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(DEEPEST);
        try {
            var element = GSON.getAdapter(JsonElement.class).read(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new IOException("more than one value");
            }
            return element;
        } catch (JsonParseException | IllegalStateException | NumberFormatException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
