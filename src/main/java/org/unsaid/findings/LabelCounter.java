package org.unsaid.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.unsaid.session.Trial;
import org.unsaid.statistics.Agreement;
import org.unsaid.statistics.Bootstrap;
import org.unsaid.statistics.ClusteredProportion;
import org.unsaid.statistics.Interval;
import org.unsaid.statistics.Proportion;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Outcome;

/// Counts which labels two methods gave to one answer while trials pass by; of each method the latest counts. Not safe
/// for several threads.
final class LabelCounter {

    private static final List<Label> LABELS = List.of(Label.values());

    /// Of a question, how often the first gave the label of the row and the second that of the column.
    private final Map<Key, Map<Question, int[][]>> counts = new LinkedHashMap<>();

    private record Key(Method first, Method second, Locale language) {}

    void add(Trial trial) {
        var latest = new EnumMap<Method, Label>(Method.class);
        trial.verdicts().forEach(verdict -> latest.put(verdict.method(), verdict.label()));
        var question = new Question(trial.key().probeSet(), trial.key().probe());
        Contrasts.pairs(List.copyOf(latest.entrySet())).forEach(pair -> counts
                .computeIfAbsent(new Key(pair.first().getKey(), pair.second().getKey(), trial.key().language()), _ -> new LinkedHashMap<>())
                .computeIfAbsent(question, _ -> new int[LABELS.size()][LABELS.size()])
                [LABELS.indexOf(pair.first().getValue())][LABELS.indexOf(pair.second().getValue())]++);
    }

    List<LabelAgreement> agreements() {
        return counts.entrySet().stream().map(entry -> agreement(entry.getKey(), List.copyOf(entry.getValue().values())))
                .sorted(Comparator.comparing(LabelAgreement::first).thenComparing(LabelAgreement::second)
                        .thenComparing(agreement -> agreement.language().toLanguageTag())).toList();
    }

    private static LabelAgreement agreement(Key key, List<int[][]> byQuestion) {
        var all = sum(byQuestion);
        int same = 0;
        for (int label = 0; label < all.length; label++) {
            same += all[label][label];
        }
        var kappa = Agreement.kappa(all);
        return new LabelAgreement(key.first(), key.second(), key.language(), Arrays.stream(all).flatMapToInt(Arrays::stream).sum(),
                byQuestion.size(), same, kappa, kappa.flatMap(_ -> interval(byQuestion)),
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

    private static Optional<Interval> interval(List<int[][]> byQuestion) {
        if (byQuestion.size() < Bootstrap.ENOUGH) {
            return Optional.empty();
        }
        return Optional.of(Bootstrap.interval(byQuestion.size(), drawn -> {
            var some = new ArrayList<int[][]>(drawn.length);
            for (int at : drawn) {
                some.add(byQuestion.get(at));
            }
            return Agreement.kappa(sum(some)).orElse(Double.NaN);
        }));
    }

    private static int[][] sum(Collection<int[][]> tables) {
        var sum = new int[LABELS.size()][LABELS.size()];
        for (var table : tables) {
            for (int row = 0; row < sum.length; row++) {
                for (int column = 0; column < sum.length; column++) {
                    sum[row][column] += table[row][column];
                }
            }
        }
        return sum;
    }
}
