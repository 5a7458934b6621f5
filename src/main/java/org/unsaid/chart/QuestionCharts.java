package org.unsaid.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.unsaid.chart.Rows.Axis;
import org.unsaid.chart.Rows.Column;
import org.unsaid.chart.Rows.Group;
import org.unsaid.chart.Rows.LegendKey;
import org.unsaid.chart.Rows.Marks;
import org.unsaid.chart.Rows.Row;
import org.unsaid.chart.Rows.Shares;
import org.unsaid.chart.Rows.Tick;
import org.unsaid.chart.Shape.Form;
import org.unsaid.findings.CannedText;
import org.unsaid.findings.Diverging;
import org.unsaid.findings.Question;
import org.unsaid.findings.Selection;
import org.unsaid.findings.Steadiness;

/// Where answers part: from model to model, and from one time to the next; and where they are one and the same.
final class QuestionCharts {

    /// In a picture; the table has them all.
    private static final int MOST = 25;

    private static final int REASONS = 3;
    private static final double LEAST = 0.005; // shown with two places
    private static final int ASPECTS = Diverging.Aspect.values().length;

    private final Context context;

    QuestionCharts(Context context) {
        this.context = context;
    }

    Chart divergence(int most) {
        var ranking = context.findings().ranking().stream().filter(each -> each.role() == context.role()).toList();
        double largest = ranking.stream().mapToDouble(Diverging::score).max().orElse(1);
        int end = (int) Math.clamp(Math.ceil(largest), 1, ASPECTS);
        var axis = new Axis(0, end, IntStream.rangeClosed(0, end).mapToObj(tick -> new Tick(tick, String.valueOf(tick))).toList(), false);
        var groups = IntStream.range(0, ranking.size()).mapToObj(i -> group(i + 1, ranking.get(i))).toList();
        var rows = new Rows(context.text("head.question"), "", List.of(new Column(context.text("head.score"), true, 0)), context.text("head.reasons"),
                axis, List.of(), groups, new Shares(0.42, 0.36));
        var chart = context.chart(ChartName.DIVERGENCE, context.text("divergence.says", Math.min(most, groups.size()), groups.size(), context.names().role(context.role())),
                context.notes(ranking.stream().map(Diverging::scope).toList(), context.text("note.divergence")), rows);
        return chart.empty() ? chart : new Chart(chart.name(), chart.title(), chart.says(), chart.notes(), chart.table(),
                Optional.of(width -> RowLayout.draw(rows.first(most), width)));
    }

    Chart divergence() {
        return divergence(MOST);
    }

    private Group group(int place, Diverging each) {
        var opens = Selection.ALL.withQuestions(Set.of(each.question()));
        double rest = each.reasons().stream().skip(REASONS).mapToDouble(Diverging.Reason::size).sum();
        var reasons = Stream.concat(each.reasons().stream().limit(REASONS).map(reason -> context.text(
                        "reason." + reason.aspect().name().toLowerCase(Locale.ROOT), context.figures().value(reason.size()))),
                rest < LEAST ? Stream.of() : Stream.of(context.text("reason.rest", context.figures().value(rest)))).collect(Collectors.joining("; "));
        var bar = new Marks.Bar(List.of(new Marks.Part(Ink.MUTED, Optional.empty(), each.score(), context.figures().value(each.score()), Optional.of(opens))),
                Optional.empty());
        return new Group(context.text("ranked", place, context.names().question(each.question())), "", List.of(
                new Row("", "", bar, List.of(Figure.of(context.figures().value(each.score()), opens)), Figure.of(reasons), reasons, Optional.of(opens))));
    }

