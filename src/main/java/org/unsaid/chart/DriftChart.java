package org.unsaid.chart;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.unsaid.divergence.Release;
import org.unsaid.divergence.SessionDrift;
import org.unsaid.divergence.SessionDrift.Line;
import org.unsaid.divergence.SessionDrift.Point;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.session.Session;

/// How much each model withheld from session to session.
public final class DriftChart {

    private final SessionDrift drift;
    private final ChartTexts texts;
    private final Figures figures;
    private final DateTimeFormatter day;

    private DriftChart(SessionDrift drift, ChartTexts texts) {
        this.drift = drift;
        this.texts = texts;
        figures = new Figures(texts);
        day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.language()).withZone(ZoneOffset.UTC);
    }

    /// Empty where no question was asked alike.
    ///
    /// @param labeller version by which all were labelled anew
    public static Chart of(SessionDrift drift, String labeller, ChartTexts texts) {
        return new DriftChart(drift, texts).chart(labeller);
    }

    private Chart chart(String labeller) {
        var lines = drift.lines().stream().filter(line -> line.cells() > 0).toList();
        var title = text("drift.title");
        if (lines.isEmpty()) {
            return new Chart(ChartName.DRIFT, title, text("drift.nothing"), List.of(), new TableTwin(List.of(), List.of()), Optional.empty());
        }
        var panels = lines.stream().map(this::panel).toList();
        var dates = drift.sessions().stream().map(session -> new DriftLayout.Stop(Names.safe(session.name()), day.format(session.createdAt()))).toList();
        return new Chart(ChartName.DRIFT, title, text("drift.says"), notes(labeller), table(lines),
                Optional.of(width -> DriftLayout.draw(dates, panels, figures, width)));
    }

    private DriftLayout.Panel panel(Line line) {
        var marks = new ArrayList<DriftLayout.Mark>();
        Release last = line.points().getFirst().release();
        for (var point : line.points()) {
            var share = point.withheld();
            boolean tells = Context.tells(share);
            marks.add(new DriftLayout.Mark(drift.sessions().indexOf(point.session()), tells ? share.rate() : Optional.empty(), share.interval(),
                    point.release().differs(last), spoken(line, point)));
            last = point.release();
        }
        return new DriftLayout.Panel(named(line, Names::endpoint), named(line, Names::origin), text("drift.questions", line.cells()), marks);
    }

    private String spoken(Line line, Point point) {
        return text("drift.spoken", named(line, Names::endpoint), Names.safe(point.session().name()), day.format(point.session().createdAt()),
                text("withheld-of", figures.number(point.withheld().part()), figures.number(point.withheld().whole())), sure(point), release(point));
    }

    private String sure(Point point) {
        return Context.tells(point.withheld())
                ? text("drift.share", figures.percent(point.withheld().rate().orElse(0.0)), figures.between(point.withheld().interval()))
                : text("too-few", figures.between(point.withheld().interval()));
    }

    private TableTwin table(List<Line> lines) {
        var head = List.of(text("head.endpoint"), text("drift.head.session"), text("drift.head.made"), text("head.withheld"), text("drift.head.share"),
                text("head.questions"), text("drift.head.release"));
        var rows = lines.stream().flatMap(line -> line.points().stream().map(point -> List.of(
                Figure.of(text("drift.model", named(line, Names::endpoint), named(line, Names::origin))), Figure.of(Names.safe(point.session().name())), Figure.of(day.format(point.session().createdAt())),
                Figure.of(figures.of(point.withheld().part(), point.withheld().whole())), Figure.of(sure(point)),
                Figure.of(figures.number(line.cells())), Figure.of(release(point))))).toList();
        return new TableTwin(head, rows);
    }

    private String release(Point point) {
        var named = point.release().models().stream().map(Names::safe).collect(Collectors.joining(", "));
        var told = new ArrayList<String>();
        told.add(named.isEmpty() ? text("drift.unnamed") : named);
        point.release().weights().digest().ifPresent(digest -> told.add(Names.safe(digest)));
        return String.join(" · ", told);
    }

    private List<String> notes(String labeller) {
        var notes = new ArrayList<>(List.of(text("drift.note.alike"), text("drift.note.labelled", labeller), text("drift.note.reading"), text("drift.note.why")));
        if (drift.labelledByPeople() > 0) {
            notes.add(text("drift.note.people", drift.labelledByPeople()));
        }
        if (!drift.otherSettings().isEmpty()) {
            notes.add(text("drift.note.settings", drift.otherSettings().stream().map(Session::name).map(Names::safe).collect(Collectors.joining(", "))));
        }
        drift.lines().stream().filter(line -> line.leftOut() > 0)
                .forEach(line -> notes.add(text("drift.note.left-out", named(line, Names::endpoint), line.leftOut())));
        if (drift.lines().stream().anyMatch(line -> endpoint(line).filter(Endpoint::scripted).isPresent())) {
            notes.add(text("note.scripted"));
        }
        notes.add(text("note.order"));
        notes.add(text("note.asked"));
        return notes;
    }

    private Optional<Endpoint> endpoint(Line line) {
        return line.points().getLast().session().setup().endpoint(line.endpoint());
    }

    private String named(Line line, EndpointName how) {
        return how.of(new Names(texts, line.points().getLast().session().setup()), line.endpoint());
    }

    @FunctionalInterface
    private interface EndpointName {
        String of(Names names, String spec);
    }

    private String text(String key, Object... arguments) {
        return texts.text("chart." + key, arguments);
    }
}
