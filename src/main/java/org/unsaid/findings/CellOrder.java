package org.unsaid.findings;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.unsaid.session.Setup;
import org.unsaid.session.Tally;
import org.unsaid.session.TrialKey;

/// The order of a session's own lists: endpoints, questions, languages, levels.
final class CellOrder {

    private CellOrder() {}

    static List<Cell> cells(Setup setup, Map<TrialKey, Tally.Counter> counters) {
        return sorted(setup, counters.entrySet().stream()
                .map(entry -> Cell.of(setup, entry.getKey(), entry.getValue().tally())).toList());
    }

    private static List<Cell> sorted(Setup setup, Collection<Cell> cells) {
        var endpoints = places(setup.endpoints());
        var languages = places(setup.languages());
        var questions = places(setup.probeSets().stream()
                .flatMap(set -> set.probes().stream().map(probe -> new Question(set.id(), probe.id()))).toList());
        return cells.stream().sorted(Comparator
                .<Cell>comparingInt(cell -> endpoints.getOrDefault(cell.endpoint(), endpoints.size()))
                .thenComparingInt(cell -> questions.getOrDefault(cell.question(), questions.size()))
                .thenComparingInt(cell -> languages.getOrDefault(cell.language(), languages.size()))
                .thenComparing(cell -> cell.key().levels().toString())).toList();
    }

    private static <T> Map<T, Integer> places(List<T> list) {
        var places = new HashMap<T, Integer>();
        list.forEach(each -> places.putIfAbsent(each, places.size()));
        return places;
    }
}
