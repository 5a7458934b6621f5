package org.unsaid.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.unsaid.chart.Rows.Column;
import org.unsaid.chart.Rows.Group;
import org.unsaid.chart.Rows.LegendKey;
import org.unsaid.chart.Rows.Marks;
import org.unsaid.chart.Rows.Row;
import org.unsaid.chart.Rows.Shares;
import org.unsaid.findings.Grouping;
import org.unsaid.findings.Rates;
import org.unsaid.findings.Scope;
import org.unsaid.findings.Selection;
import org.unsaid.session.Tally;
import org.unsaid.verdict.Outcome;

/// How much was withheld, by whom or where: the four parts of it as a bar, the interval below.
final class WithheldChart {

    private static final List<Outcome> PARTS = List.of(Outcome.BLOCKED, Outcome.REFUSED, Outcome.EVASIVE, Outcome.OFFICIAL_LINE);

    private final Context context;
    private final Grouping grouping;

    /// @param language empty for all together
    private record Part(Optional<Locale> language, Rates rates) {}

    private record Of(String group, Scope scope) {}

    private WithheldChart(Context context, Grouping grouping) {
        this.context = context;
        this.grouping = grouping;
    }

    static Chart of(Context context, Grouping grouping, ChartName name) {
        return new WithheldChart(context, grouping).chart(name);
    }

    private Chart chart(ChartName name) {
        var all = ofRole(context.findings().rates(grouping));
        var groups = groups(all);
        boolean byLanguage = groups.values().stream().anyMatch(parts -> parts.stream().anyMatch(part -> part.language().isPresent()));
        var rows = new Rows(context.text("head." + grouping.id()), byLanguage ? context.text("head.language") : "", columns(),
                context.text("head.left-out"), context.percents(), PARTS.stream().map(part -> LegendKey.of(part, context.names().outcome(part))).toList(),
                groups.entrySet().stream().map(entry -> group(entry.getKey(), entry.getValue())).toList(), Shares.USUAL);
        int questions = ofRole(context.findings().rates(Grouping.ENDPOINT)).stream().mapToInt(Rates::questions).max().orElse(0);
        return context.chart(name, context.asked("withheld.says", questions, context.names().role(context.role()), context.setup().repeats()),
                notes(all), rows);
    }

    private List<Rates> ofRole(List<Rates> rates) {
        return rates.stream().filter(each -> each.role() == context.role()).toList();
    }

    /// A model in each language, as gaps show best there; anything else in all languages together.
    private Map<Of, List<Part>> groups(List<Rates> all) {
        var groups = new LinkedHashMap<Of, List<Part>>();
        all.forEach(rates -> groups.put(key(rates), new ArrayList<>()));
        boolean byLanguage = grouping == Grouping.ENDPOINT && context.setup().languages().size() > 1;
        if (byLanguage) {
            for (var language : context.setup().languages()) {
                ofRole(context.findings().rates(grouping, language)).forEach(rates ->
                        groups.getOrDefault(key(rates), new ArrayList<>()).add(new Part(Optional.of(language), rates)));
            }
        } else {
            all.forEach(rates -> groups.getOrDefault(key(rates), new ArrayList<>()).add(new Part(Optional.empty(), rates)));
        }
        return groups;
    }

    private static Of key(Rates rates) {
        return new Of(rates.group(), new Scope(rates.scope().scripted(), List.of(), List.of()));
    }

    private List<Column> columns() {
        var columns = new ArrayList<Column>();
        columns.add(new Column(context.text("head.withheld"), true, 0));
        columns.add(new Column(context.text("head.interval"), 1));
        PARTS.forEach(part -> columns.add(new Column(context.names().outcome(part), Column.TABLE_ONLY)));
        columns.add(new Column(context.text("head.blocked-refused"), 0));
        columns.add(new Column(context.text("head.answers"), 0));
        columns.add(new Column(context.text("head.questions"), 3));
        return columns;
    }

