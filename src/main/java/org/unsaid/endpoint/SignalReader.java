package org.unsaid.endpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads the signals of dialect files.
final class SignalReader {

    private static final Set<String> FIELDS =
            Set.of("status", "code", "type", "message", "anywhere", "present", "blocked", "failed");
    private static final Set<String> BLOCKED_FIELDS =
            Set.of("stage", "by", "category", "code", "codeFromMessage", "categoryFromMessage");
    private static final Set<String> FAILED_FIELDS = Set.of("kind", "retry", "markers");

    private SignalReader() {}

    static List<Signal> signals(JsonArray array) {
        return array.asList().stream().map(element -> signal(element.getAsJsonObject())).toList();
    }

    private static Signal signal(JsonObject json) {
        DialectReader.only(json, FIELDS);
        if (json.has("blocked") == json.has("failed")) {
            throw new IllegalArgumentException("signal %s; expected exactly one of 'blocked' and 'failed'".formatted(json));
        }
        return new Signal(
                Json.array(json, "status").asList().stream().map(JsonElement::getAsInt).collect(Collectors.toUnmodifiableSet()),
                pattern(json, "code"),
                pattern(json, "type"),
                pattern(json, "message"),
                pattern(json, "anywhere"),
                DialectReader.optional(json, "present"),
                json.has("blocked") ? blocks(DialectReader.require(json, "blocked")) : fails(DialectReader.require(json, "failed")));
    }

    private static Signal.Blocks blocks(JsonObject json) {
        DialectReader.only(json, BLOCKED_FIELDS);
        return new Signal.Blocks(
                Reply.Stage.valueOf(Json.text(json, "stage")),
                DialectReader.optional(json, "by").map(Reply.By::valueOf),
                DialectReader.optional(json, "category"),
                DialectReader.optional(json, "code"),
                pattern(json, "codeFromMessage"),
                pattern(json, "categoryFromMessage"));
    }

    static Signal.Fails fails(JsonObject json) {
        DialectReader.only(json, FAILED_FIELDS);
        return new Signal.Fails(
                Reply.Kind.valueOf(Json.text(json, "kind")),
                json.get("retry").getAsBoolean(),
                DialectReader.texts(json, "markers").stream().map(Marker::valueOf).collect(Collectors.toUnmodifiableSet()));
    }

    private static Optional<Pattern> pattern(JsonObject json, String name) {
        return DialectReader.optional(json, name)
                .map(expression -> Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
}
