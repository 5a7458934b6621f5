package org.unsaid.endpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Anthropic's Messages, which several Chinese services speak as a second surface.
///
/// @see <a href="https://platform.claude.com/docs/en/api/messages">Anthropic's documentation</a>
final class AnthropicMessages implements Family {

    /// The protocol demands a length.
    private static final int USUAL_ANSWER = 4096;

    @Override
    public String path(Endpoint endpoint, Dialect dialect) {
        return "/v1/messages";
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("anthropic-version", "2023-06-01");
    }

    @Override
    public String modelsPath() {
        return "/v1/models";
    }

    @Override
    public JsonObject request(Ask ask, Dialect dialect) {
        var body = new JsonObject();
        body.addProperty("model", ask.endpoint().model());
        body.addProperty("max_tokens", ask.parameters().maxTokens().orElse(USUAL_ANSWER));
        ask.systemPrompt().ifPresent(text -> body.addProperty("system", text));
        var messages = new JsonArray();
        messages.add(OpenAiChat.message("user", ask.prompt()));
        body.add("messages", messages);
        ask.parameters().temperature().ifPresent(value -> body.addProperty("temperature", value));
        body.addProperty("stream", true);
        dialect.formOf(ask).ifPresent(form -> {
            var format = new JsonObject();
            format.addProperty("type", "json_schema");
            format.add("schema", form.schema(dialect.form()));
            var config = new JsonObject();
            config.add("format", format);
            body.add("output_config", config);
        });
        return body;
    }

    @Override
    public void read(Frame frame, Draft draft, Dialect dialect) {
        var json = frame.json();
        switch (Json.text(json, "type")) {
            case "message_start" -> message(Json.object(json, "message"), draft);
            case "message" -> {
                message(json, draft);
                draft.end();
            }
            case "content_block_start" -> block(Json.object(json, "content_block"), draft);
            case "content_block_delta" -> block(Json.object(json, "delta"), draft);
            case "message_delta" -> {
                draft.recognise();
                ending(Json.object(json, "delta"), draft);
                usage(Json.object(json, "usage"), draft);
            }
            case "message_stop" -> {
                draft.recognise();
                draft.end();
            }
            default -> { }
        }
    }

    private static void message(@Nullable JsonObject message, Draft draft) {
        draft.recognise();
        draft.model(Json.text(message, "model"));
        draft.requestId(Json.text(message, "id"));
        for (var element : Json.array(message, "content")) {
            if (element instanceof JsonObject block) {
                block(block, draft);
            }
        }
        ending(message, draft);
        usage(Json.object(message, "usage"), draft);
    }

    private static void block(@Nullable JsonObject block, Draft draft) {
        draft.recognise();
        draft.thought(Json.text(block, "thinking"));
        draft.answer(Json.text(block, "text"));
    }

    private static void ending(@Nullable JsonObject holder, Draft draft) {
        var reason = Json.text(holder, "stop_reason");
        if (!reason.isEmpty()) {
            draft.finish(reason);
        }
        draft.category(Json.text(Json.object(holder, "stop_details"), "category"));
    }

    private static void usage(@Nullable JsonObject usage, Draft draft) {
        draft.usage(Json.number(usage, "input_tokens"), Json.number(usage, "output_tokens"), Optional.empty());
    }
}
