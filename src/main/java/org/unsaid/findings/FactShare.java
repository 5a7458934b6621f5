package org.unsaid.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.Role;
import org.unsaid.session.Setup;
import org.unsaid.statistics.ClusteredProportion;
import org.unsaid.statistics.Proportion;

/// Which part of all facts the answers of one endpoint in one language say, to questions of one role.
///
/// @param said         facts said of those looked for, an answer and a fact each
/// @param contradicted of the same
public record FactShare(
        String endpoint, Locale language, Role role, Scope scope, ClusteredProportion said, ClusteredProportion contradicted,
        double factsPerQuestion) {

    private record Key(String endpoint, Locale language, Role role) {}

    /// In the order of the session's endpoints and languages.
    static List<FactShare> of(Setup setup, List<FactCount> counts) {
        var groups = new LinkedHashMap<Key, List<FactCount>>();
        for (var endpoint : setup.endpoints()) {
            for (var language : setup.languages()) {
                counts.stream().filter(count -> count.endpoint().equals(endpoint.spec()) && count.language().equals(language))
                        .forEach(count -> groups.computeIfAbsent(
                                new Key(endpoint.spec(), language, role(setup, count.question())), _ -> new ArrayList<>()).add(count));
            }
        }
        return groups.entrySet().stream().map(entry -> share(entry.getKey(), entry.getValue())).toList();
    }

    private static FactShare share(Key key, List<FactCount> counts) {
        var byQuestion = counts.stream().collect(Collectors.groupingBy(FactCount::question, LinkedHashMap::new, Collectors.toList()));
        return new FactShare(key.endpoint(), key.language(), key.role(), counts.getFirst().scope(),
                part(byQuestion, FactCount::said), part(byQuestion, FactCount::contradicted), (double) counts.size() / byQuestion.size());
    }

    private static ClusteredProportion part(Map<Question, List<FactCount>> counts, ToIntFunction<FactCount> part) {
        return new ClusteredProportion(counts.values().stream().map(some -> new Proportion(
                some.stream().mapToInt(part).sum(), some.stream().mapToInt(FactCount::answers).sum())).toList());
    }

    private static Role role(Setup setup, Question question) {
        return setup.probeSet(question.probeSet()).flatMap((ProbeSet set) -> set.probe(question.probe())).map(Probe::role).orElse(Role.NEUTRAL);
    }
}
