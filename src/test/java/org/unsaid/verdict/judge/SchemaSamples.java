package org.unsaid.verdict.judge;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;

/// What a model that is held to a schema can write: each way through its alternatives and lists of values once, with one
/// string and one number wherever any will do.
final class SchemaSamples {

    private final String string;

    SchemaSamples(String string) {
        this.string = string;
    }

    List<JsonElement> of(JsonObject schema) {
        if (schema.has("anyOf")) {
            return schema.getAsJsonArray("anyOf").asList().stream().flatMap(each -> of(each.getAsJsonObject()).stream()).toList();
        }
        if (schema.has("const")) {
            return List.of(schema.get("const"));
        }
        if (schema.has("enum")) {
            return List.copyOf(schema.getAsJsonArray("enum").asList());
        }
        return switch (schema.get("type").getAsString()) {
            case "string" -> List.of(new JsonPrimitive(string));
            case "number" -> List.of(new JsonPrimitive(0.5));
            case "integer" -> List.of(new JsonPrimitive(schema.has("minimum") ? schema.get("minimum").getAsInt() : 1));
            case "null" -> List.of(JsonNull.INSTANCE);
            case "object" -> objects(schema.getAsJsonObject("properties"));
            case "array" -> arrays(schema);
            default -> throw new IllegalArgumentException("unknown type in " + schema);
        };
    }

    private List<JsonElement> objects(JsonObject properties) {
        List<JsonElement> made = List.of(new JsonObject());
        for (var property : properties.entrySet()) {
            var more = new ArrayList<JsonElement>();
            for (var value : of(property.getValue().getAsJsonObject())) {
                made.forEach(each -> {
                    var object = each.deepCopy().getAsJsonObject();
                    object.add(property.getKey(), value);
                    more.add(object);
                });
            }
            made = more;
        }
        return made;
    }

    /// Of one kind of element: as few as there may be, and one of each sample.
    private List<JsonElement> arrays(JsonObject schema) {
        if (schema.has("prefixItems")) {
            List<JsonElement> made = List.of(new JsonArray());
            for (var item : schema.getAsJsonArray("prefixItems")) {
                made = made.stream().flatMap(each -> of(item.getAsJsonObject()).stream().map(value -> with(each, value))).toList();
            }
            return made;
        }
        var made = new ArrayList<JsonElement>(List.of(new JsonArray()));
        of(schema.getAsJsonObject("items")).forEach(value -> made.add(with(new JsonArray(), value)));
        return made;
    }

    private static JsonElement with(JsonElement array, JsonElement value) {
        var more = array.deepCopy().getAsJsonArray();
        more.add(value);
        return more;
    }
}
