package org.unsaid.cli;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unsaid.divergence.SessionDrift;
import org.unsaid.divergence.SessionDrift.Line;
import org.unsaid.divergence.SessionDrift.Point;
import org.unsaid.session.Session;

/// How much was withheld from session to session, for people and for programs.
final class DriftText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

    private DriftText() {}

    static String of(SessionDrift drift, String labeller, int width) {
        return Stream.of(table(drift, width), notes(drift, labeller)).collect(Collectors.joining("\n\n"));
    }

    private static String table(SessionDrift drift, int width) {
        var shown = drift.lines().stream().filter(line -> line.cells() > 0).toList();
        if (shown.isEmpty()) {
            return "No question was asked alike in these sessions.";
        }
        var table = new TextTable(List.of("Model", "Session", "Made", "Withheld", "Named itself"), width / 3);
        for (var line : shown) {
            for (var point : line.points()) {
                boolean first = point.equals(line.points().getFirst());
                table.add(List.of(
                        first ? List.of(SafeText.line(line.endpoint()), Words.count(line.cells(), "question")) : List.of(""),
                        List.of(SafeText.line(point.session().name())), List.of(DAY.format(point.session().createdAt())),
                        Figures.share(point.withheld()), List.of(ComparisonText.names(point.release().models()))));
            }
        }
        return table.text(width);
    }

    private static String notes(SessionDrift drift, String labeller) {
        var notes = new ArrayList<String>();
        notes.add("Withheld: answers that were blocked, refused, evasive or an official line, of those to questions that every session asked"
                + " the model in the same words; with 95 % intervals over the questions, whose repeats and translations are not independent.");
        notes.add("It does not say why: the model, the service or chance may have changed.");
        notes.add("All were labelled anew by %s.".formatted(labeller) + (drift.labelledByPeople() == 0 ? ""
                : " %s set by people left aside.".formatted(Words.count(drift.labelledByPeople(), "label"))));
        drift.otherSettings().forEach(session -> notes.add("Left out, as its settings (temperature, longest answer) are not those of most: %s."
                .formatted(SafeText.line(session.name()))));
        drift.lines().stream().filter(line -> line.leftOut() > 0).forEach(line -> notes.add("%s: %s left out, as not every session has a comparable answer."
                .formatted(SafeText.line(line.endpoint()), Words.count(line.leftOut(), "question"))));
        return String.join("\n", notes);
    }

    static List<JsonLine> json(SessionDrift drift) {
        var lines = new ArrayList<JsonLine>();
        drift.lines().forEach(line -> line.points().forEach(point -> lines.add(json(line, point))));
        drift.otherSettings().forEach(session -> lines.add(json("not_compared", session).put("reason", "other_settings")));
        return lines;
    }

    private static JsonLine json(Line line, Point point) {
        return json("drift", point.session())
                .put("endpoint", line.endpoint())
                .put("compared", line.cells())
                .put("left_out", line.leftOut())
                .put("withheld", Figures.json(point.withheld()))
                .put("models", point.release().models())
                .put("digest", point.release().weights().digest());
    }

    private static JsonLine json(String type, Session session) {
        return new JsonLine()
                .put("type", type)
                .put("session", session.name())
                .put("session_id", session.id())
                .put("made", session.createdAt().toString());
    }
}
