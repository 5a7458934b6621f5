package org.unsaid.endpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;
import org.unsaid.endpoint.Reply.Stage;

/// Chat completions as OpenAI began them and nearly everyone serves them.
///
/// @see <a href="https://github.com/openai/openai-openapi">OpenAI's specification</a>
final class OpenAiChat implements Family {

    @Override
    public String path(Endpoint endpoint, Dialect dialect) {
        return "/chat/completions";
    }

    @Override
    public JsonObject request(Ask ask, Dialect dialect) {
        var body = body(ask, dialect.streams(), dialect.lengthParameter());
        if (dialect.streams() && dialect.usageOnRequest()) {
            var options = new JsonObject();
            options.addProperty("include_usage", true);
            body.add("stream_options", options);
        }
        responseFormat(ask, dialect, body);
        if (dialect.router()) {
            EndpointSpec.upstream(ask.endpoint()).ifPresent(host -> body.add("provider", pin(host)));
        }
        return body;
    }

    /// What all who took this form over have in common.
    ///
    /// @param length name of the parameter that bounds the answer, in tokens
    static JsonObject body(Ask ask, boolean streams, String length) {
        var body = new JsonObject();
        body.addProperty("model", ask.endpoint().model());
        body.add("messages", messages(ask));
        body.addProperty("stream", streams);
        ask.parameters().temperature().ifPresent(value -> body.addProperty("temperature", value));
        ask.parameters().maxTokens().ifPresent(value -> body.addProperty(length, value));
        return body;
    }

    /// The form of the answer, as far as the service can be told.
    static void responseFormat(Ask ask, Dialect dialect, JsonObject body) {
        dialect.formOf(ask).ifPresent(form -> body.add("response_format", form.asResponseFormat(dialect.form())));
    }

    static JsonArray messages(Ask ask) {
        var messages = new JsonArray();
        ask.systemPrompt().ifPresent(text -> messages.add(message("system", text)));
        messages.add(message("user", ask.prompt()));
        return messages;
    }

    static JsonObject message(String role, String content) {
        var message = new JsonObject();
        message.addProperty("role", role);
        message.addProperty("content", content);
        return message;
    }

    /// Without the ban on fallbacks a router sends a blocked question on to a host that does not block it.
    private static JsonObject pin(String host) {
        var only = new JsonArray();
        only.add(host);
        var pin = new JsonObject();
        pin.add("only", only);
        pin.addProperty("allow_fallbacks", false);
        return pin;
    }

    @Override
    public void read(Frame frame, Draft draft, Dialect dialect) {
        var json = frame.json();
        SideSignals.read(json, draft);
        draft.model(Json.text(json, "model"));
        draft.requestId(Json.text(json, "id"));
        draft.servedBy(Json.text(json, "provider"));
        usage(Json.object(json, "usage"), draft);
        if (!Json.has(json, "choices")) {
            return;
        }
        draft.recognise();
        usage(Json.object(Json.object(json, "x_groq"), "usage"), draft);
        var choice = Json.first(Json.array(json, "choices"));
        if (choice == null) {
            return;
        }
        usage(Json.object(choice, "usage"), draft); // where Moonshot has it
        SideSignals.readChoice(choice, draft);
        var message = Json.object(choice, "message");
        choice(choice, message == null ? Json.object(choice, "delta") : message, message != null, draft, dialect);
        if (frame.whole() && (message != null || Json.has(choice, "finish_reason"))) {
            draft.end();
        }
    }

    private static void choice(
            JsonObject choice, @Nullable JsonObject message, boolean isMessage, Draft draft, Dialect dialect) {
        var finish = Json.word(choice, "finish_reason");
        if (!finish.isEmpty()) {
            draft.finish(finish);
            draft.nativeFinish(Json.word(choice, "native_finish_reason"));
        }
        boolean repeated = isMessage && draft.textGiven(); // a last piece that says everything again
        if (message == null || repeated) {
            return;
        }
        var text = Contents.text(message.get("content"), draft);
        Contents.reasoning(message, dialect.conventions().reasoningFields(), draft);
        if (dialect.blocks(finish) && !text.isEmpty() && (!isMessage || dialect.replaces() || dialect.isCanned(text))) {
            if (dialect.firstIsInput() && !draft.textGiven()) {
                draft.flag(finish, Stage.INPUT);
            }
            draft.replacement(text);
        } else {
            draft.answer(text);
        }
        var refusal = Json.text(message, "refusal");
        if (!refusal.isEmpty()) {
            draft.mark(Marker.MODEL_REFUSAL_FIELD);
            draft.answer(refusal);
        }
    }

    static void usage(@Nullable JsonObject usage, Draft draft) {
        if (usage != null) {
            draft.usage(
                    Json.number(usage, "prompt_tokens"),
                    Json.number(usage, "completion_tokens"),
                    Json.number(Json.object(usage, "completion_tokens_details"), "reasoning_tokens"));
        }
    }

    /// What messages are made of.
    static final class Contents {

        private Contents() {}

        /// Plain text, or the text of parts; thoughts among the parts go to the draft.
        static String text(@Nullable JsonElement content, Draft draft) {
            if (content instanceof JsonArray parts) {
                var text = new StringBuilder();
                for (var part : parts) {
                    if (part instanceof JsonObject object) {
                        text.append(Json.text(object, "text"));
                        draft.thought(thoughts(object));
                        if (!Json.text(object, "refusal").isEmpty()) {
                            draft.mark(Marker.MODEL_REFUSAL_FIELD);
                            text.append(Json.text(object, "refusal"));
                        }
                    }
                }
                return text.toString();
            }
            return content != null && content.isJsonPrimitive() && content.getAsJsonPrimitive().isString() ? content.getAsString() : "";
        }

        private static String thoughts(JsonObject part) {
            var text = new StringBuilder(Json.text(part, "thinking"));
            Json.array(part, "thinking").forEach(piece -> {
                if (piece instanceof JsonObject object) {
                    text.append(Json.text(object, "text"));
                }
            });
            return text.toString();
        }

        /// The first field that holds reasoning: some services send the same under two names.
        static void reasoning(JsonObject message, Iterable<String> fields, Draft draft) {
            for (var field : fields) {
                var words = Json.text(message, field);
                if (!words.isEmpty()) {
                    draft.thought(words);
                    return;
                }
            }
            for (var detail : Json.array(message, "reasoning_details")) {
                if (detail instanceof JsonObject object) {
                    draft.thought(Json.text(object, "text"));
                }
            }
        }
    }
}
