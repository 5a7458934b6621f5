package org.unsaid.judging;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.unsaid.ChatStream;
import org.unsaid.endpoint.Endpoint;

/// Judges on loopback, one for each model name. What they say is decided by the test.
public final class JudgingServer implements AutoCloseable {

    /// @param key  that came with it, empty if none did
    /// @param form whether it came with a form for the answer
    public record Asked(String model, String system, String prompt, String key, boolean form) {}

    /// A whole answer of the service.
    ///
    /// @param status of HTTP; with another than 200 the text is the body
    public record Answer(String text, int status) {
        public static Answer of(String text) {
            return new Answer(text, 200);
        }

        public static Answer label(String label, String quote) {
            return of("{\"label\": \"%s\", \"confidence\": 0.9, \"quote\": %s, \"official_line_of\": null}".formatted(label, new JsonPrimitive(quote)));
        }
    }

    /// Decides what is answered.
    @FunctionalInterface
    public interface Script {
        Answer answer(Asked asked) throws InterruptedException;
    }

    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final HttpServer server;
    private final Script script;

    public JudgingServer(Script script) throws IOException {
        this.script = script;
        server = ChatStream.server(this::answer);
    }

    public Queue<Asked> asked() {
        return asked;
    }

    public String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public String spec(String model) {
        return origin() + "/v1#" + model;
    }

    public Endpoint endpoint(String model) {
        return new Endpoint(spec(model), Endpoint.GENERIC, URI.create(origin() + "/v1"), model, Optional.empty(), Optional.empty(),
                Optional.of(Endpoint.THIS_COMPUTER), Endpoint.ServedBasis.INFERRED, Endpoint.Weights.UNKNOWN, 4, Optional.empty());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = JsonParser.parseString(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)).getAsJsonObject();
            var question = asked(body, Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse(""));
            asked.add(question);
            var answer = script.answer(question);
            ChatStream.send(exchange, answer.text(), "stop", answer.status());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Asked asked(JsonObject body, String authorization) {
        var messages = body.getAsJsonArray("messages");
        return new Asked(body.get("model").getAsString(), messages.get(0).getAsJsonObject().get("content").getAsString(),
                messages.get(messages.size() - 1).getAsJsonObject().get("content").getAsString(), authorization.replace("Bearer ", ""),
                body.has("response_format"));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
