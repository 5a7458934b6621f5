package org.unsaid.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.unsaid.chart.Rows.Axis;
import org.unsaid.chart.Rows.Tick;
import org.unsaid.findings.Findings;
import org.unsaid.findings.Rates;
import org.unsaid.findings.Scope;
import org.unsaid.probe.Role;
import org.unsaid.session.Setup;
import org.unsaid.session.Tally;
import org.unsaid.statistics.ClusteredProportion;
import org.unsaid.statistics.Interval;
import org.unsaid.verdict.Outcome;

/// What every chart of a session is made from.
///
/// @param role  of the questions that are shown where a chart shows those of one
/// @param soFar empty if nothing is outstanding
record Context(Setup setup, Findings findings, Role role, ChartTexts texts, Optional<SoFar> soFar, Names names, Figures figures) {

    static final String NONE = "–";

    Context(Setup setup, Findings findings, Role role, ChartTexts texts, Optional<SoFar> soFar) {
        this(setup, findings, role, texts, soFar, new Names(texts, setup), new Figures(texts));
    }

    String text(String key, Object... arguments) {
        return texts.text("chart." + key, arguments);
    }

    /// What a chart says of what was asked; where that is not all of it yet, also how much there is.
    String asked(String key, Object... arguments) {
        return soFar.map(so -> text(key + ".so-far", Stream.concat(Stream.of(arguments), Stream.of(so.answers(), so.planned())).toArray()))
                .orElseGet(() -> text(key, arguments));
    }

    /// A title by the name of the chart.
    Chart chart(ChartName name, String says, List<String> notes, Rows rows) {
        return rows.groups().isEmpty() ? nothing(name)
                : new Chart(name, title(name), says, notes, rows.table(), Optional.of(width -> RowLayout.draw(rows, width)));
    }

    Chart chart(ChartName name, String says, List<String> notes, Grid grid) {
        return grid.blocks().isEmpty() || grid.columns().isEmpty() ? nothing(name)
                : new Chart(name, title(name), says, notes, grid.table(), Optional.of(width -> GridLayout.draw(grid, width)));
    }

    /// Says why there is nothing to show.
    Chart nothing(ChartName name) {
        return new Chart(name, title(name), text(name.id() + ".nothing"), List.of(), new TableTwin(List.of(), List.of()), Optional.empty());
    }

    private String title(ChartName name) {
        return text(name.id() + ".title");
    }

    /// With its n beside it; a rate of too few is not told.
    String share(ClusteredProportion share) {
        return share.whole() == 0 || Rates.tooFew(share.interval()) ? NONE : figures.percent(share.rate().orElse(0.0));
    }

    String interval(ClusteredProportion share) {
        return share.whole() == 0 || Rates.tooFew(share.interval()) ? NONE : figures.between(share.interval());
    }

    String tooFew(ClusteredProportion share) {
        return share.whole() == 0 ? text("no-answers") : text("too-few", figures.between(share.interval()));
    }

    static boolean tells(ClusteredProportion share) {
        return share.whole() > 0 && !Rates.tooFew(share.interval());
    }

    /// From 0 to 100 %.
    Axis percents() {
        return new Axis(0, 1, IntStream.of(0, 25, 50, 75, 100).mapToObj(tick -> new Tick(tick / 100.0, String.valueOf(tick))).toList(), false);
    }

    /// About 0, far enough for all of these, which are from -1 to 1.
    Axis points(Collection<Interval> shown) {
        double far = shown.stream().mapToDouble(interval -> Math.max(Math.abs(interval.low()), Math.abs(interval.high()))).max().orElse(0);
        int end = far > 0.5 ? 100 : far > 0.25 ? 50 : 25;
        return new Axis(-end / 100.0, end / 100.0, IntStream.of(-end, -end / 2, 0, end / 2, end)
                .mapToObj(tick -> new Tick(tick / 100.0, figures.points(tick / 100.0))).toList(), true);
    }

    /// Failed, empty and unusable answers, by kind; empty if there are none.
    String leftOut(Tally tally) {
        return List.of(Outcome.FAILED, Outcome.EMPTY, Outcome.UNUSABLE).stream().filter(outcome -> tally.count(outcome) > 0)
                .map(outcome -> text("count-of-outcome", figures.number(tally.count(outcome)), names.outcome(outcome)))
                .collect(Collectors.joining(", "));
    }

    String counts(Tally tally) {
        return tally.counts().entrySet().stream()
                .map(entry -> text("count-of-outcome", figures.number(entry.getValue()), names.outcome(entry.getKey())))
                .collect(Collectors.joining(", "));
    }

    /// What must be said under a chart.
    ///
    /// @param scopes of its figures
    List<String> notes(Collection<Scope> scopes, String... first) {
        var notes = new ArrayList<>(List.of(first));
        var unmeasured = scopes.stream().flatMap(scope -> scope.unmeasured().stream()).distinct().map(names::language)
                .collect(Collectors.joining(", "));
        if (!unmeasured.isEmpty()) {
            notes.add(text("note.unmeasured", unmeasured));
        }
        var babbles = findings.babbles().all().stream().map(babble -> text("note.babble.one", names.endpoint(babble.endpoint()),
                names.language(babble.language()), figures.number(babble.unusable()), figures.number(babble.answers()))).toList();
        if (!babbles.isEmpty()) {
            notes.add(text("note.babble", String.join("; ", babbles)));
        }
        notes.add(findings.labelledByPeople() == 0 ? text("note.no-people") : text("note.people", findings.labelledByPeople()));
        notes.add(text("note.order"));
        if (scopes.stream().anyMatch(Scope::scripted)) {
            notes.add(text("note.scripted"));
        }
        notes.add(text("note.asked"));
        return notes;
    }
}
