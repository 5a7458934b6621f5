package org.unsaid.endpoint;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/// OpenAI's Responses.
///
/// @see <a href="https://github.com/openai/openai-openapi">OpenAI's specification</a>
final class OpenAiResponses implements Family {

    @Override
    public String path(Endpoint endpoint, Dialect dialect) {
        return "/responses";
    }

    @Override
    public JsonObject request(Ask ask, Dialect dialect) {
        var body = new JsonObject();
        body.addProperty("model", ask.endpoint().model());
        ask.systemPrompt().ifPresent(text -> body.addProperty("instructions", text));
        body.addProperty("input", ask.prompt());
        body.addProperty("stream", true);
        body.addProperty("store", false);
        ask.parameters().temperature().ifPresent(value -> body.addProperty("temperature", value));
        ask.parameters().maxTokens().ifPresent(value -> body.addProperty("max_output_tokens", value));
        dialect.formOf(ask).ifPresent(form -> {
            var format = form.named(dialect.form());
            format.addProperty("type", "json_schema");
            var text = new JsonObject();
            text.add("format", format);
            body.add("text", text);
        });
        return body;
    }

    @Override
    public void read(Frame frame, Draft draft, Dialect dialect) {
        var json = frame.json();
        var type = Json.text(json, "type").isEmpty() ? frame.event() : Json.text(json, "type");
        switch (type) {
            case "response.output_text.delta" -> draft.answer(Json.text(json, "delta"));
            case "response.refusal.delta" -> {
                draft.mark(Marker.MODEL_REFUSAL_FIELD);
                draft.answer(Json.text(json, "delta"));
            }
            case "response.reasoning_summary_text.delta", "response.reasoning_text.delta" -> draft.thought(Json.text(json, "delta"));
            case "response.completed", "response.incomplete", "response.failed" -> {
                response(Json.object(json, "response"), draft);
                draft.end();
            }
            default -> { }
        }
        if (type.startsWith("response.")) {
            draft.recognise();
        } else if (Json.text(json, "object").equals("response")) {
            response(json, draft);
            draft.end();
        }
    }

    private static void response(@Nullable JsonObject response, Draft draft) {
        draft.recognise();
        draft.model(Json.text(response, "model"));
        draft.requestId(Json.text(response, "id"));
        if (!draft.textGiven()) {
            Json.array(response, "output").forEach(item -> {
                if (item instanceof JsonObject object) {
                    output(object, draft);
                }
            });
        }
        var reason = Json.text(Json.object(response, "incomplete_details"), "reason");
        draft.finish(reason.isEmpty() ? Json.text(response, "status") : reason);
        var usage = Json.object(response, "usage");
        draft.usage(
                Json.number(usage, "input_tokens"),
                Json.number(usage, "output_tokens"),
                Json.number(Json.object(usage, "output_tokens_details"), "reasoning_tokens"));
        if (response != null && !Faults.in(response).isEmpty()) {
            draft.error(response);
        }
    }

    private static void output(JsonObject item, Draft draft) {
        switch (Json.text(item, "type")) {
            case "message" -> draft.answer(OpenAiChat.Contents.text(item.get("content"), draft));
            case "reasoning" -> {
                var summary = OpenAiChat.Contents.text(item.get("summary"), draft);
                draft.thought(summary.isEmpty() ? OpenAiChat.Contents.text(item.get("content"), draft) : summary);
            }
            default -> { }
        }
    }
}
