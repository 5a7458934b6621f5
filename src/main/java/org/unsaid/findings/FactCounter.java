package org.unsaid.findings;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.unsaid.divergence.ConfirmedFacts;
import org.unsaid.divergence.FactFinder;
import org.unsaid.divergence.FactReading;
import org.unsaid.divergence.FactState;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.probe.Fact;
import org.unsaid.probe.Probe;
import org.unsaid.session.Setup;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Delivery;
import org.unsaid.verdict.FactVerdict;
import org.unsaid.verdict.Outcome;

/// Counts facts while trials pass by. Not safe for several threads.
final class FactCounter {

    private final Setup setup;
    private final Function<TrialKey, List<FactVerdict>> confirmed;
    private final Map<Question, FactFinder> finders = new HashMap<>();
    private final Map<Key, Count> counts = new LinkedHashMap<>();
    private final Map<Where, Integer> noText = new HashMap<>();

    private record Where(Question question, String endpoint, Locale language) {}

    private record Key(Where where, Fact fact) {}

    private static final class Count {
        private final Map<FactState, Integer> states = new EnumMap<>(FactState.class);
        private final Set<String> leftOutBy = new TreeSet<>();
        private int declined;

        int of(FactState state) {
            return states.getOrDefault(state, 0);
        }
    }

    FactCounter(Setup setup, Function<TrialKey, List<FactVerdict>> confirmed) {
        this.setup = setup;
        this.confirmed = confirmed;
    }

    /// @return what the answer does with the facts of its question; empty where it has no text, or the question no fact
    ///         with cues that could be found
    List<FactReading> add(Trial trial) {
        var where = new Where(new Question(trial.key().probeSet(), trial.key().probe()), trial.key().endpoint(), trial.key().language());
        if (trial.reply().text().isBlank() || trial.delivery() == Delivery.FAILED) {
            noText.merge(where, 1, Integer::sum);
            return List.of();
        }
        boolean cutOff = trial.delivery() != Delivery.ANSWERED;
        var readings = ConfirmedFacts.over(setup.probe(trial.key()).map(Probe::facts).orElse(List.of()),
                read(trial, trial.reply().text(), cutOff), confirmed.apply(trial.key()), cutOff);
        boolean declined = trial.outcome() == Outcome.REFUSED || trial.outcome() == Outcome.BLOCKED;
        for (var reading : readings) {
            var count = counts.computeIfAbsent(new Key(where, reading.fact()), _ -> new Count());
            count.states.merge(reading.state(), 1, Integer::sum);
            if (reading.state() == FactState.LEFT_OUT) {
                count.leftOutBy.addAll(reading.by());
            }
            count.declined += declined && reading.state() == FactState.NOT_FOUND ? 1 : 0;
        }
        return readings;
    }

    /// Of any text that came with the trial.
    List<FactReading> read(Trial trial, String text, boolean cutOff) {
        var question = new Question(trial.key().probeSet(), trial.key().probe());
        return finders.computeIfAbsent(question, _ -> new FactFinder(setup.probe(trial.key()).orElseThrow()))
                .states(trial.key().language(), text, cutOff);
    }

    /// In the order of the sets, then of the facts, the endpoints and the languages.
    List<FactCount> counts(MeasuredLanguages measured) {
        var facts = setup.probeSets().stream().flatMap(set -> set.probes().stream().flatMap(probe -> ids(set.id(), probe))).toList();
        var endpoints = setup.endpoints().stream().map(Endpoint::spec).toList();
        var places = new HashMap<Object, Integer>();
        List.of(facts, endpoints, setup.languages()).forEach(list -> list.forEach(each -> places.putIfAbsent(each, places.size())));
        return counts.entrySet().stream().map(entry -> count(entry.getKey(), entry.getValue(), measured))
                .sorted(Comparator.<FactCount>comparingInt(count -> places.getOrDefault(id(count.question(), count.fact()), 0))
                        .thenComparingInt(count -> places.getOrDefault(count.endpoint(), 0))
                        .thenComparingInt(count -> places.getOrDefault(count.language(), 0))).toList();
    }

    private FactCount count(Key key, Count count, MeasuredLanguages measured) {
        var where = key.where();
        boolean scripted = setup.endpoint(where.endpoint()).filter(Endpoint::scripted).isPresent();
        return new FactCount(where.question(), key.fact(), where.endpoint(), where.language(),
                new Scope(scripted, measured.contains(where.language()) ? List.of() : List.of(where.language()),
                        measured.byPeople(where.language()).stream().toList()),
                count.of(FactState.SAID), count.of(FactState.CONTRADICTED), count.of(FactState.NOT_FOUND), count.declined,
                count.of(FactState.NOT_REACHED), noText.getOrDefault(where, 0), count.of(FactState.LEFT_OUT),
                List.copyOf(count.leftOutBy));
    }

    private static Stream<List<Object>> ids(String set, Probe probe) {
        return probe.facts().stream().map(fact -> id(new Question(set, probe.id()), fact));
    }

    private static List<Object> id(Question question, Fact fact) {
        return List.of(question, fact.id());
    }
}
