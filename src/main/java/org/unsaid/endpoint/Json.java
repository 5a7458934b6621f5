package org.unsaid.endpoint;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what a service sent: a field that is missing or of another type is simply not there.
final class Json {

    /// Deeper than any service goes, shallow enough for any stack.
    private static final int NESTING = 64;

    private static final TypeAdapter<JsonElement> ELEMENT = new Gson().getAdapter(JsonElement.class);
    private static final JsonArray NONE = new JsonArray();

    private Json() {}

    /// The one value that the text consists of, or null if it is not JSON.
    static @Nullable JsonElement parse(String text) {
        var reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.LEGACY_STRICT); // services leave control characters in strings
        reader.setNestingLimit(NESTING);
        try {
            var element = ELEMENT.read(reader);
            return reader.peek() == JsonToken.END_DOCUMENT ? element : null;
        } catch (IOException | JsonParseException | IllegalStateException | NumberFormatException malformed) {
            return null;
        }
    }

    static @Nullable JsonObject object(@Nullable JsonObject parent, String name) {
        return parent != null && parent.get(name) instanceof JsonObject object ? object : null;
    }

    static JsonArray array(@Nullable JsonObject parent, String name) {
        return parent != null && parent.get(name) instanceof JsonArray array ? array : NONE;
    }

    static @Nullable JsonObject first(JsonArray array) {
        return !array.isEmpty() && array.get(0) instanceof JsonObject object ? object : null;
    }

    /// A string; empty if there is none.
    static String text(@Nullable JsonObject parent, String name) {
        return parent != null && parent.get(name) instanceof JsonPrimitive value && value.isString() ? value.getAsString() : "";
    }

    /// A string, or a number as it was written; empty if there is neither.
    static String word(@Nullable JsonObject parent, String name) {
        return parent != null && parent.get(name) instanceof JsonPrimitive value && !value.isBoolean() ? value.getAsString() : "";
    }

    static boolean has(@Nullable JsonObject parent, String name) {
        return parent != null && parent.has(name) && !parent.get(name).isJsonNull();
    }

    static boolean isTrue(@Nullable JsonObject parent, String name) {
        return parent != null && parent.get(name) instanceof JsonPrimitive value && value.isBoolean() && value.getAsBoolean();
    }

    /// A whole number that fits; a service may write it as a string or as `7.0`.
    static Optional<Integer> number(@Nullable JsonObject parent, String name) {
        var word = word(parent, name);
        if (word.isEmpty() || word.length() > 20) {
            return Optional.empty();
        }
        try {
            double value = Double.parseDouble(word);
            return value == Math.rint(value) && Math.abs(value) <= Integer.MAX_VALUE ? Optional.of((int) value) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
