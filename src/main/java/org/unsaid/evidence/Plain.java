package org.unsaid.evidence;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.util.Optional;
import org.unsaid.session.ExactText;
import org.unsaid.session.Json;

/// Our values as plain JSON that every program reads alike, and back: numbers are whole and below 2^53, all others are
/// texts; a text that UTF-8 cannot hold is written as [ExactText] does.
final class Plain {

    /// Names the case of a sealed type.
    private static final String CASE = "type";

    private Plain() {}

    static JsonElement of(Object value) {
        return switch (value) {
            case String text -> new JsonPrimitive(ExactText.encode(text));
            case Instant at -> new JsonPrimitive(at.toString()); // as Json writes it
            default -> encode(Json.gson().toJsonTree(value));
        };
    }

    /// Changes the tree where it must; it is nobody else's, and nearly all is plain as it comes.
    private static JsonElement encode(JsonElement own) {
        switch (own) {
            case JsonObject object when object.keySet().stream().allMatch(ExactText::isPlain) ->
                object.entrySet().forEach(entry -> entry.setValue(encode(entry.getValue())));
            case JsonObject object -> {
                var copy = new JsonObject();
                object.entrySet().forEach(entry -> copy.add(ExactText.encode(entry.getKey()), encode(entry.getValue())));
                return copy;
            }
            case JsonArray array -> array.asList().replaceAll(Plain::encode);
            case JsonPrimitive text when text.isString() && !ExactText.isPlain(text.getAsString()) -> {
                return new JsonPrimitive(ExactText.encode(text.getAsString()));
            }
            default -> {
                return whole(own);
            }
        }
        return own;
    }

    private static JsonElement whole(JsonElement value) {
        return value instanceof JsonPrimitive number && number.isNumber() && !CanonicalJson.isWhole(number.getAsString())
                ? new JsonPrimitive(number.getAsString()) : value;
    }

    /// Null for what is empty.
    static JsonElement of(Optional<?> value) {
        return value.isPresent() ? of(value.get()) : JsonNull.INSTANCE;
    }

    static <T> T back(JsonElement plain, Class<T> type) {
        return Json.gson().fromJson(decode(plain), type);
    }

    static String text(JsonElement plain) {
        return ExactText.decode(plain.getAsString());
    }

    static Optional<String> optionalText(JsonElement plain) {
        return plain.isJsonNull() ? Optional.empty() : Optional.of(text(plain));
    }

    private static JsonElement decode(JsonElement plain) {
        return switch (plain) {
            case JsonObject object -> {
                var copy = new JsonObject();
                Optional.ofNullable(object.get(CASE)).ifPresent(name -> copy.add(CASE, name)); // where our reader looks for it first
                object.entrySet().forEach(entry -> copy.add(ExactText.decode(entry.getKey()), decode(entry.getValue())));
                yield copy;
            }
            case JsonArray array -> {
                var copy = new JsonArray(array.size());
                array.forEach(element -> copy.add(decode(element)));
                yield copy;
            }
            case JsonPrimitive text when text.isString() -> new JsonPrimitive(ExactText.decode(text.getAsString()));
            default -> whole(plain);
        };
    }
}
