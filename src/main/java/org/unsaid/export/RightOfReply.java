package org.unsaid.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.pdf.WebFaces;
import org.unsaid.session.Session;
import org.unsaid.session.Trial;
import org.unsaid.table.Cell;
import org.unsaid.table.CsvFormat;
import org.unsaid.table.CsvSink;

/// What a provider is sent before its answers are published: a letter with every question, answer, time, request id and
/// label, and the same as a table. Nothing of any other provider is in it.
public final class RightOfReply {

    private final SessionExport export;
    private final String provider;
    private final Words words;

    private RightOfReply(SessionExport all, String provider) {
        this.provider = provider;
        var setup = all.session().setup();
        var theirs = setup.endpoints().stream().filter(endpoint -> endpoint.payee().equals(provider)).toList();
        Set<String> specs = new LinkedHashSet<>(theirs.stream().map(Endpoint::spec).toList());
        var session = new Session(all.session().id(), all.session().name(), all.session().createdAt(), setup.withEndpoints(theirs));
        export = new SessionExport(session, consumer -> all.trials().forEach(trial -> {
            if (specs.contains(trial.key().endpoint())) {
                consumer.accept(trial);
            }
        }), Beside.NOTHING, all.narrowing(), all.edition()); // notes beside answers are not theirs to read
        words = export.words();
    }

    /// Who can be written to: the services that were asked, by the names that [#of] takes. Practice models are nobody's.
    public static List<String> providers(SessionExport export) {
        return export.session().setup().endpoints().stream().filter(endpoint -> !endpoint.scripted()).map(Endpoint::payee).distinct().sorted().toList();
    }

    /// @param provider as an endpoint is paid: a provider's name, or a host
    public static RightOfReply of(SessionExport export, String provider) {
        return new RightOfReply(export, provider);
    }

    /// A name for its files, without extension.
    public String fileName() {
        return "right-of-reply-" + provider.replaceAll("[^A-Za-z0-9._-]", "_");
    }

    /// What can be written, by extension.
    public Map<String, Writing> files() {
        var files = new LinkedHashMap<String, Writing>();
        files.put("html", this::writeHtml);
        files.put("md", this::writeMarkdown);
        files.put("csv", this::writeCsv);
        return files;
    }

    @FunctionalInterface
    public interface Writing {
        void write(OutputStream out) throws IOException;
    }

    /// What stands before the answers, a paragraph each.
    private List<String> letter(Survey survey) {
        var letter = new ArrayList<String>();
        letter.add(words.text("reply.dear", provider));
        var first = survey.first().map(Footnotes::second).orElse("–");
        letter.add(words.text("reply.body", first, survey.last().map(Footnotes::second).orElse("–"), words.number(survey.questions()), provider,
                words.number(survey.answers())));
        letter.add(words.text("reply.outcomes", words.counts(survey.outcomes())));
        letter.add(words.text("reply.how"));
        letter.add(words.text("reply.ask"));
        letter.add(words.text("reply.thanks"));
        letter.addAll(Footnotes.of(export, survey));
        letter.add(words.text("report.id") + ": " + export.session().id()
                + export.edition().head().map(head -> "; " + words.text("report.fingerprint") + ": " + head).orElse(""));
        return letter;
    }

    private void writeHtml(OutputStream out) throws IOException {
        var html = new HtmlReport(export);
        var survey = new Survey(export);
        var faces = new WebFaces();
        export.trials().forEach(trial -> {
            survey.add(trial);
            HtmlReport.add(trial, faces);
        });
        html.write(out, words.text("reply.title", provider), faces, page -> {
            page.accept(new Block.Title(words.text("reply.title", provider)));
            letter(survey).forEach(paragraph -> page.accept(new Block.Paragraph(paragraph)));
            numbered((number, trial, answers) -> {
                page.accept(new Block.Heading(3, words.text("reply.number") + " " + words.number(number)));
                page.accept(new Block.Quotation(new Block.Text(trial.prompt(), Optional.of(trial.key().language()))));
                page.accept(answers.answer(trial));
            });
        });
    }

    private void writeMarkdown(OutputStream out) throws IOException {
        var text = new StringBuilder("# " + MarkdownExport.cell(words.text("reply.title", provider)) + "\n\n");
        letter(Survey.of(export)).forEach(paragraph -> text.append(MarkdownExport.cell(paragraph)).append("\n\n"));
        numbered((number, trial, answers) -> MarkdownExport.append(text, words.text("reply.number") + " " + words.number(number), trial, answers.answer(trial), words));
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void writeCsv(OutputStream out) throws IOException {
        try (var csv = new CsvSink(out, CsvFormat.FOR_SPREADSHEETS.withDelimiter(export.edition().delimiter()))) {
            var names = List.of("number", "endpoint", "language", "repeat", "prompt", "text", "reasoning", "delivery", "outcome", "outcome_by", "confidence",
                    "block", "failure", "sent_at", "finished_at", "request_id", "model_returned", "served_by", "system_prompt", "parameters_sent");
            csv.row(names.stream().map(Cell::of).toList());
            numbered((number, trial, _) -> {
                var row = Columns.of(export, trial);
                csv.row(names.stream().map(name -> name.equals("number") ? Cell.of(number) : Flat.cell(row.get(name))).toList());
            });
        }
    }

    private interface Numbered {
        void accept(int number, Trial trial, AnswerBlocks answers);
    }

    private void numbered(Numbered each) {
        var answers = new AnswerBlocks(export, words, Integer.MAX_VALUE);
        int[] number = {0};
        export.trials().forEach(trial -> each.accept(++number[0], trial, answers));
    }
}
