package org.unsaid.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unsaid.chart.Rows.Column;
import org.unsaid.chart.Rows.Group;
import org.unsaid.chart.Rows.LegendKey;
import org.unsaid.chart.Rows.Marks;
import org.unsaid.chart.Rows.Row;
import org.unsaid.chart.Rows.Shares;
import org.unsaid.chart.Shape.Form;
import org.unsaid.findings.Contrast;
import org.unsaid.findings.Findings;
import org.unsaid.findings.Question;
import org.unsaid.findings.Rates;
import org.unsaid.findings.Selection;
import org.unsaid.probe.Role;
import org.unsaid.session.Tally;
import org.unsaid.statistics.Interval;

/// What was withheld on one side and not on the other.
final class ContrastCharts {

    private final Context context;

    ContrastCharts(Context context) {
        this.context = context;
    }

    Chart sensitiveAgainstControl() {
        var contrasts = context.findings().sensitiveAgainstControl();
        var rows = new Rows(context.text("head.endpoint"), "", columns("head.sensitive", "head.control"), "", context.percents(), List.of(
                LegendKey.of(Form.DISC, Ink.TEXT, context.text("head.sensitive")), LegendKey.of(Form.RING, Ink.TEXT, context.text("head.control"))),
                contrasts.stream().map(this::againstControl).toList(), Shares.USUAL);
        return context.chart(ChartName.SENSITIVE_CONTROL, context.text("sensitive-control.says"), notes(contrasts, "note.control"), rows);
    }

    private Group againstControl(Contrast contrast) {
        var ofModel = Selection.ALL.withEndpoints(Set.of(contrast.about()));
        var asked = contrast.pairs().stream().map(Contrast.Pair::question).collect(Collectors.toSet());
        var row = row(contrast, ofModel.withRoles(Set.of(Role.SENSITIVE)).withQuestions(asked),
                ofModel.withRoles(Set.of(Role.CONTROL)).withQuestions(controls(asked)));
        return new Group(context.names().endpoint(contrast.about()), context.names().origin(contrast.about()), List.of(row));
    }

    private Set<Question> controls(Set<Question> asked) {
        return Stream.concat(asked.stream(), context.setup().probeSets().stream().flatMap(set -> set.probes().stream()
                .filter(probe -> probe.pair().filter(pair -> asked.contains(new Question(set.id(), pair))).isPresent())
                .map(probe -> new Question(set.id(), probe.id())))).collect(Collectors.toSet());
    }

    Chart routes() {
        var contrasts = context.findings().routes().stream().filter(contrast -> contrast.role().filter(context.role()::equals).isPresent()).toList();
        var rows = new Rows(context.text("head.weights"), "", columns("head.first", "head.second"), "", context.percents(), List.of(
                LegendKey.of(Form.DISC, Ink.TEXT, context.text("head.first")), LegendKey.of(Form.RING, Ink.TEXT, context.text("head.second"))),
                contrasts.stream().map(this::route).toList(), new Shares(0.38, 0));
        return context.chart(ChartName.ROUTES, context.text("routes.says", context.names().role(context.role())), notes(contrasts, "note.routes"), rows);
    }

    private Group route(Contrast contrast) {
        var asked = Selection.ALL.withRoles(Set.of(context.role()))
                .withQuestions(contrast.pairs().stream().map(Contrast.Pair::question).collect(Collectors.toSet()));
        var row = row(contrast, asked.withEndpoints(Set.of(contrast.first())), asked.withEndpoints(Set.of(contrast.second())));
        return new Group(Names.safe(contrast.about()), context.text("routes.pair", place(contrast.first()), place(contrast.second())), List.of(row));
    }

    private String place(String spec) {
        return context.setup().endpoint(spec).map(endpoint -> Names.safe(endpoint.provider()) + ", " + context.names().origin(endpoint)).orElse(spec);
    }

    Chart languageGaps() {
        var contrasts = context.findings().languageGaps().stream()
                .filter(contrast -> contrast.role().filter(context.role()::equals).isPresent()).toList();
        var groups = new LinkedHashMap<String, List<Contrast>>();
        contrasts.forEach(contrast -> groups.computeIfAbsent(contrast.about(), _ -> new ArrayList<>()).add(contrast));
        var axis = context.points(contrasts.stream().filter(ContrastCharts::tells)
                .map(contrast -> within(contrast).orElseGet(() -> new Interval(-contrast.gap(), -contrast.gap()))).toList());
        var rows = new Rows(context.text("head.endpoint"), context.text("head.languages"), gapColumns(), "", axis, List.of(),
                groups.entrySet().stream().map(entry -> gaps(entry.getKey(), entry.getValue())).toList(), Shares.USUAL);
        return context.chart(ChartName.LANGUAGE_GAP, context.text("language-gap.says", context.names().role(context.role())),
                notes(contrasts, "note.language-gap"), rows);
    }

    private List<Column> gapColumns() {
        return List.of(new Column(context.text("head.points"), true, 0), new Column(context.text("head.interval"), 1),
                new Column(context.text("head.pairs"), 0), new Column(context.text("head.p"), 3),
                new Column(context.text("head.p-adjusted"), Column.TABLE_ONLY));
    }

    private Group gaps(String spec, List<Contrast> contrasts) {
        return new Group(context.names().endpoint(spec), context.names().origin(spec), contrasts.stream().map(this::gap).toList());
    }

