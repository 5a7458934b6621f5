package org.unsaid.evidence;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.unsaid.session.ExactText;
import org.unsaid.session.Json;

/// Our values as plain JSON that every program reads alike, and back: numbers are whole and below 2^53, all others are
/// texts; a text that UTF-8 cannot hold is written as [ExactText] does.
final class Plain {

    /// Names the case of a sealed type.
    private static final String CASE = "type";

    private Plain() {}

    static JsonElement of(Object value) {
        if (value instanceof String text) {
            return new JsonPrimitive(ExactText.encode(text));
        }
        return each(Json.gson().toJsonTree(value), ExactText::encode);
    }

    /// Null for what is empty.
    static JsonElement of(Optional<?> value) {
        return value.isPresent() ? of(value.get()) : JsonNull.INSTANCE;
    }

    static <T> T back(JsonElement plain, Class<T> type) {
        return Json.gson().fromJson(each(plain, ExactText::decode), type);
    }

    static String text(JsonElement plain) {
        return ExactText.decode(plain.getAsString());
    }

    static Optional<String> optionalText(JsonElement plain) {
        return plain.isJsonNull() ? Optional.empty() : Optional.of(text(plain));
    }

    private static JsonElement each(JsonElement value, UnaryOperator<String> texts) {
        return switch (value) {
            case JsonObject object -> {
                var copy = new JsonObject();
                Optional.ofNullable(object.get(CASE)).ifPresent(name -> copy.add(CASE, name)); // where our reader looks for it first
                object.entrySet().forEach(entry -> copy.add(texts.apply(entry.getKey()), each(entry.getValue(), texts)));
                yield copy;
            }
            case JsonArray array -> {
                var copy = new JsonArray(array.size());
                array.forEach(element -> copy.add(each(element, texts)));
                yield copy;
            }
            case JsonPrimitive primitive when primitive.isString() -> {
                var text = primitive.getAsString();
                var other = texts.apply(text);
                yield other.equals(text) ? primitive : new JsonPrimitive(other);
            }
            case JsonPrimitive primitive when primitive.isNumber() -> {
                var number = primitive.getAsString();
                yield CanonicalJson.isWhole(number) ? primitive : new JsonPrimitive(number);
            }
            default -> value;
        };
    }
}
