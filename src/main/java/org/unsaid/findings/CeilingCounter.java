package org.unsaid.findings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.unsaid.session.Setup;
import org.unsaid.session.Tally;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Method;

/// Counts outcomes under each ceiling of methods while trials pass by. Not safe for several threads.
final class CeilingCounter {

    private final Map<Method, Map<TrialKey, Tally.Counter>> counters = new EnumMap<>(Method.class);
    private final Set<Method> used = EnumSet.noneOf(Method.class);

    void add(TrialKey cell, Trial trial) {
        trial.verdicts().forEach(verdict -> used.add(verdict.method()));
        for (var method : Method.values()) {
            boolean alone = method.compareTo(Method.JUDGE) < 0; // what else the model wrote is no part of these methods
            var below = trial.withVerdicts(trial.verdicts().stream()
                    .filter(verdict -> verdict.method().compareTo(method) <= 0 && !(alone && verdict.isOfBabble())).toList());
            counters.computeIfAbsent(method, _ -> new LinkedHashMap<>()).computeIfAbsent(cell, _ -> new Tally.Counter()).add(below);
        }
    }

    /// Empty where one method alone has labelled: nothing hangs on it.
    List<CeilingRates> rates(Setup setup, MeasuredLanguages measured) {
        var rows = new ArrayList<CeilingRates>();
        if (used.size() > 1) {
            used.forEach(method -> Rates.of(Grouping.ENDPOINT, CellOrder.cells(setup, counters.getOrDefault(method, Map.of())), measured)
                    .forEach(rates -> rows.add(new CeilingRates(method, rates))));
        }
        return rows;
    }
}
