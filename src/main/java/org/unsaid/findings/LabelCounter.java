package org.unsaid.findings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.unsaid.session.Trial;
import org.unsaid.statistics.ClusteredProportion;
import org.unsaid.statistics.Proportion;
import org.unsaid.verdict.JudgeName;
import org.unsaid.verdict.JudgeVote;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Outcome;

/// Counts which labels two methods gave to one answer while trials pass by; of each method the latest counts, and of
/// several judges each, and their vote. Not safe
/// for several threads.
final class LabelCounter {

    private static final List<Label> LABELS = List.of(Label.values());
    private static final List<Method> METHODS = List.of(Method.values());

    /// Of a question, how often the first gave the label of the row and the second that of the column.
    private final Map<Key, Map<Question, int[][]>> counts = new LinkedHashMap<>();

    private final Set<String> judges = new HashSet<>();

    private record Key(By first, By second, Locale language) {}

    /// Who labels.
    ///
    /// @param judge which one; empty for any other method, and for the vote of all judges
    private record By(Method method, Optional<String> judge) {
        boolean isVote() {
            return method == Method.JUDGE && judge.isEmpty();
        }
    }

    void add(Trial trial) {
        if (trial.verdicts().size() < 2) {
            return;
        }
        var question = new Question(trial.key().probeSet(), trial.key().probe());
        Contrasts.pairs(List.copyOf(labels(trial).entrySet())).stream()
                .filter(pair -> pair.first().getKey().method() != pair.second().getKey().method()
                        || (!pair.first().getKey().isVote() && !pair.second().getKey().isVote()))
                .forEach(pair -> counts
                        .computeIfAbsent(new Key(pair.first().getKey(), pair.second().getKey(), trial.key().language()), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(question, _ -> new int[LABELS.size()][LABELS.size()])
                        [LABELS.indexOf(pair.first().getValue())][LABELS.indexOf(pair.second().getValue())]++);
    }

    /// The label that each method comes to, from the weakest to the strongest, and each judge.
    private Map<By, Label> labels(Trial trial) {
        var labels = new LinkedHashMap<By, Label>();
        for (var method : METHODS) {
            trial.verdictBy(method).ifPresent(verdict -> labels.put(new By(method, Optional.empty()), verdict.label()));
            if (method == Method.JUDGE) {
                JudgeVote.latest(trial.verdicts().stream().filter(verdict -> verdict.method() == Method.JUDGE).toList()).stream()
                        .sorted(Comparator.comparing(JudgeName::specOf)).forEach(verdict -> {
                            judges.add(JudgeName.specOf(verdict));
                            labels.put(new By(method, Optional.of(JudgeName.specOf(verdict))), verdict.label());
                        });
            }
        }
        return labels;
    }

    /// The vote of a single judge is no row beside its own.
    List<LabelAgreement> agreements() {
        return counts.entrySet().stream()
                .filter(entry -> judges.size() > 1 || (!entry.getKey().first().isVote() && !entry.getKey().second().isVote()))
                .map(entry -> agreement(entry.getKey(), List.copyOf(entry.getValue().values())))
                .sorted(Comparator.comparing(LabelAgreement::first).thenComparing(LabelAgreement::second)
                        .thenComparing(agreement -> agreement.firstJudge().orElse("")).thenComparing(agreement -> agreement.secondJudge().orElse(""))
                        .thenComparing(agreement -> agreement.language().toLanguageTag())).toList();
    }

    private static LabelAgreement agreement(Key key, List<int[][]> byQuestion) {
        var all = Kappas.sum(byQuestion);
        int same = 0;
        for (int label = 0; label < all.length; label++) {
            same += all[label][label];
        }
        var kappa = Kappas.of(byQuestion);
        return new LabelAgreement(key.first().method(), key.second().method(), key.language(), Arrays.stream(all).flatMapToInt(Arrays::stream).sum(),
                byQuestion.size(), same, kappa, kappa.flatMap(_ -> Kappas.interval(byQuestion)), key.first().judge(), key.second().judge(),
                withheld(byQuestion, (row, _) -> row), withheld(byQuestion, (_, column) -> column));
    }

    private static ClusteredProportion withheld(List<int[][]> byQuestion, BinaryOperator<Label> side) {
        return ClusteredProportion.of(byQuestion.stream().map(table -> withheld(table, side)).toList());
    }

    private static Proportion withheld(int[][] table, BinaryOperator<Label> side) {
        int withheld = 0;
        int all = 0;
        for (var row : LABELS) {
            for (var column : LABELS) {
                int count = table[LABELS.indexOf(row)][LABELS.indexOf(column)];
                boolean counts = Outcome.of(row).counts() && Outcome.of(column).counts();
                all += counts ? count : 0;
                withheld += counts && Outcome.of(side.apply(row, column)).withheld() ? count : 0;
            }
        }
        return new Proportion(withheld, all);
    }
}
