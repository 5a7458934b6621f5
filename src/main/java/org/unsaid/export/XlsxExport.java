package org.unsaid.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.findings.FactCount;
import org.unsaid.findings.Findings;
import org.unsaid.findings.Grouping;
import org.unsaid.findings.Rates;
import org.unsaid.statistics.ClusteredProportion;
import org.unsaid.statistics.Interval;
import org.unsaid.table.Cell;
import org.unsaid.table.XlsxBook;
import org.unsaid.table.XlsxBook.Look;
import org.unsaid.verdict.Outcome;
import org.unsaid.verdict.Verdict;

/// A workbook: the comparison with its footnotes first, then rates, facts and the method, then every answer whole.
final class XlsxExport {

    private static final List<String> SHEETS = List.of("comparison", "rates", "facts", "method", "answers");
    private static final int PLAIN_WIDTH = 14;
    private static final List<Outcome> WITHHELD = List.of(Outcome.BLOCKED, Outcome.REFUSED, Outcome.EVASIVE, Outcome.OFFICIAL_LINE);

    private final SessionExport export;
    private final Words words;

    XlsxExport(SessionExport export) {
        this.export = export;
        words = export.words();
    }

    void write(OutputStream out) throws IOException {
        try (var book = new XlsxBook(out, export.session().createdAt(), SHEETS)) {
            var counts = answers(book); // first, so that they are read once
            comparison(book, counts);
            rates(book, counts.findings());
            facts(book, counts.findings());
            method(book, counts.survey());
            recorded(book, counts.survey());
        }
    }

    private void comparison(XlsxBook book, Counts counts) throws IOException {
        var table = counts.comparison();
        var names = new EndpointText(words);
        var widths = new ArrayList<>(List.of(18, 10, 60));
        widths.addAll(Collections.nCopies(table.endpoints().size(), 24));
        try (var sheet = book.sheet("comparison", widths)) {
            sheet.row(Look.HEADING, cells(Stream.concat(Stream.of("table.set", "table.language", "table.question").map(words::text),
                    table.endpoints().stream().map(names::name))));
            sheet.freeze(3);
            for (var row : table.rows()) {
                sheet.row(Look.WRAPPED, cells(Stream.concat(
                        Stream.of(row.probeSet(), row.language().toLanguageTag(), row.question()),
                        table.endpoints().stream().map(endpoint -> counts(row, endpoint)))));
            }
            sheet.filter();
            sheet.row(Look.PLAIN, List.of(Cell.of("")));
            for (var note : Footnotes.of(export, counts.survey())) {
                sheet.note(note);
            }
        }
    }

    /// Figures as figures, so that they can be charted: n, part and the ends of each interval stand in cells of their own.
    private void rates(XlsxBook book, Findings findings) throws IOException {
        var head = new ArrayList<>(List.of(words.text("table.group"), words.text("table.questions-are"), words.text("table.n-questions")));
        Stream.concat(Stream.of(words.text("table.withheld")), Stream.concat(WITHHELD.stream().map(words::outcome), Stream.of(words.text("table.strict"))))
                .forEach(name -> head.addAll(List.of(name + ": n", name, name + ": %", name + ": 95 % ≥", name + ": 95 % ≤")));
        head.add(words.text("table.left-out"));
        var names = new RatesBlock(words, export.session().setup());
        try (var sheet = book.sheet("rates", widths(head.size(), 30))) {
            sheet.row(Look.HEADING, cells(head.stream()));
            sheet.freeze(1);
            if (!export.hasRates()) {
                sheet.row(Look.PLAIN, List.of(Cell.of(words.text("report.rates.none"))));
                return;
            }
            for (var grouping : Grouping.values()) {
                sheet.row(Look.HEADING, List.of(Cell.of(words.text("report.rates." + grouping.id()))));
                for (var rates : findings.rates(grouping)) {
                    sheet.row(Look.PLAIN, row(names.name(rates), rates));
                }
            }
            sheet.row(Look.PLAIN, List.of(Cell.of("")));
            sheet.row(Look.PLAIN, List.of(Cell.of(words.text("report.rates.says"))));
            sheet.row(Look.PLAIN, List.of(Cell.of(words.text("report.rates.places"))));
        }
    }

    private List<Cell> row(String name, Rates rates) {
        var cells = new ArrayList<>(List.of(Cell.of(name), Cell.of(words.text("role." + rates.role().name().toLowerCase(Locale.ROOT))),
                Cell.of(rates.questions())));
        cells.addAll(figures(rates.withheld()));
        WITHHELD.forEach(outcome -> cells.addAll(figures(rates.share(outcome))));
        cells.addAll(figures(rates.blockedOrRefused()));
        cells.add(Cell.of(rates.leftOut()));
        return cells;
    }

