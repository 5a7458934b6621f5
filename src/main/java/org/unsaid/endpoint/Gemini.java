package org.unsaid.endpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.unsaid.endpoint.Reply.Stage;

/// Google's own protocol. It has no end mark but the reason in the last piece.
///
/// @see <a href="https://ai.google.dev/api/generate-content">Google's documentation</a>
final class Gemini implements Family {

    @Override
    public String path(Endpoint endpoint, Dialect dialect) {
        return "/models/" + endpoint.model() + ":streamGenerateContent?alt=sse";
    }

    @Override
    public JsonObject request(Ask ask, Dialect dialect) {
        var body = new JsonObject();
        ask.systemPrompt().ifPresent(text -> body.add("systemInstruction", content(text)));
        var question = content(ask.prompt());
        question.addProperty("role", "user");
        var contents = new JsonArray();
        contents.add(question);
        body.add("contents", contents);
        var config = new JsonObject();
        ask.parameters().temperature().ifPresent(value -> config.addProperty("temperature", value));
        ask.parameters().maxTokens().ifPresent(value -> config.addProperty("maxOutputTokens", value));
        dialect.formOf(ask).ifPresent(form -> {
            config.addProperty("responseMimeType", "application/json");
            config.add("responseJsonSchema", form.schema(dialect.form()));
        });
        if (!config.isEmpty()) {
            body.add("generationConfig", config);
        }
        return body;
    }

    private static JsonObject content(String text) {
        var part = new JsonObject();
        part.addProperty("text", text);
        var parts = new JsonArray();
        parts.add(part);
        var content = new JsonObject();
        content.add("parts", parts);
        return content;
    }

    @Override
    public void read(Frame frame, Draft draft, Dialect dialect) {
        var json = frame.json();
        draft.model(Json.text(json, "modelVersion"));
        draft.requestId(Json.text(json, "responseId"));
        var blocked = Json.text(Json.object(json, "promptFeedback"), "blockReason");
        if (!blocked.isEmpty()) {
            draft.recognise();
            draft.flag(blocked, Stage.INPUT);
            rating(Json.object(json, "promptFeedback"), draft);
        }
        var usage = Json.object(json, "usageMetadata");
        draft.usage(Json.number(usage, "promptTokenCount"), Json.number(usage, "candidatesTokenCount"), Json.number(usage, "thoughtsTokenCount"));
        var candidate = Json.first(Json.array(json, "candidates"));
        if (candidate == null) {
            return;
        }
        draft.recognise();
        for (var element : Json.array(Json.object(candidate, "content"), "parts")) {
            if (element instanceof JsonObject part) {
                if (Json.isTrue(part, "thought")) {
                    draft.thought(Json.text(part, "text"));
                } else {
                    draft.answer(Json.text(part, "text"));
                }
            }
        }
        var finish = Json.text(candidate, "finishReason");
        if (!finish.isEmpty()) {
            draft.finish(finish);
            rating(candidate, draft);
            draft.endAtClose();
        }
    }

    private static void rating(@org.jspecify.annotations.Nullable JsonObject holder, Draft draft) {
        for (var element : Json.array(holder, "safetyRatings")) {
            if (element instanceof JsonObject rating && Json.isTrue(rating, "blocked")) {
                draft.category(Json.text(rating, "category"));
            }
        }
    }
}
