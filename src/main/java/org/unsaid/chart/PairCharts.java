package org.unsaid.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.unsaid.chart.Grid.Block;
import org.unsaid.chart.Grid.Line;
import org.unsaid.chart.Grid.Square;
import org.unsaid.findings.AnswerDistance;
import org.unsaid.findings.ModelPair;
import org.unsaid.findings.Selection;

/// How near models are to one another: by what comes of the same questions, and by their words.
final class PairCharts {

    private static final int LEAST_FOR_MAP = 3;

    private final Context context;
    private final List<ModelPair> pairs;

    PairCharts(Context context) {
        this.context = context;
        pairs = context.findings().modelPairs();
    }

    Chart disagreement() {
        var order = order();
        var columns = order.stream().map(spec -> new Grid.Column(context.names().endpoint(spec), "")).toList();
        var lines = order.stream().map(spec -> new Line(context.names().endpoint(spec), context.names().origin(spec),
                order.stream().map(other -> pair(spec, other).map(this::square).orElse(Square.NONE)).toList())).toList();
        var grid = new Grid(context.text("head.endpoint"), columns, lines.isEmpty() ? List.of() : List.of(new Block("", lines)));
        return withTable(context.chart(ChartName.DISAGREEMENT, context.text("disagreement.says"),
                context.notes(pairs.stream().map(ModelPair::scope).toList(), context.text("note.ordered"), context.text("note.kappa")), grid), table());
    }

    private Square square(ModelPair pair) {
        var spoken = context.text("pair.spoken", context.names().endpoint(pair.first()), context.names().endpoint(pair.second()),
                context.figures().percent(pair.same().value()),
                pair.same().interval().map(context.figures()::between).orElse(context.text("no-interval")), pair.same().n());
        return new Square(context.figures().percent(pair.same().value()), Ink.ACCENT, pair.same().value(), Optional.empty(), spoken,
                Optional.of(both(pair.first(), pair.second())));
    }

    private TableTwin table() {
        var head = List.of(context.text("head.endpoint"), context.text("head.endpoint"), context.text("head.same"), context.text("head.interval"),
                context.text("head.questions"), context.text("head.kappa"));
        return new TableTwin(head, pairs.stream().map(pair -> List.of(named(pair.first()), named(pair.second()),
                Figure.of(context.figures().percent(pair.same().value()), both(pair.first(), pair.second())),
                Figure.of(pair.same().interval().map(context.figures()::between).orElse(context.text("no-interval"))),
                Figure.of(context.figures().number(pair.same().n())),
                Figure.of(pair.kappa().map(context.figures()::value).orElse(Context.NONE)))).toList());
    }

    Chart distance() {
        var distances = context.findings().distances();
        var specs = new LinkedHashSet<String>();
        distances.forEach(each -> specs.addAll(List.of(each.first(), each.second())));
        var order = order().stream().filter(specs::contains).toList();
        var blocks = context.setup().languages().stream()
                .filter(language -> distances.stream().anyMatch(each -> each.language().equals(language)))
                .map(language -> block(language, order, distances)).toList();
        var grid = new Grid(context.text("head.endpoint"), order.stream().map(spec -> new Grid.Column(context.names().endpoint(spec), "")).toList(), blocks);
        var head = List.of(context.text("head.endpoint"), context.text("head.endpoint"), context.text("head.language"), context.text("head.distance"),
                context.text("head.interval"), context.text("head.questions"));
        var table = new TableTwin(head, distances.stream().map(each -> List.of(named(each.first()), named(each.second()),
                Figure.of(context.names().language(each.language())),
                Figure.of(context.figures().value(each.distance().value()), both(each)),
                Figure.of(each.distance().interval().map(context.figures()::valuesBetween).orElse(context.text("no-interval"))),
                Figure.of(context.figures().number(each.distance().n())))).toList());
        return withTable(context.chart(ChartName.DISTANCE, context.text("distance.says"),
                context.notes(distances.stream().map(AnswerDistance::scope).toList(), context.text("note.distance"), context.text("note.ordered")), grid), table);
    }

    private Block block(Locale language, List<String> order, List<AnswerDistance> distances) {
        return new Block(context.names().language(language), order.stream().map(spec -> new Line(context.names().endpoint(spec), "",
                order.stream().map(other -> distances.stream()
                        .filter(each -> each.language().equals(language) && isPair(each, spec, other))
                        .findFirst().map(this::square).orElse(Square.NONE)).toList())).toList());
    }

