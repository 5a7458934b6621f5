package org.unsaid.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.unsaid.session.TrialKey;
import org.unsaid.statistics.Bootstrap;
import org.unsaid.statistics.Interval;
import org.unsaid.verdict.Label;

/// How often one gave the label of the row and the other that of the column, a table a question: repeats and translations
/// of a question are no independent questions. Not safe for several threads.
final class LabelTables {

    static final List<Label> LABELS = List.of(Label.values());

    private final Map<Question, int[][]> byQuestion = new LinkedHashMap<>();

    /// A probe, by the ids of its set and its own.
    record Question(String set, String probe) {

        static Question of(TrialKey key) {
            return new Question(key.probeSet(), key.probe());
        }
    }

    void add(Question question, Label first, Label second) {
        byQuestion.computeIfAbsent(question, _ -> new int[LABELS.size()][LABELS.size()])
                [LABELS.indexOf(first)][LABELS.indexOf(second)]++;
    }

    int questions() {
        return byQuestion.size();
    }

    int[][] sum() {
        return sum(byQuestion.values());
    }

    int answers() {
        return Arrays.stream(sum()).flatMapToInt(Arrays::stream).sum();
    }

    int same() {
        var sum = sum();
        int same = 0;
        for (int label = 0; label < sum.length; label++) {
            same += sum[label][label];
        }
        return same;
    }

    /// @return the interval of a figure, 95 %, drawn from the questions; empty where they are too few or it is not known
    Optional<Interval> interval(Function<int[][], Optional<Double>> figure) {
        var tables = List.copyOf(byQuestion.values());
        if (tables.size() < Bootstrap.ENOUGH || figure.apply(sum()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Bootstrap.interval(tables.size(), drawn -> {
            var some = new ArrayList<int[][]>(drawn.length);
            for (int at : drawn) {
                some.add(tables.get(at));
            }
            return figure.apply(sum(some)).orElse(Double.NaN);
        }));
    }

    /// Two classes of seven: this label, and every other.
    static int[][] against(int[][] counts, Label label) {
        int at = LABELS.indexOf(label);
        var two = new int[2][2];
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts.length; column++) {
                two[row == at ? 0 : 1][column == at ? 0 : 1] += counts[row][column];
            }
        }
        return two;
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
