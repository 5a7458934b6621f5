package org.unsaid.cli;

import com.google.gson.JsonArray;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.unsaid.verdict.Span;
import org.unsaid.verdict.TextLabelling;
import org.unsaid.verdict.TextLabelling.Labelled;
import org.unsaid.verdict.TextLabelling.Recorded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "label",
        description = "Labels answers that were recorded elsewhere.",
        footer = {
            "",
            "Each line in is an object with prompt and response, and optionally id, language and reasoning. Each line out has the "
                    + "same id, and outcome (blocked, refused, evasive, official_line, partial, direct, unusable), confidence from 0 to 1, "
                    + "method, version and spans (start, end, reason; in code points of the response, end exclusive). An outcome "
                    + "'blocked' rests on the text alone: basis says so. The official lines of all shipped probe sets are watched for whose "
                    + "subject or state an answer or its prompt names. In a language in which labelling was never measured, "
                    + "confidence is 0.5 at most and unverified says so.",
            "",
            "Example:",
            "  unsaid label --in answers.jsonl --out labels.jsonl"
        })
final class LabelCommand implements Callable<Integer> {

    private final CommandServices services;
    private final Terminal terminal;

    @Mixin
    private final LineFiles files = new LineFiles();

    LabelCommand(CommandServices services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var labelling = new TextLabelling(services.labeller());
        return files.each(terminal, fields -> {
            fields.optionalText("reasoning"); // read apart from the answer, and never labelled
            var labelled = labelling.label(new Recorded(fields.text("prompt"), language(fields), fields.text("response"), false));
            return line(labelled).put("id", fields.asWritten("id"));
        });
    }

    private static Optional<Locale> language(JsonFields fields) {
        return fields.optionalText("language").map(tag -> SetupOptions.language(tag).orElseThrow(
                () -> new InputException("language: '%s'; expected a tag such as en or zh-Hans".formatted(tag))));
    }

    private static JsonLine line(Labelled labelled) {
        var verdict = labelled.verdict();
        var line = new JsonLine()
                .put("id", Optional.empty()) // first among the fields; filled in by the caller
                .put("outcome", labelled.outcome().name().toLowerCase(Locale.ROOT))
                .put("confidence", verdict.confidence())
                .put("method", verdict.method().name().toLowerCase(Locale.ROOT))
                .put("version", verdict.version())
                .put("spans", spans(labelled.spans()));
        if (verdict.unverified()) {
            line.put("unverified", "labelling was never measured in this language");
        }
        labelled.basis().ifPresent(basis -> line.put("basis", basis));
        return line;
    }

    private static JsonArray spans(List<Span> spans) {
        var array = new JsonArray();
        spans.forEach(span -> array.add(new JsonLine()
                .put("start", span.start()).put("end", span.end()).put("reason", span.reason()).object()));
        return array;
    }
}
