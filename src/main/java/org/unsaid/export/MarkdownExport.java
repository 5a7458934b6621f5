package org.unsaid.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.unsaid.endpoint.Reply;
import org.unsaid.session.Trial;

/// The comparison as a table with its footnotes, then every answer in a fence that it cannot leave.
final class MarkdownExport {

    private static final Pattern FENCE = Pattern.compile("`{3,}");

    private final SessionExport export;

    MarkdownExport(SessionExport export) {
        this.export = export;
    }

    void write(OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var table = ComparisonTable.of(export);
        text.write("# " + cell(export.session().name()) + "\n\n");
        text.write("| language | question | " + table.endpoints().stream()
                .map(endpoint -> cell(endpoint.spec()) + (endpoint.scripted() ? " (scripted, not a real model)" : ""))
                .collect(Collectors.joining(" | ")) + " |\n");
        text.write("|---|---|" + "---|".repeat(table.endpoints().size()) + "\n");
        for (var row : table.rows()) {
            text.write("| " + row.language().toLanguageTag() + " | " + cell(row.question()) + " | " + table.endpoints().stream()
                    .map(endpoint -> row.cells().get(endpoint.spec())).map(tally -> tally == null ? "" : ComparisonTable.words(tally))
                    .collect(Collectors.joining(" | ")) + " |\n");
        }
        text.write("\n");
        for (var note : Footnotes.of(export, table)) {
            text.write("- " + cell(note) + "\n");
        }
        text.write("\n## Answers\n");
        export.trials().forEach(trial -> {
            try {
                answer(text, trial);
            } catch (IOException e) {
                throw new UncheckedIOException("writing an answer as Markdown", e);
            }
        });
        text.flush();
    }

    private void answer(Writer text, Trial trial) throws IOException {
        var key = trial.key();
        text.write("\n### %s / %s, %s, %s, repeat %d\n\n".formatted(cell(key.probeSet()), cell(key.probe()), key.language().toLanguageTag(),
                cell(key.endpoint()), key.repeat()));
        text.write("%s, asked %s (UTC)%s\n\n".formatted(ComparisonTable.word(trial.outcome()), trial.sentAt(),
                trial.verdict().map(verdict -> ", label by " + cell(verdict.version())).orElse("")));
        text.write("Question:\n\n" + fenced(trial.prompt()) + "\nAnswer:\n\n" + fenced(trial.reply().text()));
        switch (trial.reply()) {
            case Reply.Answered _ -> { }
            case Reply.BlockedByService blocked ->
                text.write("\nBlocked by the service: " + cell(blocked.code() + " " + blocked.message()) + "\n");
            case Reply.TechnicalFailure failure -> text.write("\nFailed: " + cell(failure.message()) + "\n");
        }
        if (!trial.reply().reasoning().isEmpty()) {
            text.write("\nReasoning:\n\n" + fenced(trial.reply().reasoning()));
        }
        var note = export.notes().get(key);
        if (note != null) {
            text.write("\nNote:\n\n" + fenced(note));
        }
    }

    /// A fence longer than any within, so that the text cannot end it.
    private static String fenced(String text) {
        int longest = FENCE.matcher(text).results().mapToInt(match -> match.end() - match.start()).max().orElse(2);
        var fence = "`".repeat(Math.max(3, longest + 1));
        return fence + "text\n" + text.replace("\r", "") + (text.endsWith("\n") ? "" : "\n") + fence + "\n";
    }

    /// Text that stays within its line and its cell.
    private static String cell(String text) {
        return text.replaceAll("\\R", " ").replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;").replace("`", "\\`");
    }
}
