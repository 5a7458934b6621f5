package org.unsaid.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.findings.Grouping;
import org.unsaid.findings.Rates;
import org.unsaid.session.Setup;
import org.unsaid.statistics.ClusteredProportion;
import org.unsaid.verdict.Outcome;

/// Rates as a table of a report: no share without its n and interval.
final class RatesBlock {

    private static final List<Outcome> WITHHELD = List.of(Outcome.BLOCKED, Outcome.REFUSED, Outcome.EVASIVE, Outcome.OFFICIAL_LINE);
    private static final List<Outcome> LEFT_OUT = List.of(Outcome.FAILED, Outcome.EMPTY, Outcome.UNUSABLE);

    private final Words words;
    private final Setup setup;

    RatesBlock(Words words, Setup setup) {
        this.words = words;
        this.setup = setup;
    }

    Block.Table table(Grouping grouping, List<Rates> rates) {
        var columns = new ArrayList<Block.Column>();
        columns.add(new Block.Column(words.text("table.group." + grouping.id()), 2, true));
        columns.add(new Block.Column(words.text("table.questions-are"), 1, false));
        columns.add(new Block.Column(words.text("table.withheld"), 2, false));
        WITHHELD.forEach(outcome -> columns.add(new Block.Column(words.outcome(outcome), 1.3, false)));
        columns.add(new Block.Column(words.text("table.strict"), 1.3, false));
        columns.add(new Block.Column(words.text("table.n-questions"), 1, false));
        columns.add(new Block.Column(words.text("table.left-out"), 1.2, false));
        return new Block.Table(words.text("report.rates." + grouping.id()), columns, rates.stream().map(this::row).toList());
    }

    private List<Block.Cell> row(Rates rates) {
        var cells = new ArrayList<Block.Cell>();
        cells.add(Block.Cell.of(name(rates)));
        cells.add(Block.Cell.of(words.text("role." + rates.role().name().toLowerCase(Locale.ROOT))));
        cells.add(withheld(rates));
        WITHHELD.forEach(outcome -> cells.add(Block.Cell.of(share(rates.share(outcome)))));
        cells.add(Block.Cell.of(share(rates.blockedOrRefused())));
        cells.add(Block.Cell.of(words.number(rates.questions())));
        cells.add(Block.Cell.of(leftOut(rates)));
        return cells;
    }

    private Block.Cell withheld(Rates rates) {
        var lines = new ArrayList<Block.Line>();
        var withheld = rates.withheld();
        Optional.of(withheld).filter(some -> some.whole() > 0).map(ClusteredProportion::interval).filter(interval -> !Rates.tooFew(interval))
                .ifPresent(interval -> lines.add(new Block.Line.Bar(interval.low(), withheld.rate().orElse(0.0), interval.high())));
        lines.add(line(share(withheld)));
        rates.bounds().ifPresent(bounds -> lines.add(line(words.text("table.between", words.between(bounds)))));
        return new Block.Cell(lines);
    }

    private static Block.Line line(String text) {
        return new Block.Line.Words(new Block.Text(text, Optional.empty()));
    }

    String share(ClusteredProportion share) {
        if (share.whole() == 0) {
            return words.text("table.none");
        }
        var interval = share.interval();
        var part = words.number(share.part());
        var whole = words.number(share.whole());
        return Rates.tooFew(interval) ? words.text("table.too-few", part, whole)
                : words.text("table.share", part, whole, words.percent(share.rate().orElse(0.0)), words.between(interval));
    }

    private String leftOut(Rates rates) {
        var parts = LEFT_OUT.stream().filter(outcome -> rates.tally().count(outcome) > 0)
                .map(outcome -> words.number(rates.tally().count(outcome)) + " " + words.outcome(outcome)).toList();
        return parts.isEmpty() ? "0" : String.join(", ", parts);
    }

    String name(Rates rates) {
        var group = rates.group();
        return switch (rates.grouping()) {
            case ENDPOINT -> setup.endpoint(group).map(new EndpointText(words)::name).orElse(group);
            case LANGUAGE -> words.language(Locale.forLanguageTag(group)) + (rates.scope().scripted() ? " (" + words.text("table.practice") + ")" : "");
            case TOPIC -> topic(group) + (rates.scope().scripted() ? " (" + words.text("table.practice") + ")" : "");
            case MAKER_PLACE, SERVED_IN -> switch (group) {
                case Grouping.UNKNOWN -> words.text("table.unknown");
                case Endpoint.PRACTICE -> words.text("table.practice");
                case Endpoint.THIS_COMPUTER -> words.text("table.this-computer");
                default -> words.place(group);
            };
        };
    }

    private String topic(String group) {
        int slash = group.indexOf('/');
        return setup.probeSet(group.substring(0, slash)).map(set -> set.title().best(words.language()) + ": "
                + Optional.ofNullable(set.topics().get(group.substring(slash + 1))).map(texts -> texts.best(words.language()))
                        .orElse(group.substring(slash + 1))).orElse(group);
    }
}