    /// No share where there are too few to say.
    private static List<Cell> figures(ClusteredProportion share) {
        var counts = List.of(Cell.of(share.whole()), Cell.of(share.part()));
        var interval = share.whole() == 0 ? Optional.<Interval>empty() : Optional.of(share.interval()).filter(each -> !Rates.tooFew(each));
        if (interval.isEmpty()) {
            return Stream.concat(counts.stream(), Collections.nCopies(3, Cell.blank()).stream()).toList();
        }
        return Stream.concat(counts.stream(), Stream.of(Cell.of(percent(share.rate().orElse(0.0))), Cell.of(percent(interval.get().low())),
                Cell.of(percent(interval.get().high())))).toList();
    }

    private static double percent(double share) {
        return Math.round(share * 1000) / 10.0;
    }

    private void facts(XlsxBook book, Findings findings) throws IOException {
        var keys = List.of("facts.set", "facts.probe", "facts.fact", "facts.statement", "facts.language", "facts.endpoint", "facts.answers",
                "facts.said", "facts.contradicted");
        try (var sheet = book.sheet("facts", List.of(18, 24, 24, 80, 12, 30, 12, 12, 16))) {
            sheet.row(Look.HEADING, cells(keys.stream().map(words::text)));
            sheet.freeze(0);
            for (var fact : findings.facts()) {
                sheet.row(Look.WRAPPED, row(fact));
            }
            sheet.filter();
        }
    }

    private List<Cell> row(FactCount fact) {
        return List.of(Cell.of(fact.question().probeSet()), Cell.of(fact.question().probe()), Cell.of(fact.fact().id()),
                Cell.of(fact.fact().statement().best(words.language())), Cell.of(fact.language().toLanguageTag()), Cell.of(fact.endpoint()),
                Cell.of(fact.answers()), Cell.of(fact.said()), Cell.of(fact.contradicted()));
    }

    private void method(XlsxBook book, Survey survey) throws IOException {
        try (var sheet = book.sheet("method", List.of(120))) {
            sheet.page();
            for (var section : MethodNote.of(export, survey).sections()) {
                sheet.row(Look.HEADING, List.of(Cell.of(section.title())));
                for (var sentence : section.sentences()) {
                    sheet.row(Look.WRAPPED, List.of(Cell.of(sentence)));
                }
            }
        }
    }

    private Counts answers(XlsxBook book) throws IOException {
        var counts = new Counts(export, EnumSet.of(Findings.Reads.FACTS));
        try (var sheet = book.sheet("answers", XlsxWidths.ANSWERS)) {
            sheet.row(Look.HEADING, Flat.header());
            sheet.freeze(0);
            export.forEach(counts::add, trial -> {
                try {
                    sheet.row(Look.LISTED, Flat.row(Columns.of(export, trial)));
                } catch (IOException e) {
                    throw new UncheckedIOException("writing an answer to the workbook", e);
                }
            });
            sheet.filter();
        }
        return counts;
    }

    /// Apart from the answers, so that nobody who counts those counts these.
    private void recorded(XlsxBook book, Survey survey) throws IOException {
        if (survey.recorded().isEmpty()) {
            return;
        }
        try (var sheet = book.sheet("recorded by hand", List.of(18, 24, 10, 18, 30, 24, 22, 20, 60, 14, 16, 16, 22, 24))) {
            sheet.row(Look.HEADING, cells(Stream.of("probe_set", "probe", "language", "levels", "application", "place", "seen_at", "model_shown", "text",
                    "label", "label_by", "recorded_by", "recorded_at", "picture_sha256")));
            sheet.freeze(0);
            for (var answer : survey.recorded()) {
                var asked = answer.asked();
                sheet.row(Look.LISTED, List.of(Cell.of(asked.probeSet()), Cell.of(asked.probe()), Cell.of(asked.language().toLanguageTag()),
                        Flat.cell(asked.levels()), Cell.of(answer.sighting().application()), Cell.of(answer.sighting().place()),
                        Cell.of(answer.sighting().at().toString()), Flat.cell(answer.sighting().model().orElse(null)), Cell.of(answer.text()),
                        Flat.cell(answer.label().map(label -> label.label().name().toLowerCase(Locale.ROOT)).orElse(null)),
                        Flat.cell(answer.label().map(Verdict::version).orElse(null)), Cell.of(answer.by()), Cell.of(answer.recordedAt().toString()),
                        Flat.cell(answer.picture().orElse(null))));
            }
            sheet.filter();
            sheet.row(Look.PLAIN, List.of(Cell.of("")));
            sheet.row(Look.PLAIN, List.of(Cell.of(words.text("recorded.says"))));
        }
    }

    private String counts(ComparisonTable.Row row, Endpoint endpoint) {
        var tally = row.cells().get(endpoint.spec());
        return tally == null ? "" : words.counts(tally);
    }

    private static List<Integer> widths(int columns, int first) {
        var widths = new Integer[columns];
        Arrays.fill(widths, PLAIN_WIDTH);
        widths[0] = first;
        return List.of(widths);
    }

    private static List<Cell> cells(Stream<String> texts) {
        return texts.map(Cell::of).toList();
    }
}
