package org.unsaid.endpoint;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Ollama's own chat: a line of JSON per piece, `done` on the last.
///
/// @see <a href="https://github.com/ollama/ollama/blob/main/docs/api.md">Ollama's API</a>
final class OllamaChat implements Family {

    /// What its smallest default context takes; a longer question would lose its beginning without a word.
    private static final int DEFAULT_CONTEXT = 4096;

    private static final int LARGEST_CONTEXT = 131_072;
    private static final int USUAL_ANSWER = 2048;

    @Override
    public String path(Endpoint endpoint, Dialect dialect) {
        return "/api/chat";
    }

    @Override
    public String modelsPath() {
        return "/api/tags";
    }

    @Override
    public JsonObject request(Ask ask, Dialect dialect) {
        var options = new JsonObject();
        ask.parameters().temperature().ifPresent(value -> options.addProperty("temperature", value));
        ask.parameters().maxTokens().ifPresent(value -> options.addProperty("num_predict", value));
        int context = tokens(ask.prompt()) + ask.systemPrompt().map(OllamaChat::tokens).orElse(0)
                + ask.parameters().maxTokens().orElse(USUAL_ANSWER);
        if (context > DEFAULT_CONTEXT) {
            options.addProperty("num_ctx", Math.min(LARGEST_CONTEXT, Integer.highestOneBit(context) * 2));
        }
        var body = new JsonObject();
        body.addProperty("model", ask.endpoint().model());
        body.add("messages", OpenAiChat.messages(ask));
        body.addProperty("stream", true);
        dialect.formOf(ask).ifPresent(form -> body.add("format", form.schema(dialect.form())));
        if (!options.isEmpty()) {
            body.add("options", options);
        }
        return body;
    }

    /// At most so many: three ASCII letters make a token, and of other scripts a byte may be one.
    private static int tokens(String text) {
        int ascii = (int) text.chars().filter(letter -> letter < 0x80).count();
        return ascii / 3 + text.getBytes(StandardCharsets.UTF_8).length - ascii;
    }

    @Override
    public void read(Frame frame, Draft draft, Dialect dialect) {
        var json = frame.json();
        draft.model(Json.text(json, "model"));
        if (!Json.text(json, "remote_host").isEmpty()) {
            draft.mark(Marker.REMOTE_HOST);
        }
        var message = Json.object(json, "message");
        if (message != null) {
            draft.recognise();
            OpenAiChat.Contents.reasoning(message, dialect.conventions().reasoningFields(), draft);
            draft.answer(Json.text(message, "content"));
        }
        if (Json.isTrue(json, "done")) {
            draft.finish(Json.word(json, "done_reason"));
            draft.usage(Json.number(json, "prompt_eval_count"), Json.number(json, "eval_count"), Optional.empty());
            draft.end();
        }
    }
}
