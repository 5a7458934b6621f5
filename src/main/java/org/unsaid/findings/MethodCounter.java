package org.unsaid.findings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.unsaid.probe.Role;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.statistics.ClusteredProportion;
import org.unsaid.statistics.Proportion;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Outcome;

/// Counts what each method of labelling would call withheld while trials pass by. A block on the wire rests on no label and
/// is left out. Not safe for several threads.
final class MethodCounter {

    private final Map<TrialKey, Map<Method, Count>> counts = new LinkedHashMap<>();

    private static final class Count {
        private int withheld;
        private int counted;
        private int countingWithheld;
        private int countingCounted;
    }

    /// @param cell the trial's first repeat
    void add(TrialKey cell, Trial trial) {
        var latest = new EnumMap<Method, Label>(Method.class);
        trial.verdicts().stream().filter(verdict -> !verdict.isOfBabble()).forEach(verdict -> latest.put(verdict.method(), verdict.label()));
        latest.forEach((method, label) -> {
            var count = counts.computeIfAbsent(cell, _ -> new EnumMap<>(Method.class)).computeIfAbsent(method, _ -> new Count());
            var outcome = Outcome.of(label);
            count.counted += outcome.counts() ? 1 : 0;
            count.withheld += outcome.withheld() ? 1 : 0;
            count.countingCounted += trial.outcome().counts() ? 1 : 0;
            count.countingWithheld += trial.outcome().withheld() ? 1 : 0;
        });
    }

    /// A row an endpoint, role and method, the weakest method first.
    List<MethodRate> rates(Contrasts contrasts) {
        var rows = new ArrayList<MethodRate>();
        contrasts.byEndpoint().values().forEach(cells -> Stream.of(Role.values()).forEach(role -> Stream.of(Method.values()).forEach(method -> {
            var some = cells.stream().filter(cell -> cell.role() == role && of(cell).containsKey(method)).toList();
            if (!some.isEmpty()) {
                rows.add(rate(some, role, method, contrasts.measured()));
            }
        })));
        return rows;
    }

    private MethodRate rate(List<Cell> cells, Role role, Method method, MeasuredLanguages measured) {
        var withheld = new LinkedHashMap<Question, Proportion>();
        var counting = new LinkedHashMap<Question, Proportion>();
        for (var cell : cells) {
            var count = of(cell).getOrDefault(method, new Count());
            withheld.merge(cell.question(), new Proportion(count.withheld, count.counted), Proportion::plus);
            counting.merge(cell.question(), new Proportion(count.countingWithheld, count.countingCounted), Proportion::plus);
        }
        return new MethodRate(cells.getFirst().endpoint().spec(), role, Scope.of(cells, measured), method,
                ClusteredProportion.of(withheld.values()), ClusteredProportion.of(counting.values()));
    }

    private Map<Method, Count> of(Cell cell) {
        return counts.getOrDefault(cell.key(), Map.of());
    }
}
