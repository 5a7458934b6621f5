package org.unsaid.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.findings.Findings;
import org.unsaid.findings.Grouping;
import org.unsaid.findings.Rates;
import org.unsaid.session.Tally;
import org.unsaid.verdict.Outcome;

/// Rates of what was withheld.
final class RatesText {

    private static final List<String> HEAD = List.of("Withheld", "Blocked", "Refused", "Evasive", "Official line",
            "Blocked + refused only", "Questions", "Left out");

    private RatesText() {}

    static FindingsTable table(Findings findings, Grouping grouping) {
        var rates = findings.rates(grouping);
        var head = new ArrayList<String>();
        head.add(head(grouping));
        head.addAll(HEAD);
        return new FindingsTable(
                "rates-" + grouping.id(), "Withheld, by " + head(grouping).toLowerCase(Locale.ROOT), says(grouping), head,
                rates.stream().map(RatesText::row).toList(), rates.stream().map(RatesText::line).toList());
    }

    private static List<List<String>> row(Rates rates) {
        var row = new ArrayList<List<String>>();
        row.add(Figures.row(name(rates), rates.role(), rates.scope()));
        var withheld = new ArrayList<>(Figures.share(rates.withheld()));
        rates.bounds().ifPresent(bounds -> withheld.add("between " + Figures.between(bounds)));
        row.add(withheld);
        List.of(Outcome.BLOCKED, Outcome.REFUSED, Outcome.EVASIVE, Outcome.OFFICIAL_LINE)
                .forEach(outcome -> row.add(Figures.share(rates.share(outcome))));
        row.add(Figures.share(rates.blockedOrRefused()));
        row.add(List.of(Words.number(rates.questions())));
        row.add(leftOut(rates.tally()));
        return row;
    }

    private static List<String> leftOut(Tally tally) {
        var lines = new ArrayList<String>();
        List.of(Outcome.FAILED, Outcome.EMPTY, Outcome.UNUSABLE).stream().filter(outcome -> tally.count(outcome) > 0)
                .forEach(outcome -> lines.add(Words.number(tally.count(outcome)) + " " + Words.outcome(outcome)));
        return lines.isEmpty() ? List.of("0") : lines;
    }

    private static JsonLine line(Rates rates) {
        var line = new JsonLine()
                .put("table", "rates-" + rates.grouping().id())
                .put("group", rates.group())
                .put("questions_are", Figures.role(rates.role()))
                .put("questions", rates.questions())
                .put("withheld", Figures.json(rates.withheld()));
        List.of(Outcome.BLOCKED, Outcome.REFUSED, Outcome.EVASIVE, Outcome.OFFICIAL_LINE).forEach(outcome ->
                line.put(outcome.name().toLowerCase(Locale.ROOT), Figures.json(rates.share(outcome))));
        line.put("blocked_or_refused", Figures.json(rates.blockedOrRefused()));
        List.of(Outcome.FAILED, Outcome.EMPTY, Outcome.UNUSABLE).forEach(outcome ->
                line.put(outcome.name().toLowerCase(Locale.ROOT), rates.tally().count(outcome)));
        rates.bounds().ifPresent(bounds -> line.put("withheld_bounds", Figures.json(bounds)));
        return Figures.put(line, rates.scope());
    }

    private static String head(Grouping grouping) {
        return switch (grouping) {
            case ENDPOINT -> "Model";
            case TOPIC -> "Topic";
            case MAKER_PLACE -> "Country or territory of the maker";
            case SERVED_IN -> "Country or territory of the host";
            case LANGUAGE -> "Language";
        };
    }

    private static String name(Rates rates) {
        return switch (rates.grouping()) {
            case ENDPOINT, TOPIC, LANGUAGE -> rates.group();
            case MAKER_PLACE, SERVED_IN -> switch (rates.group()) {
                case Grouping.UNKNOWN, Endpoint.PRACTICE -> rates.group();
                case Endpoint.THIS_COMPUTER -> "this computer";
                default -> EndpointText.country(rates.group());
            };
        };
    }

    private static String says(Grouping grouping) {
        var all = "Shares of the answers that are neither failed, empty nor unusable, with 95 % intervals over the questions, whose repeats and"
                + " translations are not independent. They speak of these questions, not of the subject. How well"
                + " official lines are recognised was measured on answers that the project wrote itself: one in six in new words was missed.";
        return switch (grouping) {
            case ENDPOINT, LANGUAGE -> all;
            case TOPIC -> all + " All models of the session are pooled, practice models apart; a topic is a handful of questions.";
            case MAKER_PLACE -> all + " Models of the session only, not all of a place. Places are those of companies, and imply no position on"
                    + " status.";
            case SERVED_IN -> all + " Where a model is served is declared or inferred, and a router may send an answer elsewhere. Places imply no"
                    + " position on status.";
        };
    }
}
