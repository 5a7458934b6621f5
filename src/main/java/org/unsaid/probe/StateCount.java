package org.unsaid.probe;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// How many questions of a library are sensitive to a state. No library is balanced; this says how it is not.
///
/// @param state     ISO 3166-1 alpha-2
/// @param sets      that hold such questions
/// @param questions sensitive to it
public record StateCount(String state, int sets, int questions) {

    /// One count a state, the most questions first.
    public static List<StateCount> of(Collection<ProbeSet> sets) {
        Map<String, Integer> questions = new TreeMap<>();
        Map<String, TreeSet<String>> in = new TreeMap<>();
        sets.forEach(set -> set.probes().forEach(probe -> probe.state().ifPresent(state -> {
            questions.merge(state, 1, Integer::sum);
            in.computeIfAbsent(state, _ -> new TreeSet<>()).add(set.id());
        })));
        return questions.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(count -> new StateCount(count.getKey(), in.getOrDefault(count.getKey(), new TreeSet<>()).size(), count.getValue()))
                .toList();
    }
}
