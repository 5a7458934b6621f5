package org.unsaid.divergence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.unsaid.divergence.SessionReading.Question;
import org.unsaid.session.TrialKey;
import org.unsaid.statistics.ExactTests;
import org.unsaid.statistics.FalseDiscovery;

/// What changed between two sessions: only what was asked alike is compared, and what was not is listed.
///
/// @param cells            asked in the same words and with the same settings in both, and answered in both
/// @param notComparable    why, and which
/// @param endpoints        a row for each endpoint that has cells, in their order
/// @param labelledByPeople trials of both whose label by a person was set aside
public record SessionComparison(
        List<Cell> cells, Map<Reason, List<Cell>> notComparable, List<Drift> endpoints, int labelledByPeople) {

    /// Why a question is not compared.
    public enum Reason { ONLY_BEFORE, ONLY_AFTER, OTHER_WORDING, OTHER_SETTINGS, NOTHING_COUNTS }

    /// What changed at one endpoint.
    ///
    /// @param before         cells that stood withheld
    /// @param after          cells that stand withheld
    /// @param becameWithheld cells that were answered
    /// @param becameAnswered cells that were withheld
    /// @param p              of the exact McNemar test of the two directions
    /// @param adjusted       p for so many endpoints at once, by Benjamini and Hochberg
    /// @param modelsBefore   as the service named them
    /// @param modelsAfter    as the service named them
    public record Drift(
            String endpoint,
            int cells,
            int before,
            int after,
            int becameWithheld,
            int becameAnswered,
            double p,
            double adjusted,
            Set<String> modelsBefore,
            Set<String> modelsAfter) {

        public boolean modelChanged() {
            return !modelsBefore.equals(modelsAfter);
        }
    }

    public SessionComparison {
        cells = List.copyOf(cells);
        endpoints = List.copyOf(endpoints);
    }

    public static SessionComparison of(SessionReading before, SessionReading after) {
        var cells = new ArrayList<Cell>();
        var left = new LinkedHashMap<Reason, List<Cell>>();
        boolean alike = before.session().setup().parameters().equals(after.session().setup().parameters());
        for (var key : keys(before, after)) {
            var one = before.questions().getOrDefault(key, new Question());
            var other = after.questions().getOrDefault(key, new Question());
            var cell = cell(key, one, other);
            var reason = reason(one, other, alike, cell);
            if (reason.isEmpty()) {
                cells.add(cell);
            } else {
                left.computeIfAbsent(reason.getFirst(), _ -> new ArrayList<>()).add(cell);
            }
        }
        return new SessionComparison(cells, left, drifts(cells, before, after), before.labelledByPeople() + after.labelledByPeople());
    }

    /// As a reader meets them: question by question as the sets have them, not in the random order of the run.
    private static List<TrialKey> keys(SessionReading before, SessionReading after) {
        var places = new HashMap<List<String>, Integer>();
        Stream.of(before, after).flatMap(reading -> reading.session().setup().probeSets().stream())
                .forEach(set -> set.probes().forEach(probe -> places.putIfAbsent(List.of(set.id(), probe.id()), places.size())));
        return Stream.of(before, after).flatMap(reading -> reading.questions().keySet().stream()).distinct()
                .sorted(Comparator.<TrialKey, Integer>comparing(key -> places.getOrDefault(List.of(key.probeSet(), key.probe()), places.size()))
                        .thenComparing(key -> key.levels().toString())
                        .thenComparing(key -> key.language().toLanguageTag())
                        .thenComparing(TrialKey::endpoint))
                .toList();
    }

    private static Cell cell(TrialKey key, Question before, Question after) {
        var wording = Stream.of(before, after).flatMap(question -> question.wordings().stream()).findFirst().orElseThrow();
        return new Cell(key, wording.prompt(), before.tally(), after.tally());
    }

    private static List<Reason> reason(Question before, Question after, boolean alike, Cell cell) {
        return Stream.of(
                before.wordings().isEmpty() ? Reason.ONLY_AFTER : null,
                after.wordings().isEmpty() ? Reason.ONLY_BEFORE : null,
                before.wordings().equals(after.wordings()) ? null : Reason.OTHER_WORDING,
                alike ? null : Reason.OTHER_SETTINGS,
                cell.before().counted() == 0 || cell.after().counted() == 0 ? Reason.NOTHING_COUNTS : null)
                .flatMap(Stream::ofNullable).limit(1).toList();
    }

    private static List<Drift> drifts(List<Cell> cells, SessionReading before, SessionReading after) {
        var byEndpoint = new LinkedHashMap<String, List<Cell>>();
        cells.forEach(cell -> byEndpoint.computeIfAbsent(cell.key().endpoint(), _ -> new ArrayList<>()).add(cell));
        var p = byEndpoint.values().stream()
                .map(some -> ExactTests.mcNemar(became(some, Cell.Standing.ANSWERED), became(some, Cell.Standing.WITHHELD))).toList();
        var adjusted = FalseDiscovery.adjusted(p);
        var drifts = new ArrayList<Drift>();
        byEndpoint.forEach((endpoint, some) -> drifts.add(new Drift(
                endpoint,
                some.size(),
                (int) some.stream().filter(cell -> Cell.standing(cell.before()) == Cell.Standing.WITHHELD).count(),
                (int) some.stream().filter(cell -> Cell.standing(cell.after()) == Cell.Standing.WITHHELD).count(),
                became(some, Cell.Standing.WITHHELD),
                became(some, Cell.Standing.ANSWERED),
                p.get(drifts.size()),
                adjusted.get(drifts.size()),
                before.models(endpoint),
                after.models(endpoint))));
        return drifts;
    }

    private static int became(List<Cell> cells, Cell.Standing standing) {
        return (int) cells.stream().filter(cell -> cell.flip().filter(flip -> flip.to() == standing).isPresent()).count();
    }
}
