package org.unsaid.endpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Set;

/// What services put beside an answer that they searched the web for. Their field names are their own, so they are
/// looked for in every dialect.
final class SearchSigns {

    /// Deep enough for every place that they are known to stand in.
    private static final int DEPTH = 6;

    /// Filled if there was a search: results, sources, calls of the service's own tool, or their number.
    private static final Set<String> RESULTS = Set.of(
            "search_results", "search_info", "web_search", "citations", "groundingMetadata", "executed_tools", "num_sources_used",
            "web_search_requests", "num_search_queries");

    private static final Set<String> TYPES = Set.of(
            "web_search_call", "web_search_tool_result", "url_citation", "$web_search", "builtin_web_search");

    private SearchSigns() {}

    static boolean in(JsonElement element) {
        return in(element, 0);
    }

    private static boolean in(JsonElement element, int depth) {
        if (depth > DEPTH) {
            return false;
        }
        return switch (element) {
            case JsonArray array -> inAny(array, depth + 1);
            case JsonObject object -> TYPES.contains(Json.text(object, "type")) || inFields(object, depth + 1);
            default -> false;
        };
    }

    private static boolean inAny(JsonArray array, int depth) {
        for (var item : array) {
            if (in(item, depth)) {
                return true;
            }
        }
        return false;
    }

    private static boolean inFields(JsonObject object, int depth) {
        for (var field : object.entrySet()) { // loops, as each part of a stream is looked at
            if ((RESULTS.contains(field.getKey()) && filled(field.getValue())) || in(field.getValue(), depth)) {
                return true;
            }
        }
        return false;
    }

    private static boolean filled(JsonElement value) {
        return switch (value) {
            case JsonArray array -> !array.isEmpty();
            case JsonObject object -> !object.isEmpty();
            default -> value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber() && value.getAsDouble() > 0;
        };
    }
}
