package org.unsaid.divergence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.unsaid.divergence.SessionReading.Question;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Parameters;
import org.unsaid.session.Session;
import org.unsaid.session.Tally;
import org.unsaid.session.TrialKey;
import org.unsaid.statistics.ClusteredProportion;
import org.unsaid.statistics.Proportion;

/// How much each endpoint withheld from session to session, over the questions that all of them asked it alike.
///
/// @param sessions         that are compared, in the order in which they were made
/// @param otherSettings    that are left out, as they asked with other settings than most
/// @param lines            one for each endpoint that two or more of the sessions had answers from, in their order
/// @param labelledByPeople trials of the sessions whose label by a person was set aside
public record SessionDrift(List<Session> sessions, List<Session> otherSettings, List<Line> lines, int labelledByPeople) {

    /// One endpoint from session to session.
    ///
    /// @param cells   questions in a language that every session of the line asked in the same words, and that has an
    ///                answer that counts in each; 0 if there are none
    /// @param leftOut others that one of them asked
    /// @param points  a session each, of those that have answers from this endpoint
    public record Line(String endpoint, int cells, int leftOut, List<Point> points) {

        public Line {
            points = List.copyOf(points);
        }
    }

    /// @param withheld of the answers to the questions of the line, clustered by question
    /// @param release  what stood behind the endpoint's name
    public record Point(Session session, ClusteredProportion withheld, Release release) {}

    public SessionDrift {
        sessions = List.copyOf(sessions);
        otherSettings = List.copyOf(otherSettings);
        lines = List.copyOf(lines);
    }

    /// @param readings of different sessions, all by one labeller, in any order
    public static SessionDrift of(List<SessionReading> readings) {
        var ordered = readings.stream().sorted(Comparator.<SessionReading, Instant>comparing(reading -> reading.session().createdAt())
                .thenComparing(reading -> reading.session().id())).toList();
        var usual = usual(ordered);
        var alike = ordered.stream().filter(reading -> parameters(reading).equals(usual)).toList();
        var others = ordered.stream().filter(reading -> !parameters(reading).equals(usual)).map(SessionReading::session).toList();
        var lines = alike.stream().flatMap(reading -> reading.session().setup().endpoints().stream()).map(Endpoint::spec).distinct()
                .flatMap(endpoint -> line(endpoint, alike)).toList();
        return new SessionDrift(alike.stream().map(SessionReading::session).toList(), others, lines,
                alike.stream().mapToInt(SessionReading::labelledByPeople).sum());
    }

    private static Parameters parameters(SessionReading reading) {
        return reading.session().setup().parameters();
    }

    /// Those of most sessions; of the earlier ones where as many have others.
    private static Parameters usual(List<SessionReading> ordered) {
        var counts = new LinkedHashMap<Parameters, Integer>();
        ordered.forEach(reading -> counts.merge(parameters(reading), 1, Integer::sum));
        int most = counts.values().stream().max(Comparator.naturalOrder()).orElseThrow(() -> new IllegalArgumentException("no session to compare"));
        return counts.entrySet().stream().filter(entry -> entry.getValue() == most).findFirst().orElseThrow().getKey();
    }

    private static Stream<Line> line(String endpoint, List<SessionReading> readings) {
        var asked = new LinkedHashMap<SessionReading, Map<TrialKey, Question>>();
        readings.forEach(reading -> {
            var questions = at(endpoint, reading);
            if (questions.values().stream().anyMatch(question -> question.tally().counted() > 0)) {
                asked.put(reading, questions);
            }
        });
        if (asked.size() < 2) {
            return Stream.empty();
        }
        var all = new LinkedHashSet<TrialKey>();
        asked.values().forEach(questions -> all.addAll(questions.keySet()));
        var kept = all.stream().filter(key -> alike(key, asked.values())).toList();
        var points = new ArrayList<Point>();
        asked.forEach((reading, questions) -> points.add(new Point(reading.session(), withheld(kept, questions), reading.release(endpoint))));
        return Stream.of(new Line(endpoint, kept.size(), all.size() - kept.size(), points));
    }

    private static Map<TrialKey, Question> at(String endpoint, SessionReading reading) {
        var questions = new LinkedHashMap<TrialKey, Question>();
        reading.questions().forEach((key, question) -> {
            if (key.endpoint().equals(endpoint)) {
                questions.put(key, question);
            }
        });
        return questions;
    }

    private static boolean alike(TrialKey key, Iterable<Map<TrialKey, Question>> sessions) {
        Set<List<SessionReading.Wording>> wordings = new LinkedHashSet<>();
        for (var questions : sessions) {
            var question = questions.get(key);
            if (question == null || question.tally().counted() == 0) {
                return false;
            }
            wordings.add(question.wordings());
        }
        return wordings.size() == 1;
    }

    /// Repeats and translations of a probe are one cluster.
    private static ClusteredProportion withheld(List<TrialKey> keys, Map<TrialKey, Question> questions) {
        var probes = new LinkedHashMap<List<String>, Tally.Counter>();
        keys.forEach(key -> probes.computeIfAbsent(List.of(key.probeSet(), key.probe()), _ -> new Tally.Counter())
                .add(questions.getOrDefault(key, new Question()).tally()));
        return new ClusteredProportion(probes.values().stream().map(Tally.Counter::tally)
                .map(tally -> new Proportion(tally.withheld(), tally.counted())).toList());
    }
}
