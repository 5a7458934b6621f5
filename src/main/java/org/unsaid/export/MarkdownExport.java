package org.unsaid.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unsaid.session.Trial;

/// The comparison as a table with its footnotes, then every answer in a fence that it cannot leave.
final class MarkdownExport {

    private static final Pattern FENCE = Pattern.compile("`{3,}");

    private final SessionExport export;
    private final Words words;
    private final AnswerBlocks answers;

    MarkdownExport(SessionExport export) {
        this.export = export;
        words = export.words();
        answers = new AnswerBlocks(export, words, Integer.MAX_VALUE);
    }

    void write(OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var counts = Counts.of(export, Set.of());
        var table = counts.comparison();
        var survey = counts.survey();
        var names = new EndpointText(words);
        text.write("# " + cell(export.session().name()) + "\n\n");
        text.write("| " + words.text("table.language") + " | " + words.text("table.question") + " | " + table.endpoints().stream()
                .map(endpoint -> cell(names.name(endpoint))).collect(Collectors.joining(" | ")) + " |\n");
        text.write("|---|---|" + "---|".repeat(table.endpoints().size()) + "\n");
        for (var row : table.rows()) {
            text.write("| " + row.language().toLanguageTag() + " | " + cell(row.question()) + " | " + table.endpoints().stream()
                    .map(endpoint -> row.cells().get(endpoint.spec())).map(tally -> tally == null ? "" : words.counts(tally))
                    .collect(Collectors.joining(" | ")) + " |\n");
        }
        text.write("\n");
        for (var note : Footnotes.of(export, survey)) {
            text.write("- " + cell(note) + "\n");
        }
        for (var section : MethodNote.of(export, survey).sections()) {
            text.write("\n## " + section.title() + "\n\n");
            for (var sentence : section.sentences()) {
                text.write("- " + cell(sentence) + "\n");
            }
        }
        text.write("\n## " + words.text("report.answers.title") + "\n");
        export.forEach(trial -> {
            try {
                answer(text, trial);
            } catch (IOException e) {
                throw new UncheckedIOException("writing an answer as Markdown", e);
            }
        });
        text.write(recorded(survey));
        text.flush();
    }

    private String recorded(Survey survey) {
        var part = new StringBuilder();
        if (!survey.recorded().isEmpty()) {
            part.append("\n## ").append(words.text("recorded.title")).append("\n\n").append(words.text("recorded.says")).append('\n');
        }
        var blocks = new RecordedBlocks(export, words);
        for (var answer : survey.recorded()) {
            part.append("\n### ").append(cell(blocks.heading(answer))).append("\n\n");
            blocks.about(answer).forEach(entry -> part.append("- ").append(cell(entry.name() + ": " + entry.value())).append('\n'));
            part.append('\n').append(fenced(answer.text()));
        }
        return part.toString();
    }

    private void answer(Writer text, Trial trial) throws IOException {
        var key = trial.key();
        var answer = answers.answer(trial);
        var part = new StringBuilder();
        append(part, "%s / %s, %s, %s".formatted(key.probeSet(), key.probe(), key.language().toLanguageTag(), answer.title()), trial, answer, words);
        text.write(part.toString());
    }

    /// One answer under a heading.
    static void append(StringBuilder text, String heading, Trial trial, Block.Answer answer, Words words) {
        text.append("\n### ").append(cell(heading)).append("\n\n").append(Stream.of(List.of(answer.outcome().words()), answer.badges(), answer.about())
                .flatMap(List::stream).map(MarkdownExport::cell).collect(Collectors.joining(" · "))).append("\n\n");
        text.append(words.text("report.question")).append("\n\n").append(fenced(trial.prompt())).append('\n').append(words.text("report.answer")).append("\n\n");
        if (!trial.reply().text().isBlank()) {
            text.append(fenced(trial.reply().text()));
        }
        for (var aside : answer.after()) {
            text.append('\n').append(cell(aside.heading())).append('\n');
            if (!aside.text().words().isBlank()) {
                text.append('\n').append(fenced(aside.text().words()));
            }
        }
    }

    /// A fence longer than any within, so that the text cannot end it.
    private static String fenced(String text) {
        int longest = FENCE.matcher(text).results().mapToInt(match -> match.end() - match.start()).max().orElse(2);
        var fence = "`".repeat(Math.max(3, longest + 1));
        return fence + "text\n" + text.replace("\r", "") + (text.endsWith("\n") ? "" : "\n") + fence + "\n";
    }

    /// Text that stays within its line and its cell.
    static String cell(String text) {
        return text.replaceAll("\\R", " ").replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;").replace("`", "\\`");
    }
}
