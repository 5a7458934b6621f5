package org.unsaid.endpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.unsaid.endpoint.Exchange.Header;

/// A case of `signals/`: what a service sends, and the reply that must come of it.
record SignalCase(String name, JsonObject json) {

    private static final List<String> FILES = List.of(
            "openai", "anthropic", "gemini", "west", "deepseek", "alibaba", "zhipu", "baidu", "china", "routers", "local", "more");

    static Stream<SignalCase> all() {
        return FILES.stream().flatMap(file -> read(file).asList().stream()).map(JsonElement::getAsJsonObject)
                .map(json -> new SignalCase(json.get("dialect").getAsString() + ": " + json.get("name").getAsString(), json));
    }

    private static JsonArray read(String file) {
        try (var stream = Objects.requireNonNull(SignalCase.class.getResourceAsStream("signals/" + file + ".json"), file)) {
            return JsonParser.parseString(new String(stream.readAllBytes(), StandardCharsets.UTF_8)).getAsJsonArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String dialect() {
        return json.get("dialect").getAsString();
    }

    int status() {
        return json.get("status").getAsInt();
    }

    Optional<String> pinned() {
        return Optional.ofNullable(json.get("pinned")).map(JsonElement::getAsString);
    }

    List<Header> headers() {
        var headers = new ArrayList<Header>();
        headers.add(new Header("content-type", mediaType()));
        if (json.has("headers")) {
            json.getAsJsonObject("headers").entrySet().forEach(entry -> headers.add(new Header(entry.getKey(), entry.getValue().getAsString())));
        }
        return headers;
    }

    private String mediaType() {
        if (json.has("events")) {
            return "text/event-stream";
        }
        if (json.has("lines")) {
            return "application/x-ndjson";
        }
        if (json.has("plain")) {
            return "text/plain";
        }
        return json.has("page") ? "text/html" : "application/json";
    }

    String body() {
        var body = new StringBuilder("\n".repeat(json.has("blankLines") ? json.get("blankLines").getAsInt() : 0));
        if (json.has("json")) {
            body.append(json.get("json"));
        }
        if (json.has("page")) {
            body.append(json.get("page").getAsString());
        }
        if (json.has("plain")) {
            body.append(json.get("plain").getAsString());
        }
        if (json.has("lines")) {
            json.getAsJsonArray("lines").forEach(line -> body.append(line).append('\n'));
        }
        if (json.has("events")) {
            json.getAsJsonArray("events").forEach(event -> body.append(event(event)));
        }
        return body.toString();
    }

    /// An object is data; a pair is an event with its name; a string is a comment, or data as it stands.
    private static String event(JsonElement event) {
        if (event instanceof JsonArray pair) {
            return "event: %s\ndata: %s\n\n".formatted(pair.get(0).getAsString(), pair.get(1));
        }
        if (event.isJsonObject()) {
            return "data: " + event + "\n\n";
        }
        var text = event.getAsString();
        return text.startsWith(":") ? text + "\n\n" : "data: " + text + "\n\n";
    }

    /// Sends it over the wire, in small pieces.
    void send(OutputStream out) throws IOException {
        var head = new StringBuilder("HTTP/1.1 %d Whatever\r\nConnection: close\r\n".formatted(status()));
        headers().forEach(header -> head.append(header.name()).append(": ").append(header.value()).append("\r\n"));
        RawServer.write(out, head + "\r\n");
        var body = body().getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < body.length; at += 97) {
            out.write(body, at, Math.min(97, body.length - at));
            out.flush();
        }
    }

    JsonObject expected() {
        return json.getAsJsonObject("reply");
    }

    /// The reply in the words of the case, with only those fields that the case has.
    JsonObject told(Reply reply) {
        var told = new JsonObject();
        switch (reply) {
            case Reply.Answered answered -> {
                told.addProperty("is", "answered");
                told.addProperty("text", answered.text());
                told.addProperty("finish", answered.finish());
                reasoning(told, answered.reasoning());
            }
            case Reply.BlockedByService blocked -> {
                told.addProperty("is", "blocked");
                told.addProperty("stage", blocked.stage().name());
                told.addProperty("by", blocked.by().name());
                told.addProperty("code", blocked.code());
                if (!blocked.text().isEmpty()) {
                    told.addProperty("text", blocked.text());
                }
                blocked.replacement().ifPresent(text -> told.addProperty("replacement", text));
                blocked.category().ifPresent(text -> told.addProperty("category", text));
                blocked.level().ifPresent(level -> told.addProperty("level", level));
                if (expected().has("message")) {
                    told.addProperty("message", blocked.message());
                }
                if (expected().has("upstream")) {
                    blocked.upstream().ifPresent(text -> told.addProperty("upstream", text));
                }
            }
            case Reply.TechnicalFailure failure -> {
                told.addProperty("is", "failed");
                told.addProperty("kind", failure.kind().name());
                told.addProperty("retry", failure.retryable());
                if (failure.retryable()) {
                    failure.retryAfter().ifPresent(wait -> told.addProperty("waitSeconds", seconds(wait)));
                }
                if (expected().has("message")) {
                    told.addProperty("message", failure.message());
                }
                if (expected().has("code")) {
                    told.addProperty("code", failure.code());
                }
            }
        }
        if (!reply.markers().isEmpty()) {
            var markers = new JsonArray();
            new TreeSet<>(reply.markers().stream().map(Marker::name).toList()).forEach(markers::add);
            told.add("markers", markers);
        }
        return told;
    }

    private static void reasoning(JsonObject told, String reasoning) {
        if (!reasoning.isEmpty()) {
            told.addProperty("reasoning", reasoning);
        }
    }

    private static Number seconds(Duration wait) {
        double seconds = wait.toMillis() / 1000.0;
        return seconds == Math.rint(seconds) ? (Number) (int) seconds : (Number) seconds;
    }

    @Override
    public String toString() {
        return name;
    }
}
