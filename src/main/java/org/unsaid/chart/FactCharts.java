package org.unsaid.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.unsaid.chart.Grid.Block;
import org.unsaid.chart.Grid.Line;
import org.unsaid.chart.Grid.Square;
import org.unsaid.chart.Rows.Column;
import org.unsaid.chart.Rows.Group;
import org.unsaid.chart.Rows.LegendKey;
import org.unsaid.chart.Rows.Marks;
import org.unsaid.chart.Rows.Row;
import org.unsaid.chart.Rows.Shares;
import org.unsaid.chart.Shape.Form;
import org.unsaid.findings.FactCount;
import org.unsaid.findings.FactShare;
import org.unsaid.findings.Question;
import org.unsaid.findings.Selection;

/// Facts said, contradicted and not found.
final class FactCharts {

    /// In a picture; the table has them all.
    private static final int QUESTIONS = 8;

    private final Context context;

    private record Place(String endpoint, Locale language) {}

    FactCharts(Context context) {
        this.context = context;
    }

    Chart shares() {
        var shares = context.findings().factShares().stream().filter(share -> share.role() == context.role()).toList();
        var groups = new LinkedHashMap<String, List<FactShare>>();
        shares.forEach(share -> groups.computeIfAbsent(share.endpoint(), _ -> new ArrayList<>()).add(share));
        var columns = List.of(new Column(context.text("head.said"), true, 0), new Column(context.text("head.interval"), 1),
                new Column(context.text("head.contradicted"), 2), new Column(context.text("head.looked-for"), 0));
        var rows = new Rows(context.text("head.endpoint"), context.text("head.language"), columns, "", context.percents(), List.of(
                LegendKey.of(Form.SQUARE, Ink.SAID, context.text("head.said")), LegendKey.of(Form.SQUARE, Ink.CONTRADICTED, context.text("head.contradicted"))),
                groups.entrySet().stream().map(entry -> new Group(context.names().endpoint(entry.getKey()), context.names().origin(entry.getKey()),
                        entry.getValue().stream().map(this::row).toList())).toList(), Shares.USUAL);
        return context.chart(ChartName.FACTS_ENDPOINT, context.text("facts-endpoint.says", context.names().role(context.role())),
                context.notes(shares.stream().map(FactShare::scope).toList(), context.text("note.facts"), context.text("note.interval")), rows);
    }

    private Row row(FactShare share) {
        boolean tells = Context.tells(share.said());
        var opens = Selection.ALL.withEndpoints(Set.of(share.endpoint())).withLanguages(Set.of(share.language())).withRoles(Set.of(share.role()));
        Marks marks = tells ? new Marks.Bar(List.of(
                new Marks.Part(Ink.SAID, Optional.empty(), share.said().rate().orElse(0.0), context.text("part", context.text("head.said"),
                        context.share(share.said()), context.figures().of(share.said().part(), share.said().whole())), Optional.of(opens)),
                new Marks.Part(Ink.CONTRADICTED, Optional.empty(), share.contradicted().rate().orElse(0.0), context.text("part",
                        context.text("head.contradicted"), context.share(share.contradicted()),
                        context.figures().of(share.contradicted().part(), share.contradicted().whole())), Optional.of(opens))),
                Optional.of(share.said().interval())) : new Marks.Words(context.tooFew(share.said()));
        var figures = List.of(Figure.of(context.share(share.said()), opens), Figure.of(context.interval(share.said())),
                Figure.of(context.share(share.contradicted()), opens), Figure.of(context.figures().number(share.said().whole()), opens));
        var spoken = tells ? context.text("facts.spoken", context.share(share.said()), context.interval(share.said()),
                context.figures().of(share.said().part(), share.said().whole())) : context.tooFew(share.said());
        return new Row(Names.tag(share.language()), context.names().language(share.language()), marks, figures, Figure.of(""), spoken, Optional.of(opens));
    }

    Chart facts() {
        var counts = context.findings().facts().stream().filter(count -> Selection.ALL.withRoles(Set.of(context.role()))
                .asks(context.setup(), count.question())).toList();
        var places = new LinkedHashSet<Place>();
        context.setup().endpoints().forEach(endpoint -> context.setup().languages().forEach(language -> counts.stream()
                .filter(count -> count.endpoint().equals(endpoint.spec()) && count.language().equals(language)).findFirst()
                .ifPresent(_ -> places.add(new Place(endpoint.spec(), language)))));
        Map<Question, List<FactCount>> byQuestion = counts.stream().collect(
                Collectors.groupingBy(FactCount::question, LinkedHashMap::new, Collectors.toList()));
        var shown = byQuestion.entrySet().stream().sorted(Comparator.comparingDouble(entry -> -range(entry.getValue()))).limit(QUESTIONS)
                .map(Map.Entry::getKey).collect(Collectors.toSet());
        var all = grid(byQuestion, places);
        var first = new LinkedHashMap<>(byQuestion);
        first.keySet().retainAll(shown);
        if (all.blocks().isEmpty()) {
            return context.nothing(ChartName.FACTS);
        }
        var drawn = grid(first, places);
        return new Chart(ChartName.FACTS, context.text("facts.title"), context.text("facts.says", first.size(), byQuestion.size()),
                context.notes(counts.stream().map(FactCount::scope).distinct().toList(), context.text("note.facts-cells"), context.text("note.facts")),
                all.table(), Optional.of(width -> GridLayout.draw(drawn, width)));
    }

    private Grid grid(Map<Question, List<FactCount>> byQuestion, Set<Place> places) {
        var columns = places.stream().map(place -> new Grid.Column(context.names().endpoint(place.endpoint()), Names.tag(place.language()))).toList();
        return new Grid(context.text("head.fact"), columns, byQuestion.entrySet().stream().map(entry ->
                new Block(context.names().question(entry.getKey()), lines(entry.getValue(), places))).toList());
    }

    private List<Line> lines(List<FactCount> counts, Set<Place> places) {
        Map<String, List<FactCount>> byFact = counts.stream().collect(
                Collectors.groupingBy(count -> count.fact().id(), LinkedHashMap::new, Collectors.toList()));
        return byFact.values().stream().map(some -> new Line(
                Names.safe(some.getFirst().fact().statement().best(context.texts().language())), "", places.stream().map(place -> some.stream()
                        .filter(count -> count.endpoint().equals(place.endpoint()) && count.language().equals(place.language())).findFirst()
                        .map(this::square).orElse(Square.NONE)).toList())).toList();
    }

    private Square square(FactCount count) {
        var text = context.text("of-short", count.said(), count.answers()) + (count.contradicted() > 0 ? " ×" + count.contradicted() : "");
        var spoken = context.text("fact.spoken", context.names().endpoint(count.endpoint()), context.names().language(count.language()),
                Names.safe(count.fact().statement().best(context.texts().language())), context.figures().of(count.said(), count.answers()),
                count.contradicted(), count.notFound(), count.notReached());
        return new Square(text, Ink.SAID, (double) count.said() / count.answers(), Optional.empty(), spoken,
                Optional.of(Selection.ALL.withEndpoints(Set.of(count.endpoint())).withLanguages(Set.of(count.language()))
                        .withQuestions(Set.of(count.question()))));
    }

    /// How much larger a part of the facts one model says than another, at most.
    private static double range(List<FactCount> counts) {
        var shares = counts.stream().collect(Collectors.groupingBy(FactCount::endpoint, Collectors.averagingDouble(
                count -> (double) count.said() / count.answers()))).values().stream().mapToDouble(share -> share).summaryStatistics();
        return shares.getMax() - shares.getMin();
    }
}
