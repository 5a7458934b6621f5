package org.unsaid.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.Optional;

/// The fields of a JSON object somebody else wrote. A field that is null counts as absent.
record JsonFields(JsonObject object) {

    /// @throws InputException if it is absent or no text
    String text(String name) {
        return optionalText(name).orElseThrow(() -> new InputException("%s: missing; expected a text".formatted(name)));
    }

    /// @throws InputException if it is there but no text
    Optional<String> optionalText(String name) {
        return value(name).map(value -> {
            if (value instanceof JsonPrimitive primitive && primitive.isString()) {
                return primitive.getAsString();
            }
            throw wrong(name, value, "a text");
        });
    }

    /// @throws InputException if it is there but no whole number
    Optional<Integer> optionalNumber(String name) {
        return value(name).map(value -> {
            if (value instanceof JsonPrimitive primitive && primitive.isNumber()
                    && primitive.getAsDouble() == (int) primitive.getAsDouble()) {
                return (int) primitive.getAsDouble();
            }
            throw wrong(name, value, "a whole number");
        });
    }

    /// @throws InputException if it is there but no object
    Optional<Map<String, JsonElement>> optionalObject(String name) {
        return value(name).map(value -> {
            if (value instanceof JsonObject fields) {
                return fields.asMap();
            }
            throw wrong(name, value, "an object");
        });
    }

    /// As it is written, to be handed back; null where it is absent.
    JsonElement asWritten(String name) {
        return value(name).orElse(JsonNull.INSTANCE);
    }

    private Optional<JsonElement> value(String name) {
        return Optional.ofNullable(object.get(name)).filter(value -> !value.isJsonNull());
    }

    private static InputException wrong(String name, JsonElement value, String expected) {
        return new InputException("%s: '%s'; expected %s".formatted(name, Columns.cut(SafeText.line(value.toString()), 60), expected));
    }
}
