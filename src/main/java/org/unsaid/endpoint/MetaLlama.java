package org.unsaid.endpoint;

import com.google.gson.JsonObject;
import java.util.Optional;

/// Meta's own Llama API.
///
/// @see <a href="https://llama.developer.meta.com/docs/api/chat">Meta's documentation</a>
final class MetaLlama implements Family {

    @Override
    public String path(Endpoint endpoint, Dialect dialect) {
        return "/chat/completions";
    }

    @Override
    public JsonObject request(Ask ask, Dialect dialect) {
        var body = OpenAiChat.body(ask, true, "max_completion_tokens");
        OpenAiChat.responseFormat(ask, dialect, body);
        return body;
    }

    @Override
    public void read(Frame frame, Draft draft, Dialect dialect) {
        var json = frame.json();
        draft.requestId(Json.text(json, "id"));
        metrics(json, draft);
        var event = Json.object(json, "event");
        if (event != null) {
            draft.recognise();
            draft.answer(Json.text(Json.object(event, "delta"), "text"));
            metrics(event, draft);
            if (!Json.text(event, "stop_reason").isEmpty()) {
                draft.finish(Json.text(event, "stop_reason"));
            }
            if (Json.text(event, "event_type").equals("complete")) {
                draft.endAtClose(); // metrics follow
            }
        }
        var message = Json.object(json, "completion_message");
        if (message != null) {
            draft.recognise();
            var content = Json.object(message, "content");
            draft.answer(content == null ? Json.text(message, "content") : Json.text(content, "text"));
            draft.finish(Json.text(message, "stop_reason"));
            draft.end();
        }
    }

    private static void metrics(JsonObject holder, Draft draft) {
        for (var element : Json.array(holder, "metrics")) {
            if (element instanceof JsonObject metric) {
                switch (Json.text(metric, "metric")) {
                    case "num_prompt_tokens" -> draft.usage(Json.number(metric, "value"), Optional.empty(), Optional.empty());
                    case "num_completion_tokens" -> draft.usage(Optional.empty(), Json.number(metric, "value"), Optional.empty());
                    default -> { }
                }
            }
        }
    }
}