    private static boolean isPair(AnswerDistance each, String one, String other) {
        return (each.first().equals(one) && each.second().equals(other)) || (each.first().equals(other) && each.second().equals(one));
    }

    private Square square(AnswerDistance each) {
        var spoken = context.text("distance.spoken", context.names().endpoint(each.first()), context.names().endpoint(each.second()),
                context.figures().value(each.distance().value()),
                each.distance().interval().map(context.figures()::valuesBetween).orElse(context.text("no-interval")), each.distance().n());
        return new Square(context.figures().value(each.distance().value()), Ink.EVASIVE, each.distance().value(), Optional.empty(), spoken, Optional.of(both(each)));
    }

    Chart map() {
        var order = comparable();
        if (order.size() < LEAST_FOR_MAP) {
            return context.nothing(ChartName.MAP);
        }
        var scaling = Scaling.of(distances(order));
        var points = IntStream.range(0, order.size()).mapToObj(i -> new MapLayout.Point(context.names().endpoint(order.get(i)),
                context.names().origin(order.get(i)), context.setup().endpoint(order.get(i)).filter(endpoint -> endpoint.scripted()).isPresent(),
                scaling.places().get(i), nearest(order, i), Selection.ALL.withEndpoints(Set.of(order.get(i))))).toList();
        return new Chart(ChartName.MAP, context.text("map.title"), context.text("map.says"),
                context.notes(pairs.stream().map(ModelPair::scope).toList(), context.text("note.map"),
                        context.text(scaling.stress() <= 0.1 ? "note.stress.good" : scaling.stress() <= 0.2 ? "note.stress.fair" : "note.stress.poor",
                                context.figures().value(scaling.stress()))),
                table(), Optional.of(width -> MapLayout.draw(points, context.text("map.scripted"), context.text("map.real"), width)));
    }

    private String nearest(List<String> order, int at) {
        return IntStream.range(0, order.size()).filter(i -> i != at).boxed()
                .max(Comparator.comparingDouble(i -> same(order.get(at), order.get(i))))
                .map(i -> context.text("map.spoken", context.names().endpoint(order.get(i)), context.figures().percent(same(order.get(at), order.get(i)))))
                .orElse("");
    }

    /// Neighbours are alike: along the first axis of the map. That is no order of merit.
    private List<String> order() {
        var order = comparable();
        if (order.size() < LEAST_FOR_MAP) {
            return order;
        }
        var places = Scaling.of(distances(order)).places();
        return IntStream.range(0, order.size()).boxed().sorted(Comparator.comparingDouble(i -> places.get(i).x())).map(order::get).toList();
    }

    /// Models of which each two were asked something in common; who shares least is left out first.
    private List<String> comparable() {
        var all = new LinkedHashSet<String>();
        pairs.forEach(pair -> all.addAll(List.of(pair.first(), pair.second())));
        var left = new ArrayList<>(all);
        while (left.stream().anyMatch(spec -> shared(spec, left) < left.size() - 1)) {
            left.remove(left.stream().min(Comparator.comparingLong(spec -> shared(spec, left))).orElseThrow());
        }
        return List.copyOf(left);
    }

    private long shared(String spec, List<String> others) {
        return others.stream().filter(other -> pair(spec, other).isPresent()).count();
    }

    private double[][] distances(List<String> order) {
        var distances = new double[order.size()][order.size()];
        for (int i = 0; i < order.size(); i++) {
            for (int j = 0; j < order.size(); j++) {
                distances[i][j] = i == j ? 0 : 1 - same(order.get(i), order.get(j));
            }
        }
        return distances;
    }

    private double same(String one, String other) {
        return pair(one, other).map(pair -> pair.same().value()).orElse(0.0);
    }

    private Optional<ModelPair> pair(String one, String other) {
        return pairs.stream().filter(pair -> (pair.first().equals(one) && pair.second().equals(other))
                || (pair.first().equals(other) && pair.second().equals(one))).findFirst();
    }

    private Figure named(String spec) {
        return Figure.of(context.names().endpoint(spec) + " (" + context.names().origin(spec) + ")");
    }

    private static Selection both(String one, String other) {
        return Selection.ALL.withEndpoints(Set.of(one, other));
    }

    private static Selection both(AnswerDistance each) {
        return both(each.first(), each.second()).withLanguages(Set.of(each.language()));
    }

    private static Chart withTable(Chart chart, TableTwin table) {
        return chart.empty() ? chart : new Chart(chart.name(), chart.title(), chart.says(), chart.notes(), table, chart.plot());
    }
}
