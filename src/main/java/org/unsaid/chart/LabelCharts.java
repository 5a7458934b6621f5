package org.unsaid.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.unsaid.findings.CeilingRates;
import org.unsaid.findings.LabelAgreement;
import org.unsaid.findings.Rates;
import org.unsaid.findings.Selection;
import org.unsaid.verdict.Method;

/// Whether the labels hold: how far methods agree, and how the headline moves with who labelled.
final class LabelCharts {

    /// Of the axis.
    private static final int STEPS = 5;

    private final Context context;

    private record Methods(Method first, Method second) {}

    LabelCharts(Context context) {
        this.context = context;
    }

    Chart agreement() {
        var groups = new LinkedHashMap<Methods, List<LabelAgreement>>();
        context.findings().labelAgreements().forEach(each ->
                groups.computeIfAbsent(new Methods(each.first(), each.second()), _ -> new ArrayList<>()).add(each));
        var columns = List.of(new Column(context.text("head.same-label"), true, 0), new Column(context.text("head.kappa"), true, 0),
                new Column(context.text("head.interval"), 1), new Column(context.text("head.first-withheld"), 2),
                new Column(context.text("head.second-withheld"), 2), new Column(context.text("head.questions"), 3));
        var axis = new Axis(0, 1, Stream.iterate(0, i -> i + 1).limit(STEPS + 1L)
                .map(i -> new Tick((double) i / STEPS, context.figures().value((double) i / STEPS))).toList(), false);
        var rows = new Rows(context.text("head.methods"), context.text("head.language"), columns, "", axis, List.of(),
                groups.entrySet().stream().map(entry -> new Group(method(entry.getKey().first()), context.text("against", method(entry.getKey().second())),
                        entry.getValue().stream().map(this::row).toList())).toList(), Shares.USUAL);
        return context.chart(ChartName.LABELS, context.text("labels.says"), context.notes(List.of(), context.text("note.labels"), context.text("note.kappa")), rows);
    }

    private Row row(LabelAgreement each) {
        var tells = each.kappa().isPresent() && each.interval().isPresent();
        Marks marks = tells ? new Marks.Points(List.of(new Marks.Point(each.kappa().orElse(0.0), Form.DISC, Ink.TEXT)), each.interval())
                : new Marks.Words(context.text("few-questions", each.questions()));
        var same = context.figures().of(each.same(), each.answers());
        var opens = Optional.of(Selection.ALL.withLanguages(Set.of(each.language())));
        var figures = List.of(new Figure(same, opens), Figure.of(tells ? each.kappa().map(context.figures()::value).orElse(Context.NONE) : Context.NONE),
                Figure.of(each.interval().map(context.figures()::valuesBetween).orElse(Context.NONE)),
                Figure.of(context.figures().of(each.firstWithheld().part(), each.firstWithheld().whole())),
                Figure.of(context.figures().of(each.secondWithheld().part(), each.secondWithheld().whole())),
                Figure.of(context.figures().number(each.questions())));
        return new Row(Names.tag(each.language()), context.names().language(each.language()), marks, figures, Figure.of(""),
                context.text("labels.spoken", same), opens);
    }

    Chart headline() {
        var rates = context.findings().ratesUpToMethods().stream().filter(each -> each.rates().role() == context.role()).toList();
        var methods = new LinkedHashSet<Method>();
        var groups = new LinkedHashMap<String, Map<Method, Rates>>();
        for (CeilingRates each : rates) {
            methods.add(each.upTo());
            groups.computeIfAbsent(each.rates().group(), _ -> new LinkedHashMap<>()).put(each.upTo(), each.rates());
        }
        var columns = methods.stream().map(method -> new Column(ceiling(method), true, 0)).toList();
        var rows = new Rows(context.text("head.endpoint"), "", columns, context.text("head.moves"), context.percents(),
                methods.stream().map(method -> LegendKey.of(form(method), Ink.TEXT, ceiling(method))).toList(),
                groups.entrySet().stream().map(entry -> group(entry.getKey(), entry.getValue(), methods)).toList(), Shares.USUAL);
        return context.chart(ChartName.LABELS_HEADLINE, context.text("labels-headline.says", context.names().role(context.role())),
                context.notes(rates.stream().map(each -> each.rates().scope()).toList(), context.text("note.headline")), rows);
    }

    private Group group(String spec, Map<Method, Rates> byMethod, Set<Method> methods) {
        var known = byMethod.values().stream().map(Rates::withheld).filter(Context::tells).mapToDouble(share -> share.rate().orElse(0.0)).summaryStatistics();
        var points = byMethod.entrySet().stream().filter(entry -> Context.tells(entry.getValue().withheld()))
                .map(entry -> new Marks.Point(entry.getValue().withheld().rate().orElse(0.0), form(entry.getKey()), Ink.TEXT)).toList();
        var opens = Selection.ALL.withEndpoints(Set.of(spec)).withRoles(Set.of(context.role()));
        var figures = methods.stream().map(method -> Optional.ofNullable(byMethod.get(method)))
                .map(rates -> Figure.of(rates.map(Rates::withheld).map(context::share).orElse(Context.NONE), opens.counted())).toList();
        var moves = known.getCount() < 2 ? "" : context.text("moves", Math.round((known.getMax() - known.getMin()) * 100));
        Marks marks = points.isEmpty() ? new Marks.Words(context.tooFew(byMethod.values().iterator().next().withheld()))
                : new Marks.Points(points, Optional.empty());
        return new Group(context.names().endpoint(spec), context.names().origin(spec),
                List.of(new Row("", "", marks, figures, Figure.of(moves), moves, Optional.of(opens))));
    }

    private static Form form(Method method) {
        return switch (method) {
            case RULES -> Form.RING;
            case CLASSIFIER -> Form.SQUARE;
            case JUDGE -> Form.DIAMOND;
            case HUMAN -> Form.DISC;
        };
    }

    private String method(Method method) {
        return context.text("method." + method.name().toLowerCase(Locale.ROOT));
    }

    private String ceiling(Method method) {
        return context.text("ceiling." + method.name().toLowerCase(Locale.ROOT));
    }
}
