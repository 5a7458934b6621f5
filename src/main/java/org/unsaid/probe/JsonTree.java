package org.unsaid.probe;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads JSON by the letter of the standard. Unlike the library's own tree it also finds a key that stands twice,
/// which would otherwise hide the first value without a word.
final class JsonTree {

    private static final int DEEPEST = 32;
    private static final Pattern POSITION = Pattern.compile(" at line (\\d+) column (\\d+)");

    private static final String HINT_TO_PROGRAMMERS = "Use JsonReader.";
    private static final int LONGEST_EXCERPT = 60;

    private final JsonReader reader;
    private final Problems problems;

    private JsonTree(String text, Problems problems) {
        this.reader = new JsonReader(new StringReader(text));
        this.problems = problems;
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(DEEPEST);
    }

    private static String line(String text, int number) {
        var line = text.lines().skip(number - 1L).findFirst().orElse("").strip();
        return line.length() > LONGEST_EXCERPT ? line.substring(0, line.offsetByCodePoints(0, LONGEST_EXCERPT / 2)) + "…" : line;
    }

    /// The root, or empty after a problem was noted with its line.
    static Optional<JsonElement> read(String text, Problems problems) {
        var tree = new JsonTree(text, problems);
        try {
            var root = tree.element("");
            return tree.reader.peek() == JsonToken.END_DOCUMENT ? Optional.of(root) : Optional.empty();
        } catch (IOException e) {
            var message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            var position = POSITION.matcher(message);
            var found = position.find();
            problems.add(found ? "line %s, column %s".formatted(position.group(1), position.group(2)) : "end of file",
                    !found ? message : message.startsWith(HINT_TO_PROGRAMMERS) ? line(text, Integer.parseInt(position.group(1)))
                            : message.substring(0, position.start()), "well-formed JSON, at most " + DEEPEST + " levels deep");
            return Optional.empty();
        }
    }

    private JsonElement element(String path) throws IOException {
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> object(path);
            case BEGIN_ARRAY -> array(path);
            case STRING -> new JsonPrimitive(reader.nextString());
            case NUMBER -> {
                problems.add(path, reader.nextString(), "no number; the format has none");
                yield new JsonPrimitive("");
            }
            case BOOLEAN -> new JsonPrimitive(reader.nextBoolean());
            case NULL -> {
                reader.nextNull();
                yield JsonNull.INSTANCE;
            }
            case END_ARRAY, END_OBJECT, NAME, END_DOCUMENT -> throw new IOException("Unexpected " + reader.peek());
        };
    }

    private JsonObject object(String path) throws IOException {
        var object = new JsonObject();
        reader.beginObject();
        while (reader.peek() != JsonToken.END_OBJECT) {
            var key = reader.nextName();
            var place = JsonPlace.below(path, key);
            var value = element(place);
            if (object.has(key)) {
                problems.add(place, key, "each key once in an object");
            } else {
                object.add(key, value);
            }
        }
        reader.endObject();
        return object;
    }

    private JsonArray array(String path) throws IOException {
        var array = new JsonArray();
        reader.beginArray();
        while (reader.peek() != JsonToken.END_ARRAY) {
            array.add(element(JsonPlace.below(path, String.valueOf(array.size()))));
        }
        reader.endArray();
        return array;
    }
}