    Chart instability() {
        var all = context.findings().steadiness().stream().filter(each -> each.role() == context.role()).toList();
        var columns = List.of(new Column(context.text("head.at-times"), true, 0), new Column(context.text("head.interval"), 1),
                new Column(context.text("head.changed"), 0), new Column(context.text("head.asked-again"), 2),
                new Column(context.text("head.ever"), 2), new Column(context.text("head.missed"), 1));
        var rows = new Rows(context.text("head.endpoint"), "", columns, "", context.percents(), List.of(
                LegendKey.of(Form.DISC, Ink.TEXT, context.text("head.at-times")), LegendKey.of(Form.RING, Ink.TEXT, context.text("head.changed"))),
                all.stream().map(this::group).toList(), Shares.USUAL);
        return context.chart(ChartName.INSTABILITY, context.asked("instability.says", context.names().role(context.role()), context.setup().repeats()),
                context.notes(all.stream().map(Steadiness::scope).toList(), context.text("note.instability"), context.text("note.interval-line")), rows);
    }

    private Group group(Steadiness each) {
        var opens = Selection.ALL.withEndpoints(Set.of(each.endpoint())).withRoles(Set.of(each.role()));
        boolean tells = Context.tells(each.flipped());
        Marks marks = tells ? new Marks.Points(List.of(new Marks.Point(each.changed().rate().orElse(0.0), Form.RING, Ink.TEXT),
                new Marks.Point(each.flipped().rate().orElse(0.0), Form.DISC, Ink.TEXT)), Optional.of(each.flipped().interval()))
                : new Marks.Words(context.tooFew(each.flipped()));
        var figures = List.of(Figure.of(context.share(each.flipped()), opens), Figure.of(context.interval(each.flipped())),
                Figure.of(context.share(each.changed()), opens), Figure.of(context.figures().number(each.changed().whole()), opens.counted()),
                Figure.of(context.figures().number(each.everWithheld()), opens.withOutcomes(Selection.WITHHELD)),
                Figure.of(each.missed().map(context.figures()::percent).orElse(Context.NONE)));
        var spoken = tells ? context.text("instability.spoken", context.share(each.flipped()), context.interval(each.flipped()),
                context.share(each.changed()), each.changed().whole()) : context.tooFew(each.flipped());
        return new Group(context.names().endpoint(each.endpoint()), context.names().origin(each.endpoint()),
                List.of(new Row("", "", marks, figures, Figure.of(""), spoken, Optional.of(opens))));
    }

    Chart canned() {
        var texts = context.findings().cannedTexts();
        int largest = texts.stream().mapToInt(CannedText::questions).max().orElse(1);
        var axis = new Axis(0, largest, List.of(new Tick(0, "0"), new Tick(largest, String.valueOf(largest))), false);
        var columns = List.of(new Column(context.text("head.questions"), true, 0), new Column(context.text("head.answers"), 0),
                new Column(context.text("head.outcomes"), Column.TABLE_ONLY));
        var groups = new ArrayList<Group>();
        texts.forEach(text -> groups.add(group(text)));
        var rows = new Rows(context.text("head.answer"), "", columns, context.text("head.given-by"), axis, List.of(), groups, new Shares(0.45, 0.28));
        var chart = context.chart(ChartName.CANNED_TEXT, context.text("canned-text.says"), context.notes(List.of(), context.text("note.canned")), rows);
        return chart.empty() ? chart : new Chart(chart.name(), chart.title(), chart.says(), chart.notes(), chart.table(),
                Optional.of(width -> RowLayout.draw(rows.first(MOST), width)));
    }

    private Group group(CannedText text) {
        var example = text.example();
        var opens = Selection.ALL.withEndpoints(Set.of(example.endpoint())).withLanguages(Set.of(example.language()))
                .withQuestions(Set.of(new Question(example.probeSet(), example.probe())));
        var models = text.endpoints().stream().map(context.names()::endpoint).collect(Collectors.joining(", "));
        var bar = new Marks.Bar(List.of(new Marks.Part(Ink.MUTED, Optional.empty(), text.questions(),
                context.text("canned.spoken", text.questions(), text.answers()), Optional.of(opens))), Optional.empty());
        return new Group(Names.safe(text.excerpt()), context.counts(text.outcomes()), List.of(new Row("", "", bar, List.of(
                Figure.of(context.figures().number(text.questions()), opens), Figure.of(context.figures().number(text.answers()), opens),
                Figure.of(context.counts(text.outcomes()))), Figure.of(models),
                context.text("canned.spoken", text.questions(), text.answers()) + " " + models, Optional.of(opens))));
    }
}