    /// The second language less the first: the first is the one that the questions were mostly written in.
    private Row gap(Contrast contrast) {
        var first = Locale.forLanguageTag(contrast.first());
        var second = Locale.forLanguageTag(contrast.second());
        double gap = -contrast.gap();
        var opens = Selection.ALL.withEndpoints(Set.of(contrast.about())).withRoles(Set.of(context.role())).withLanguages(Set.of(first, second))
                .withQuestions(contrast.pairs().stream().map(Contrast.Pair::question).collect(Collectors.toSet()));
        var tagName = context.text("minus", context.names().language(second), context.names().language(first));
        var marks = tells(contrast)
                ? new Marks.Points(List.of(new Marks.Point(gap, beyondZero(contrast) ? Form.DISC : Form.RING, Ink.TEXT)), within(contrast))
                : new Marks.Words(few(contrast));
        var figures = List.of(
                Figure.of(tells(contrast) ? context.figures().points(gap) : Context.NONE, opens),
                Figure.of(range(contrast, within(contrast))),
                Figure.of(context.figures().number(contrast.pairs().size()), opens.counted()),
                Figure.of(context.figures().p(contrast.p())), Figure.of(adjusted(contrast)));
        var spoken = tells(contrast) ? context.text("gap.spoken", context.figures().points(gap), range(contrast, within(contrast)),
                contrast.pairs().size()) : few(contrast);
        return new Row(context.text("minus", Names.tag(second), Names.tag(first)), tagName, marks, figures, Figure.of(""), spoken, Optional.of(opens));
    }

    /// Of the second side less the first.
    private static Optional<Interval> within(Contrast contrast) {
        return contrast.gapInterval().map(interval -> new Interval(-interval.high(), -interval.low()));
    }

    private static boolean beyondZero(Contrast contrast) {
        return contrast.gapInterval().filter(interval -> interval.low() > 0 || interval.high() < 0).isPresent();
    }

    private List<Column> columns(String first, String second) {
        return List.of(new Column(context.text(first), true, 0), new Column(context.text(second), true, 0), new Column(context.text("head.gap"), 2),
                new Column(context.text("head.interval"), 2), new Column(context.text("head.pairs"), 3), new Column(context.text("head.p"), 1),
                new Column(context.text("head.p-adjusted"), Column.TABLE_ONLY), new Column(context.text("head.undecided"), Column.TABLE_ONLY));
    }

    /// Counts of questions that are mostly withheld, which stand for themselves however few there are.
    private Row row(Contrast contrast, Selection first, Selection second) {
        int pairs = contrast.pairs().size();
        int firstMostly = (int) contrast.pairs().stream().filter(pair -> mostly(pair.first())).count();
        int secondMostly = (int) contrast.pairs().stream().filter(pair -> mostly(pair.second())).count();
        var marks = tells(contrast) ? new Marks.Points(List.of(
                new Marks.Point(contrast.secondWithheld().rate().orElse(0.0), Form.RING, Ink.TEXT),
                new Marks.Point(contrast.firstWithheld().rate().orElse(0.0), Form.DISC, Ink.TEXT)), Optional.empty())
                : new Marks.Words(few(contrast));
        var figures = List.of(
                Figure.of(context.figures().of(firstMostly, pairs), first.counted()),
                Figure.of(context.figures().of(secondMostly, pairs), second.counted()),
                Figure.of(tells(contrast) ? context.figures().points(contrast.gap()) : Context.NONE),
                Figure.of(range(contrast, contrast.gapInterval())), Figure.of(context.figures().number(pairs)), Figure.of(context.figures().p(contrast.p())),
                Figure.of(adjusted(contrast)), Figure.of(context.figures().number(contrast.undecided())));
        var opens = Selection.ALL.withEndpoints(both(first.endpoints(), second.endpoints())).withQuestions(both(first.questions(), second.questions()));
        return new Row("", "", marks, figures, Figure.of(""), context.text("contrast.spoken", context.figures().of(firstMostly, pairs),
                context.figures().of(secondMostly, pairs), context.figures().p(contrast.p())), Optional.of(opens));
    }

    private static <T> Set<T> both(Set<T> one, Set<T> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    private static boolean mostly(Tally tally) {
        return 2 * tally.withheld() > tally.counted();
    }

    private String range(Contrast contrast, Optional<Interval> within) {
        if (!tells(contrast)) {
            return Context.NONE;
        }
        return within.map(context.figures()::pointsBetween).orElseGet(() -> context.text("all-alike"));
    }

    private String adjusted(Contrast contrast) {
        return context.text("adjusted", context.figures().p(contrast.adjusted()), contrast.tests());
    }

    private static boolean tells(Contrast contrast) {
        return contrast.pairs().size() >= Findings.ENOUGH && contrast.gapInterval().filter(Rates::tooFew).isEmpty();
    }

    private String few(Contrast contrast) {
        return contrast.pairs().size() < Findings.ENOUGH ? context.text("few-pairs", contrast.pairs().size())
                : context.text("wide-gap", contrast.gapInterval().map(context.figures()::pointsBetween).orElse(Context.NONE));
    }

    private List<String> notes(List<Contrast> contrasts, String first) {
        return context.notes(contrasts.stream().map(Contrast::scope).toList(), context.text(first),
                context.text("note.p", contrasts.stream().mapToInt(Contrast::tests).max().orElse(0)));
    }
}
