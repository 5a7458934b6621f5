package org.unsaid.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.unsaid.probe.Role;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.statistics.ClusteredProportion;
import org.unsaid.statistics.Proportion;
import org.unsaid.verdict.ReasoningReader;

/// Counts the signs in reasoning while trials pass by. Not safe for several threads.
final class SignCounter {

    private final Map<TrialKey, Count> counts = new LinkedHashMap<>();

    /// Reads its lexicon when the first reasoning comes: most sessions have none.
    private static final class Reading {
        private static final ReasoningReader READER = new ReasoningReader();
    }

    private static final class Count {
        private int withheld;
        private int withheldPlanned;
        private int withheldPolicy;
        private int answered;
        private int answeredPlanned;
        private int answeredPolicy;
        private int toldApart;
        private int otherLanguage;
    }

    /// @param trial that counts, with reasoning
    void add(TrialKey cell, Trial trial) {
        var reading = Reading.READER.read(trial.reply().reasoning(), trial.key().language());
        var count = counts.computeIfAbsent(cell, _ -> new Count());
        if (trial.outcome().withheld()) {
            count.withheld++;
            count.withheldPlanned += reading.plans().isEmpty() ? 0 : 1;
            count.withheldPolicy += reading.policy().isEmpty() ? 0 : 1;
        } else {
            count.answered++;
            count.answeredPlanned += reading.plans().isEmpty() ? 0 : 1;
            count.answeredPolicy += reading.policy().isEmpty() ? 0 : 1;
        }
        count.toldApart += reading.toldApart() ? 1 : 0;
        count.otherLanguage += reading.reasonedIn().isPresent() ? 1 : 0;
    }

    List<ReasoningSigns> signs(Contrasts contrasts) {
        var signs = new ArrayList<ReasoningSigns>();
        contrasts.byEndpoint().values().forEach(cells -> Stream.of(Role.values()).forEach(role -> {
            var some = cells.stream().filter(cell -> cell.role() == role && counts.containsKey(cell.key())).toList();
            if (!some.isEmpty()) {
                signs.add(new ReasoningSigns(some.getFirst().endpoint().spec(), role, Scope.of(some, contrasts.measured()),
                        share(some, count -> new Proportion(count.withheldPlanned, count.withheld)),
                        share(some, count -> new Proportion(count.answeredPlanned, count.answered)),
                        share(some, count -> new Proportion(count.withheldPolicy, count.withheld)),
                        share(some, count -> new Proportion(count.answeredPolicy, count.answered)),
                        share(some, count -> new Proportion(count.otherLanguage, count.toldApart))));
            }
        }));
        return signs;
    }

    private ClusteredProportion share(List<Cell> cells, Function<Count, Proportion> of) {
        var byQuestion = new LinkedHashMap<Question, Proportion>();
        cells.forEach(cell -> byQuestion.merge(cell.question(), of.apply(counts.getOrDefault(cell.key(), new Count())),
                (one, other) -> new Proportion(one.part() + other.part(), one.whole() + other.whole())));
        return ClusteredProportion.of(byQuestion.values());
    }
}
