package org.unsaid.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.unsaid.session.Trial;
import org.unsaid.findings.Findings;
import org.unsaid.findings.Grouping;

/// What stands in a report, in reading order: what it is, the comparison, the rates, the charts, the method, every answer.
final class Report {

    private static final List<Grouping> GROUPINGS =
            List.of(Grouping.ENDPOINT, Grouping.LANGUAGE, Grouping.MAKER_PLACE, Grouping.SERVED_IN, Grouping.TOPIC);

    private final SessionExport export;
    private final Words words;
    private final int mostAnswers;

    /// @param mostAnswers that are printed whole; how many more there are is told
    Report(SessionExport export, int mostAnswers) {
        this.export = export;
        this.mostAnswers = mostAnswers;
        words = export.words();
    }

    void compose(Consumer<Block> out) throws IOException {
        compose(_ -> { }, out);
    }

    /// @param passing is handed every trial before the first block is made, while they are counted
    void compose(Consumer<Trial> passing, Consumer<Block> out) throws IOException {
        var counts = new Counts(export, ChartBlocks.READS);
        export.forEach(passing.andThen(counts::add));
        var survey = counts.survey();
        out.accept(new Block.Title(words.text("report.title")));
        out.accept(new Block.Entries(about(survey)));
        out.accept(new Block.Paragraph(words.text("caution") + " " + words.text("these-questions")));
        out.accept(new Block.Heading(2, words.text("report.comparison")));
        if (survey.answers() == 0) {
            out.accept(new Block.Paragraph(words.text("report.nothing")));
        } else {
            out.accept(new Block.Paragraph(words.text("report.comparison.says")));
            out.accept(new ComparisonBlock(counts.comparison(), words).table());
        }
        out.accept(new Block.Heading(3, words.text("report.notes")));
        out.accept(new Block.Bullets(Footnotes.of(export, survey)));
        if (export.hasRates()) {
            rates(counts.findings(), out);
            new ChartBlocks(words, export.session().setup(), counts.findings(), survey.soFar()).compose(out);
        } else {
            out.accept(new Block.Heading(2, words.text("report.rates")));
            out.accept(new Block.Paragraph(words.text("report.rates.none")));
        }
        out.accept(new Block.Heading(2, words.text("report.method")));
        MethodNote.of(export, survey).sections().forEach(section -> {
            out.accept(new Block.Heading(3, section.title()));
            out.accept(new Block.Bullets(section.sentences()));
        });
        out.accept(new Block.Heading(2, words.text("report.answers.title")));
        if (survey.answers() > mostAnswers) {
            out.accept(new Block.Paragraph(words.text("report.answers.more", words.number(mostAnswers), words.number(survey.answers()))));
        }
        new AnswerBlocks(export, words, mostAnswers).compose(out);
        new RecordedBlocks(export, words).compose(survey.recorded(), out);
    }

    private List<Block.Entry> about(Survey survey) {
        var edition = export.edition();
        var entries = new ArrayList<Block.Entry>();
        entry(entries, "report.session", export.session().name());
        entry(entries, "report.id", export.session().id());
        survey.first().ifPresent(first -> entry(entries, "report.dates", words.text("report.from-to", Footnotes.second(first),
                Footnotes.second(survey.last().orElse(first)))));
        entry(entries, "report.filter", export.filter().orElseGet(() -> words.text("report.no-filter")));
        entry(entries, "report.questions", words.text("report.of", words.number(survey.questions()), words.number(survey.plannedQuestions())));
        entry(entries, "report.answers", words.text("report.of", words.number(survey.answers()), words.number(survey.planned())));
        edition.head().ifPresent(head -> entry(entries, "report.fingerprint", head));
        if (!edition.program().isEmpty()) {
            entry(entries, "report.program", "Unsaid " + edition.program());
        }
        return entries;
    }

    private void entry(List<Block.Entry> entries, String key, String value) {
        entries.add(new Block.Entry(words.text(key), value));
    }

    private void rates(Findings findings, Consumer<Block> out) {
        out.accept(new Block.Heading(2, words.text("report.rates")));
        out.accept(new Block.Paragraph(words.text("report.rates.says")));
        for (var grouping : GROUPINGS) {
            var rates = findings.rates(grouping);
            if (!rates.isEmpty()) {
                out.accept(new Block.Heading(3, words.text("report.rates." + grouping.id())));
                if (grouping == Grouping.MAKER_PLACE || grouping == Grouping.SERVED_IN) {
                    out.accept(new Block.Paragraph(words.text("report.rates.places")));
                }
                out.accept(new RatesBlock(words, export.session().setup()).table(grouping, rates));
            }
        }
    }
}
