package org.unsaid.verdict.judge;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.unsaid.verdict.ReasoningTags;

/// Reads exactly one JSON object with exactly the names asked for, and nothing around it. Reasoning before it is taken
/// away first.
///
/// A Markdown fence around the whole is let pass: it adds no words, and the object in it is read as strictly.
final class StrictJson {

    private static final Pattern FENCE = Pattern.compile("```(?:json)?[ \\t]*\\R(.*?)\\s*```", Pattern.DOTALL);

    private StrictJson() {}

    /// It was something else.
    static final class NotAsAskedException extends Exception {
        private static final long serialVersionUID = 1L;

        NotAsAskedException(String message) {
            super(message);
        }
    }

    /// Reads a value; throws what [JsonReader] throws where it is another kind of value.
    interface Field {
        Object read(JsonReader in) throws IOException, NotAsAskedException;
    }

    /// The object that a text is.
    static Map<String, Object> object(String text, Map<String, Field> fields) throws NotAsAskedException {
        var whole = text.substring(ReasoningTags.endIn(text)).strip();
        var fenced = FENCE.matcher(whole);
        try (var in = new JsonReader(new StringReader(fenced.matches() ? fenced.group(1).strip() : whole))) {
            in.setStrictness(Strictness.STRICT);
            var values = object(in, fields);
            if (in.peek() != JsonToken.END_DOCUMENT) {
                throw new NotAsAskedException("something stands after the JSON object");
            }
            return values;
        } catch (MalformedJsonException e) {
            throw new NotAsAskedException("not one JSON object alone");
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            throw new NotAsAskedException("not the JSON object that was asked for");
        }
    }

    static Map<String, Object> object(JsonReader in, Map<String, Field> fields) throws IOException, NotAsAskedException {
        var values = new HashMap<String, Object>();
        in.beginObject();
        while (in.hasNext()) {
            var name = in.nextName();
            var field = fields.get(name);
            if (field == null) {
                throw new NotAsAskedException("'%s'; expected %s".formatted(name, sorted(fields.keySet())));
            }
            if (values.put(name, field.read(in)) != null) {
                throw new NotAsAskedException("'%s' stands there twice".formatted(name));
            }
        }
        in.endObject();
        var missing = fields.keySet().stream().filter(name -> !values.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new NotAsAskedException("%s is missing".formatted(sorted(Set.copyOf(missing))));
        }
        return values;
    }

    /// A string, and no other value: [JsonReader#nextString] would take a number for one.
    static String string(JsonReader in) throws IOException, NotAsAskedException {
        if (in.peek() != JsonToken.STRING) {
            throw new NotAsAskedException("%s where a string was expected".formatted(in.peek()));
        }
        return in.nextString();
    }

    static double number(JsonReader in) throws IOException, NotAsAskedException {
        if (in.peek() != JsonToken.NUMBER) {
            throw new NotAsAskedException("%s where a number was expected".formatted(in.peek()));
        }
        return in.nextDouble();
    }

    private static String sorted(Set<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }
}
