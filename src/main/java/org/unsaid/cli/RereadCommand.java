package org.unsaid.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.unsaid.endpoint.Exchange.Header;
import org.unsaid.endpoint.Marker;
import org.unsaid.endpoint.Reply;
import org.unsaid.endpoint.Reread;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "reread",
        description = "Reads recorded raw exchanges with today's dialects.",
        footer = {
            "",
            "Each line in is an object with id, provider (name of a dialect; another is read as any OpenAI-compatible service), http_status, headers (an object) and body (the raw "
                    + "text as received). Each line out has the same id, a type (Answered, BlockedByService or TechnicalFailure) and "
                    + "that type's fields.",
            "",
            "Example:",
            "  unsaid reread --in exchanges.jsonl --out replies.jsonl"
        })
final class RereadCommand implements Callable<Integer> {

    private final CommandServices services;
    private final Terminal terminal;

    @Mixin
    private final LineFiles files = new LineFiles();

    RereadCommand(CommandServices services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var reread = new Reread(services.dialects());
        return files.each(terminal, fields -> line(fields.asWritten("id"), reread.read(
                fields.text("provider"), fields.optionalNumber("http_status").orElse(0), headers(fields), fields.text("body"))));
    }

    private static List<Header> headers(JsonFields fields) {
        var headers = new ArrayList<Header>();
        fields.optionalObject("headers").ifPresent(all -> all.forEach((name, value) -> {
            for (var single : value.isJsonArray() ? value.getAsJsonArray() : List.of(value)) {
                headers.add(new Header(name, headerText(name, single)));
            }
        }));
        return headers;
    }

    private static String headerText(String name, JsonElement value) {
        if (value instanceof JsonPrimitive primitive) {
            return primitive.getAsString();
        }
        throw new InputException("headers: %s: '%s'; expected a text or a list of texts".formatted(name, value));
    }

    static JsonLine line(JsonElement id, Reply reply) {
        var line = new JsonLine().put("id", id);
        return switch (reply) {
            case Reply.Answered answered -> line
                    .put("type", "Answered")
                    .put("text", answered.text())
                    .put("stop", answered.finish())
                    .put("reasoning", known(answered.reasoning()))
                    .put("markers", markers(answered));
            case Reply.BlockedByService blocked -> blocked(line, blocked);
            case Reply.TechnicalFailure failure -> failure(line, failure);
        };
    }

    private static JsonLine blocked(JsonLine line, Reply.BlockedByService blocked) {
        line.put("type", "BlockedByService")
                .put("stage", blocked.stage().name())
                .put("by", blocked.by().name())
                .put("code", known(blocked.code()))
                .put("message", known(blocked.message()))
                .put("partial_text", known(blocked.text()))
                .put("replacement_text", blocked.replacement())
                .put("reasoning", known(blocked.reasoning()))
                .put("retryable", false)
                .put("category", blocked.category());
        blocked.level().ifPresent(level -> line.put("level", level));
        return line.put("upstream", blocked.upstream()).put("markers", markers(blocked));
    }

    private static JsonLine failure(JsonLine line, Reply.TechnicalFailure failure) {
        line.put("type", "TechnicalFailure")
                .put("kind", failure.kind().name())
                .put("retryable", failure.retryable())
                .put("retry_after_s", Optional.empty());
        failure.retryAfter().ifPresent(delay -> line.put("retry_after_s", delay.toMillis() / 1000.0));
        return line
                .put("http_status", failure.status())
                .put("code", known(failure.code()))
                .put("message", known(failure.message()))
                .put("partial_text", known(failure.text()))
                .put("markers", markers(failure));
    }

    private static Optional<String> known(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    private static Collection<String> markers(Reply reply) {
        return reply.markers().stream().sorted().map(Marker::name).toList();
    }
}
