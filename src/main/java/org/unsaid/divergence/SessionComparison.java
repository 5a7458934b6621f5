package org.unsaid.divergence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.unsaid.divergence.Cell.Flip;
import org.unsaid.divergence.Cell.Standing;
import org.unsaid.divergence.SessionReading.Question;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.session.Tally;
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
    public enum Reason { OTHER_MODELS, ONLY_BEFORE, ONLY_AFTER, OTHER_WORDING, OTHER_SETTINGS, NOTHING_COUNTS }

    /// What changed at one endpoint.
    ///
    /// @param before   cells that stood withheld
    /// @param after    cells that stand withheld
    /// @param flips    how many cells changed so
    /// @param p        of the exact McNemar test of the two directions
    /// @param adjusted p for so many endpoints at once, by Benjamini and Hochberg
    /// @param was      what stood behind its name before
    /// @param is       what stands behind it after
    public record Drift(
            String endpoint, int cells, int before, int after, Map<Flip, Integer> flips, double p, double adjusted, Release was, Release is) {

        public Drift {
            flips = Collections.unmodifiableMap(new LinkedHashMap<>(flips));
        }

        /// Cells that were answered.
        public int becameWithheld() {
            return into(flips, Standing.WITHHELD);
        }

        /// Cells that were withheld.
        public int becameAnswered() {
            return into(flips, Standing.ANSWERED);
        }

        public boolean modelChanged() {
            return was.differs(is);
        }

        /// Whether nothing tells if it is the model that it was: an alias, without a version in one of the sessions.
        public boolean versionUnknown() {
            return !endpoint.startsWith(Endpoint.PRACTICE + ":") && !modelChanged() && !(was.versioned() && is.versioned());
        }
    }

    public SessionComparison {
        cells = List.copyOf(cells);
        endpoints = List.copyOf(endpoints);
    }

    /// Cells that changed from withheld to answered, or back, in their order.
    public List<Cell> flipped() {
        return cells.stream().filter(cell -> cell.flip().isPresent()).toList();
    }

    public static SessionComparison of(SessionReading before, SessionReading after) {
        var cells = new ArrayList<Cell>();
        var left = new LinkedHashMap<Reason, List<Cell>>();
        boolean alike = before.session().setup().parameters().equals(after.session().setup().parameters());
        for (var key : keys(before, after)) {
            var one = before.questions().getOrDefault(key, new Question());
            var other = after.questions().getOrDefault(key, new Question());
            var cell = cell(key, one, other);
            boolean shared = before.asked(key.endpoint()) && after.asked(key.endpoint());
            var reason = reason(one, other, shared, alike, cell);
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

    private static List<Reason> reason(Question before, Question after, boolean shared, boolean alike, Cell cell) {
        return Stream.of(
                shared ? null : Reason.OTHER_MODELS,
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
        var p = byEndpoint.values().stream().map(SessionComparison::flips).map(flips -> ExactTests.mcNemar(
                into(flips, Standing.ANSWERED), into(flips, Standing.WITHHELD))).toList();
        var adjusted = FalseDiscovery.adjusted(p);
        var drifts = new ArrayList<Drift>();
        byEndpoint.forEach((endpoint, some) -> drifts.add(new Drift(
                endpoint,
                some.size(),
                standing(some.stream().map(Cell::before)),
                standing(some.stream().map(Cell::after)),
                flips(some),
                p.get(drifts.size()),
                adjusted.get(drifts.size()),
                before.release(endpoint),
                after.release(endpoint))));
        return drifts;
    }

    private static int standing(Stream<Tally> tallies) {
        return (int) tallies.filter(tally -> Cell.standing(tally) == Standing.WITHHELD).count();
    }

    /// Both directions, what was withheld first, in the order of the outcomes.
    private static Map<Flip, Integer> flips(List<Cell> cells) {
        var flips = new TreeMap<Flip, Integer>(Comparator.comparing(Flip::from).thenComparing(Flip::was).thenComparing(Flip::is));
        cells.stream().flatMap(cell -> cell.flip().stream()).forEach(flip -> flips.merge(flip, 1, Integer::sum));
        return flips;
    }

    private static int into(Map<Flip, Integer> flips, Standing standing) {
        return flips.entrySet().stream().filter(entry -> entry.getKey().to() == standing).mapToInt(Map.Entry::getValue).sum();
    }
}
