package org.unsaid.endpoint;

import com.google.gson.JsonObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Cohere's chat, second version; replies of the first are read too.
///
/// @see <a href="https://docs.cohere.com/reference/chat">Cohere's documentation</a>
final class Cohere implements Family {

    @Override
    public String path(Endpoint endpoint, Dialect dialect) {
        return "/v2/chat";
    }

    @Override
    public String modelsPath() {
        return "/v1/models";
    }

    @Override
    public JsonObject request(Ask ask, Dialect dialect) {
        var body = OpenAiChat.body(ask, true, "max_tokens");
        OpenAiChat.responseFormat(ask, dialect, body);
        return body;
    }

    @Override
    public void read(Frame frame, Draft draft, Dialect dialect) {
        var json = frame.json();
        var delta = Json.object(json, "delta");
        switch (Json.text(json, "type")) {
            case "message-start" -> {
                draft.recognise();
                draft.requestId(Json.text(json, "id"));
            }
            case "content-delta" -> {
                draft.recognise();
                part(Json.object(Json.object(delta, "message"), "content"), draft);
            }
            case "message-end" -> {
                draft.recognise();
                ending(delta, draft);
            }
            default -> whole(json, draft);
        }
    }

    private static void whole(JsonObject json, Draft draft) {
        if (!Json.has(json, "finish_reason")) {
            return;
        }
        draft.recognise();
        draft.requestId(Json.text(json, "id"));
        draft.answer(Json.text(json, "text"));
        for (var element : Json.array(Json.object(json, "message"), "content")) {
            if (element instanceof JsonObject part) {
                part(part, draft);
            }
        }
        ending(json, draft);
    }

    private static void part(@Nullable JsonObject part, Draft draft) {
        draft.thought(Json.text(part, "thinking"));
        draft.answer(Json.text(part, "text"));
    }

    private static void ending(@Nullable JsonObject holder, Draft draft) {
        draft.finish(Json.text(holder, "finish_reason"));
        var tokens = Json.object(Json.object(holder, "usage"), "tokens");
        draft.usage(Json.number(tokens, "input_tokens"), Json.number(tokens, "output_tokens"), Optional.empty());
        draft.end();
    }
}
