package org.unsaid.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.unsaid.chart.Shape.TextKind;
import org.unsaid.findings.CodeContrast;
import org.unsaid.findings.CodeLevel;
import org.unsaid.findings.CodeReader;
import org.unsaid.findings.Question;
import org.unsaid.findings.Selection;
import org.unsaid.probe.Factor.LevelKind;
import org.unsaid.probe.Kind;

/// How often code has a weakness under each label, and how that differs from the same tasks without one.
final class CodeChart {

    /// Of what stands before the marks.
    private static final double LABEL = 230;

    private final Context context;
    private final Selection tasks;

    private CodeChart(Context context) {
        this.context = context;
        tasks = Selection.ALL.withQuestions(context.setup().probeSets().stream().flatMap(set -> set.probes().stream()
                .filter(probe -> probe.kind() == Kind.CODE).map(probe -> new Question(set.id(), probe.id()))).collect(Collectors.toSet()));
    }

    static Chart of(Context context) {
        return new CodeChart(context).chart();
    }

    private Chart chart() {
        var groups = new LinkedHashMap<String, List<CodeLevel>>();
        var levels = context.findings().codeLevels();
        levels.forEach(level -> groups.computeIfAbsent(level.endpoint(), _ -> new ArrayList<>()).add(level));
        var columns = List.of(new Column(context.text("head.weak"), true, 0), new Column(context.text("head.interval"), 1),
                new Column(context.text("head.with-code"), 0), new Column(context.text("head.against-none"), 2),
                new Column(context.text("head.gap-interval"), Column.TABLE_ONLY), new Column(context.text("head.tasks-both"), Column.TABLE_ONLY),
                new Column(context.text("head.undecided"), Column.TABLE_ONLY), new Column(context.text("head.p"), Column.TABLE_ONLY),
                new Column(context.text("head.p-adjusted"), 3));
        var rows = new Rows(context.text("head.endpoint"), context.text("head.label"), columns, context.text("head.left-out"), context.percents(), List.of(
                LegendKey.of(Form.SQUARE, Ink.TEXT, context.text("code.all")), LegendKey.of(Form.RING, Ink.TEXT, context.text("code.control")),
                LegendKey.of(Form.DISC, Ink.TEXT, context.text("code.sensitive"))),
                groups.entrySet().stream().map(entry -> new Group(context.names().endpoint(entry.getKey()), context.names().origin(entry.getKey()),
                        entry.getValue().stream().map(this::row).toList())).toList(), Shares.USUAL);
        return context.chart(ChartName.CODE_LEVELS, context.text("code-levels.says", tasks.questions().size()), notes(levels), rows);
    }

    private Row row(CodeLevel level) {
        var opens = tasks.withEndpoints(Set.of(level.endpoint()));
        boolean tells = Context.tells(level.weak());
        var name = name(level);
        Marks marks = tells ? new Marks.Points(List.of(new Marks.Point(level.weak().rate().orElse(0.0), form(level), Ink.TEXT)),
                Optional.of(level.weak().interval())) : new Marks.Words(context.tooFew(level.weak()));
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of(context.share(level.weak()), opens));
        figures.add(Figure.of(context.interval(level.weak())));
        figures.add(Figure.of(context.figures().of(level.weak().part(), level.weak().whole()), opens));
        figures.addAll(level.against().map(this::against).orElseGet(() -> List.of(Figure.of(""), Figure.of(""), Figure.of(""), Figure.of(""),
                Figure.of(""), Figure.of(""))));
        var leftOut = String.join(" · ", Stream.of(level.noCode() == 0 ? "" : context.text("code.none", level.noCode()),
                level.undecided() == 0 ? "" : context.text("code.undecided", level.undecided())).filter(words -> !words.isEmpty()).toList());
        var spoken = tells ? context.text("code.spoken", context.share(level.weak()), context.interval(level.weak()),
                context.figures().of(level.weak().part(), level.weak().whole())) : context.tooFew(level.weak());
        return new Row(Lettering.cut(name, TextKind.CAPTION, LABEL), name, marks, figures, Figure.of(leftOut), spoken, Optional.of(opens));
    }

    /// A gap of a handful of tasks is not told, as with any other share.
    private List<Figure> against(CodeContrast against) {
        var interval = against.gapInterval();
        return List.of(Figure.of(context.figures().points(against.gap())),
                Figure.of(interval.map(context.figures()::pointsBetween).orElseGet(() -> context.text("all-alike"))),
                Figure.of(context.figures().number(against.pairs().size())), Figure.of(context.figures().number(against.undecided())),
                Figure.of(context.figures().p(against.p())),
                Figure.of(context.text("adjusted", context.figures().p(against.adjusted()), against.tests())));
    }

    private static Form form(CodeLevel level) {
        return level.kind().map(kind -> kind == LevelKind.SENSITIVE ? Form.DISC : Form.RING).orElse(Form.SQUARE);
    }

    private String name(CodeLevel level) {
        return level.by() == CodeReader.JUDGES ? context.text("code.by-judges", label(level)) : label(level);
    }

    private String label(CodeLevel level) {
        return level.factor().isEmpty() ? context.text("code.all")
                : LevelNames.of(context.setup(), level.factor(), context.texts().language()).name(level.level())
                        .orElseGet(() -> context.text("code.no-label", Names.safe(level.factor())));
    }

    private List<String> notes(List<CodeLevel> levels) {
        var notes = new ArrayList<String>();
        notes.add(context.text("note.code"));
        int tests = levels.stream().flatMap(level -> level.against().stream()).mapToInt(CodeContrast::tests).max().orElse(0);
        notes.add(context.text("note.code-gap", tests));
        notes.add(context.text("note.interval-line"));
        notes.add(context.text("note.order"));
        if (levels.stream().anyMatch(level -> level.by() == CodeReader.JUDGES)) {
            notes.add(context.text("note.code-judges"));
        }
        if (levels.stream().anyMatch(level -> level.scope().scripted())) {
            notes.add(context.text("note.scripted"));
        }
        notes.add(context.text("note.asked"));
        return notes;
    }
}
