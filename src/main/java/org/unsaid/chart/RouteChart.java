package org.unsaid.chart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.unsaid.chart.Grid.Block;
import org.unsaid.chart.Grid.Line;
import org.unsaid.chart.Grid.Square;
import org.unsaid.findings.ModelOrService;
import org.unsaid.findings.ModelOrService.Conclusion;
import org.unsaid.findings.ModelOrService.Doubt;
import org.unsaid.findings.ModelOrService.Side;
import org.unsaid.findings.Selection;
import org.unsaid.session.Tally;

/// One question through local weights, the maker's service and a third host, side by side, and what that tells.
final class RouteChart {

    private final Context context;

    RouteChart(Context context) {
        this.context = context;
    }

    Chart of(ModelOrService row) {
        var columns = row.sides().stream().map(side -> new Grid.Column(context.text("road." + side.road().name().toLowerCase(Locale.ROOT)),
                context.names().endpoint(side.endpoint()))).toList();
        var languages = new LinkedHashSet<Locale>();
        row.sides().forEach(side -> languages.addAll(side.byLanguage().keySet()));
        var lines = new ArrayList<Line>();
        languages.forEach(language -> lines.add(new Line(context.names().language(language), "",
                row.sides().stream().map(side -> square(row, side, language)).toList())));
        var grid = new Grid(context.text("head.language"), columns, List.of(new Block("", lines)));
        var notes = new ArrayList<String>();
        notes.add(context.text("model-or-service.family", Names.safe(row.family())));
        row.sides().forEach(side -> notes.add(context.text("model-or-service.side", context.names().endpoint(side.endpoint()),
                context.names().origin(side.endpoint()), side.endpoint().family().map(family -> Names.safe(family.title())
                        + family.quantisation().map(how -> context.texts().text("app.family.quantised", Names.safe(how))).orElse("")).orElse(""))));
        return new Chart(ChartName.MODEL_OR_SERVICE, context.text("model-or-service.title"), says(row),
                context.notes(List.of(row.scope()), notes.toArray(String[]::new)), table(row, languages),
                Optional.of(width -> GridLayout.draw(grid, width)));
    }

    /// The question, what can be told, and why no more can.
    private String says(ModelOrService row) {
        var told = context.text("conclusion." + row.conclusion().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        var reasons = row.reasons().stream().map(this::reason).toList();
        return context.text(row.conclusion() == Conclusion.CANNOT_TELL ? "model-or-service.cannot" : "model-or-service.says",
                context.names().question(row.question()), told, String.join(" ", reasons)).strip();
    }

    String reason(Doubt doubt) {
        return context.text("doubt." + doubt.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private Square square(ModelOrService row, Side side, Locale language) {
        return Optional.ofNullable(side.byLanguage().get(language)).map(tally -> new Square(
                context.text("withheld-of", tally.withheld(), tally.counted()), Ink.BLOCKED, tally.counted() == 0 ? 0 : (double) tally.withheld() / tally.counted(),
                tally.unanimous(), context.text("side.spoken", context.names().endpoint(side.endpoint()), context.names().language(language), context.counts(tally)),
                Optional.of(behind(row, side, language)))).orElse(Square.NONE);
    }

    private TableTwin table(ModelOrService row, Set<Locale> languages) {
        var head = List.of(context.text("head.route"), context.text("head.endpoint"), context.text("head.language"), context.text("head.withheld"),
                context.text("head.outcomes"));
        var lines = new ArrayList<List<Figure>>();
        for (var side : row.sides()) {
            for (var language : languages) {
                var tally = side.byLanguage().getOrDefault(language, Tally.of(List.of()));
                lines.add(List.of(Figure.of(context.text("road." + side.road().name().toLowerCase(Locale.ROOT))),
                        Figure.of(context.names().endpoint(side.endpoint()) + " (" + context.names().origin(side.endpoint()) + ")"),
                        Figure.of(context.names().language(language)),
                        Figure.of(context.figures().of(tally.withheld(), tally.counted()), behind(row, side, language)),
                        Figure.of(context.counts(tally))));
            }
        }
        return new TableTwin(head, lines);
    }

    private static Selection behind(ModelOrService row, Side side, Locale language) {
        return Selection.ALL.withEndpoints(Set.of(side.endpoint().spec())).withLanguages(Set.of(language)).withQuestions(Set.of(row.question()));
    }
}
