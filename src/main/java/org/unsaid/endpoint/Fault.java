package org.unsaid.endpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/// One error as a service wrote it, taken out of its envelope.
///
/// @param code    word or number; empty if there is none
/// @param type    empty if there is none
/// @param message at most [#TEXT_KEPT] characters, so that expressions run over bounded text
/// @param body    the object that held it
record Fault(String code, String type, String message, JsonObject body) {

    static final int TEXT_KEPT = 4_000;

    Fault {
        message = bounded(message);
    }

    /// The HTTP status that the code names; 0 if it names none.
    int status() {
        return code.matches("[1-5]\\d\\d") ? Integer.parseInt(code) : 0;
    }

    /// The service's own word for it: its code, unless that only repeats an HTTP status and a type says more.
    String word() {
        return code.isEmpty() || (status() > 0 && !type.isEmpty()) ? type : code;
    }

    String wholeText() {
        return bounded(body.toString());
    }

    /// What kind of content the service named: a filter's result, or a router's reason.
    Optional<String> category() {
        var inner = Json.object(body, "innererror");
        return filtered(inner)
                .or(() -> filtered(body))
                .or(() -> Json.array(Json.object(body, "metadata"), "reasons").asList().stream()
                        .filter(JsonElement::isJsonPrimitive)
                        .map(JsonElement::getAsString)
                        .findFirst());
    }

    /// The host behind a router that the error came from.
    Optional<String> upstream() {
        return Optional.of(Json.text(Json.object(body, "metadata"), "provider_name")).filter(name -> !name.isEmpty());
    }

    /// The first category that filtered, in an object that holds a filter's results.
    static Optional<String> filtered(@org.jspecify.annotations.Nullable JsonObject holder) {
        for (var name : List.of("content_filter_results", "content_filter_result")) {
            var results = Json.object(holder, name);
            if (results != null) {
                for (var category : results.keySet()) {
                    if (Json.isTrue(Json.object(results, category), "filtered")) {
                        return Optional.of(category);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// Whether there is something at the end of a path of names, through arrays.
    boolean has(String path) {
        return has(body, path.split("\\."), 0);
    }

    private static boolean has(JsonElement element, String[] path, int depth) {
        if (depth == path.length) {
            return !element.isJsonNull();
        }
        if (element instanceof JsonArray array) {
            return array.asList().stream().anyMatch(item -> has(item, path, depth));
        }
        return element instanceof JsonObject object && object.has(path[depth]) && has(object.get(path[depth]), path, depth + 1);
    }

    private static String bounded(String text) {
        return text.length() > TEXT_KEPT ? text.substring(0, TEXT_KEPT) : text;
    }
}