    private Group group(Of of, List<Part> parts) {
        var note = switch (grouping) {
            case ENDPOINT -> context.names().origin(of.group());
            case TOPIC -> context.names().set(of.group(), of.scope());
            case MAKER_PLACE, SERVED_IN, LANGUAGE -> context.names().pooled(of.scope());
        };
        return new Group(context.names().group(grouping, of.group()), note, parts.stream().map(this::row).toList());
    }

    private Row row(Part part) {
        var rates = part.rates();
        var behind = Selection.behind(rates, context.setup());
        var opens = part.language().map(language -> behind.withLanguages(Set.of(language))).orElse(behind);
        var withheld = rates.withheld();
        boolean tells = Context.tells(withheld);
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of(context.share(withheld), opens.withOutcomes(Selection.WITHHELD)));
        figures.add(Figure.of(context.interval(withheld)));
        PARTS.forEach(each -> figures.add(Figure.of(context.share(rates.share(each)), opens.withOutcomes(Set.of(each)))));
        figures.add(Figure.of(tells ? context.share(rates.blockedOrRefused()) : Context.NONE,
                opens.withOutcomes(Set.of(Outcome.BLOCKED, Outcome.REFUSED))));
        figures.add(Figure.of(context.figures().number(withheld.whole()), opens.counted()));
        figures.add(Figure.of(context.figures().number(rates.questions())));
        return new Row(part.language().map(Names::tag).orElse(""), part.language().map(context.names()::language).orElse(""),
                tells ? bar(rates, opens) : new Marks.Words(context.tooFew(withheld)), figures, leftOut(rates, opens), spoken(rates),
                Optional.of(opens));
    }

    private Marks bar(Rates rates, Selection opens) {
        double all = rates.tally().counted();
        return new Marks.Bar(PARTS.stream().filter(part -> rates.tally().count(part) > 0).map(part -> {
            int count = rates.tally().count(part);
            return new Marks.Part(Ink.of(part), Optional.of(part), count / all, context.text("part", context.names().outcome(part),
                    context.figures().percent(count / all), context.figures().of(count, rates.tally().counted())),
                    Optional.of(opens.withOutcomes(Set.of(part))));
        }).toList(), Optional.of(rates.withheld().interval()));
    }

    private Figure leftOut(Rates rates, Selection opens) {
        if (rates.leftOut() == 0) {
            return Figure.of("");
        }
        var bounds = rates.bounds().map(context.figures()::between).map(between -> context.text("bounds", between));
        return Figure.of(Stream.concat(Stream.of(context.leftOut(rates.tally())), bounds.stream())
                .reduce((one, other) -> one + "; " + other).orElse(""), opens.leftOut());
    }

    private String spoken(Rates rates) {
        var withheld = rates.withheld();
        return Context.tells(withheld)
                ? context.text("withheld.spoken", context.share(withheld), context.interval(withheld), context.figures().number(withheld.whole()),
                        context.counts(rates.tally()))
                : context.tooFew(withheld);
    }

    private List<String> notes(List<Rates> all) {
        var tally = Tally.sum(all.stream().map(Rates::tally).toList());
        int leftOut = tally.total() - tally.counted();
        var first = new ArrayList<String>();
        first.add(context.text("note.interval"));
        first.add(leftOut == 0 ? context.text("note.nothing-left-out", context.figures().number(tally.total()))
                : context.text("note.left-out", context.figures().of(leftOut, tally.total()), context.leftOut(tally)));
        switch (grouping) {
            case TOPIC -> first.add(context.text("note.topic"));
            case MAKER_PLACE -> first.add(context.text("note.maker-place"));
            case SERVED_IN -> first.add(context.text("note.served-in"));
            case ENDPOINT, LANGUAGE -> { }
        }
        first.add(context.text("note.official"));
        return context.notes(all.stream().map(Rates::scope).toList(), first.toArray(String[]::new));
    }
}
