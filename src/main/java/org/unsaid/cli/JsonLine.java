package org.unsaid.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.Optional;

/// One line of JSON Lines: an object whose fields stand in the order in which they were put.
final class JsonLine {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    private final JsonObject object = new JsonObject();

    JsonLine put(String name, String value) {
        object.addProperty(name, value);
        return this;
    }

    JsonLine put(String name, Number value) {
        object.addProperty(name, value);
        return this;
    }

    JsonLine put(String name, boolean value) {
        object.addProperty(name, value);
        return this;
    }

    JsonLine put(String name, JsonElement value) {
        object.add(name, value);
        return this;
    }

    /// A value that is not known is null.
    JsonLine put(String name, Optional<String> value) {
        object.addProperty(name, value.orElse(null));
        return this;
    }

    JsonLine put(String name, Collection<String> values) {
        var array = new JsonArray();
        values.forEach(array::add);
        return put(name, array);
    }

    /// The fields of another object after these.
    JsonLine putAll(JsonObject others) {
        others.asMap().forEach(object::add);
        return this;
    }

    JsonObject object() {
        return object;
    }

    /// The line. What is no plain character is escaped, so that it does nothing to a terminal and survives UTF-8.
    String text() {
        var json = GSON.toJson(object);
        var line = new StringBuilder(json.length());
        json.codePoints().forEach(character -> {
            boolean plain = switch (Character.getType(character)) {
                case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
                default -> true;
            };
            if (plain) {
                line.appendCodePoint(character);
            } else {
                line.append("\\u%04x".formatted(character));
            }
        });
        return line.toString();
    }
}
