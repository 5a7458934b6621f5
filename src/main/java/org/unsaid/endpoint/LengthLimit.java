package org.unsaid.endpoint;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How long an answer was allowed to be, as a request of ours says it in the words of its protocol.
final class LengthLimit {

    private static final List<String> NAMES = List.of("max_tokens", "max_completion_tokens", "max_output_tokens");

    private LengthLimit() {}

    /// @param request body as it was sent
    /// @return tokens; empty where none were named
    static Optional<Integer> in(String request) {
        var json = Json.parse(request) instanceof JsonObject object ? object : null;
        return NAMES.stream().flatMap(name -> positive(json, name).stream()).findFirst()
                .or(() -> positive(Json.object(json, "options"), "num_predict"))
                .or(() -> positive(Json.object(json, "generationConfig"), "maxOutputTokens"));
    }

    private static Optional<Integer> positive(@Nullable JsonObject parent, String name) {
        return Json.number(parent, name).filter(limit -> limit > 0);
    }
}
