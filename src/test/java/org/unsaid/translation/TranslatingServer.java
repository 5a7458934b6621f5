package org.unsaid.translation;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.unsaid.ChatStream;
import org.unsaid.endpoint.Endpoint;

/// A model on loopback that is asked to translate. What it says is decided by the test; otherwise a sentence in the
/// language asked for that keeps places and question marks.
public final class TranslatingServer implements AutoCloseable {

    /// What it is asked: the instruction, the whole prompt, and the text between the marks.
    public record Asked(String instruction, String prompt, String text, Locale to) {}

    /// A whole answer of the service.
    ///
    /// @param finish the ending it names
    /// @param status of HTTP; with another than 200 the text is the body
    public record Answer(String text, String finish, int status) {
        public static Answer of(String text) {
            return new Answer(text, "stop", 200);
        }
    }

    /// Decides what is answered.
    @FunctionalInterface
    public interface Script {
        Answer answer(Asked asked) throws InterruptedException;
    }

    private static final Pattern TEXT = Pattern.compile("<(text-[0-9a-f]+)>\n(.*)\n</\\1>", Pattern.DOTALL);
    private static final Pattern TO = Pattern.compile("into [^\\n]*\\(([A-Za-z-]+)\\):$");

    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final HttpServer server;
    private final Script script;

    public TranslatingServer(Script script) throws IOException {
        this.script = script;
        server = ChatStream.server(this::answer);
    }

    public Queue<Asked> asked() {
        return asked;
    }

    public String spec() {
        return "http://127.0.0.1:%d/v1#tongues".formatted(server.getAddress().getPort());
    }

    public Endpoint endpoint() {
        var address = URI.create(spec().replace("#tongues", ""));
        return new Endpoint(spec(), Endpoint.GENERIC, address, "tongues", Optional.empty(), Optional.empty(),
                Optional.of(Endpoint.THIS_COMPUTER), Endpoint.ServedBasis.INFERRED, Endpoint.Weights.UNKNOWN, 4, Optional.empty());
    }

    /// A sentence in the language that keeps what must be kept.
    public static String good(Asked asked) {
        var places = Pattern.compile("\\{[a-z-]+}").matcher(asked.text()).results().map(MatchResult::group).collect(Collectors.joining(" "));
        boolean question = asked.text().strip().endsWith("?");
        UnaryOperator<String> ended = text -> text + places + (question ? "?" : ".");
        return switch (asked.to().toLanguageTag()) {
            case "fr" -> ended.apply("Voici ce que les gens disent de la chose ");
            case "zh-Hans" -> ended.apply("这是人们对这件事的说法").replace("?", "？").replace(".", "。");
            default -> ended.apply("Das ist, was die Leute von der Sache sagen ");
        };
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = JsonParser.parseString(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)).getAsJsonObject();
            var question = asked(body);
            asked.add(question);
            var answer = script.answer(question);
            ChatStream.send(exchange, answer.text(), answer.finish(), answer.status());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Asked asked(JsonObject body) {
        var messages = body.getAsJsonArray("messages");
        var prompt = messages.get(messages.size() - 1).getAsJsonObject().get("content").getAsString();
        var text = TEXT.matcher(prompt);
        var to = TO.matcher(prompt);
        if (!text.find() || !to.find()) {
            throw new AssertionError("no text between marks in: " + prompt);
        }
        return new Asked(messages.get(0).getAsJsonObject().get("content").getAsString(), prompt, text.group(2), Locale.forLanguageTag(to.group(1)));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
