package org.unsaid.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unsaid.divergence.FactReading;
import org.unsaid.divergence.FactState;
import org.unsaid.probe.Role;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.statistics.ClusteredProportion;
import org.unsaid.statistics.Proportion;

/// Holds reasoning against the answer that followed it. Not safe for several threads.
final class ReasoningCounter {

    private final Map<TrialKey, Count> counts = new LinkedHashMap<>();

    private static final class Count {
        private int withheld;
        private int withheldKnew;
        private int answered;
        private int answeredKnew;
    }

    /// @param inAnswer    empty where there was no text
    /// @param inReasoning what the reasoning says of the same facts
    void add(TrialKey cell, Trial trial, List<FactReading> inAnswer, List<FactReading> inReasoning) {
        var said = said(inAnswer);
        boolean knew = said(inReasoning).stream().anyMatch(fact -> !said.contains(fact));
        var count = counts.computeIfAbsent(cell, _ -> new Count());
        if (trial.outcome().withheld()) {
            count.withheld++;
            count.withheldKnew += knew ? 1 : 0;
        } else {
            count.answered++;
            count.answeredKnew += knew ? 1 : 0;
        }
    }

    private static Set<String> said(List<FactReading> readings) {
        return readings.stream().filter(reading -> reading.state() == FactState.SAID).map(reading -> reading.fact().id())
                .collect(Collectors.toSet());
    }

    List<ReasoningGap> gaps(Contrasts contrasts) {
        var gaps = new ArrayList<ReasoningGap>();
        contrasts.byEndpoint().values().forEach(cells -> Stream.of(Role.values()).forEach(role -> {
            var some = cells.stream().filter(cell -> cell.role() == role && counts.containsKey(cell.key())).toList();
            if (!some.isEmpty()) {
                gaps.add(gap(some, contrasts.measured()));
            }
        }));
        return gaps;
    }

    private ReasoningGap gap(List<Cell> cells, MeasuredLanguages measured) {
        var withheld = new LinkedHashMap<Question, Proportion>();
        var answered = new LinkedHashMap<Question, Proportion>();
        for (var cell : cells) {
            var count = counts.getOrDefault(cell.key(), new Count());
            withheld.merge(cell.question(), new Proportion(count.withheldKnew, count.withheld), Proportion::plus);
            answered.merge(cell.question(), new Proportion(count.answeredKnew, count.answered), Proportion::plus);
        }
        var withheldKnew = ClusteredProportion.of(withheld.values());
        var answeredKnew = ClusteredProportion.of(answered.values());
        return new ReasoningGap(cells.getFirst().endpoint().spec(), cells.getFirst().role(), Scope.of(cells, measured),
                withheldKnew.whole() + answeredKnew.whole(), withheldKnew, answeredKnew);
    }
}
