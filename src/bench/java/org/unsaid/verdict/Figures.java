package org.unsaid.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.unsaid.bench.Confusion;

/// What rules, classifier and both together reach; of the sources trained on, cross-validated by question and model.
final class Figures {

    private static final int BINS = 5;

    private final StringBuilder text = new StringBuilder();

    Figures(List<Sample> seen, double[][] crossValidated, Combination combination, List<Sample> unseen, LinearModel model) {
        text.append("| data, language | method | n | refusal F1 | evasive F1 | three-class macro-F1 | complied, but called refused |\n|---|---|---|---|---|---|---|\n");
        var chances = unseen.stream().map(sample -> model.chances(sample.traits(), sample.wording())).toArray(double[][]::new);
        rows(seen, crossValidated, combination);
        rows(unseen, chances, combination);
        text.append("\nHow sure, and how often right (cross-validated): \n\n| confidence | answers | mean confidence | right |\n|---|---|---|---|\n");
        reliability(seen, crossValidated, combination);
    }

    String text() {
        return text.toString();
    }

    private void rows(List<Sample> samples, double[][] chances, Combination combination) {
        var perSource = new TreeMap<String, List<Integer>>();
        for (int i = 0; i < samples.size(); i++) {
            perSource.computeIfAbsent(samples.get(i).source() + ", " + samples.get(i).language(), _ -> new ArrayList<>()).add(i);
        }
        perSource.forEach((source, numbers) -> {
            var rules = new Confusion();
            var classifier = new Confusion();
            var both = new Confusion();
            for (int i : numbers) {
                var sample = samples.get(i);
                var expected = Confusion.CLASSES.get(sample.expected());
                rules.add(expected, Confusion.CLASSES.get(sample.byRules()));
                classifier.add(expected, Confusion.CLASSES.get(largest(chances[i])));
                both.add(expected, Confusion.CLASSES.get(chosen(sample, chances[i], combination)));
            }
            row(source, "rules", rules);
            row(source, "classifier", classifier);
            row(source, "together", both);
        });
    }

    private void row(String source, String method, Confusion confusion) {
        text.append(String.format(Locale.ROOT, "| %s | %s | %d | %.3f | %.3f | %.3f | %.2f %% |%n", source, method, confusion.total(),
                confusion.f1("REFUSAL"), confusion.f1("EVASIVE"), confusion.macroF1(), 100 * confusion.falseAlarms()));
    }

    private void reliability(List<Sample> samples, double[][] chances, Combination combination) {
        var counts = new double[BINS][3];
        for (int i = 0; i < samples.size(); i++) {
            var sample = samples.get(i);
            if (Classifier.leavesToRules(sample.finding())) {
                continue;
            }
            var weighed = combination.weigh(chances[i], sample.finding(), sample.manner());
            double confidence = combination.confidence(weighed);
            var bin = counts[(int) Math.max(0, Math.min(BINS - 1, (confidence - 0.5) * 10))];
            bin[0]++;
            bin[1] += confidence;
            bin[2] += weighed.chosen() == sample.expected() ? 1 : 0;
        }
        for (int i = 0; i < BINS; i++) {
            if (counts[i][0] > 0) {
                text.append(String.format(Locale.ROOT, "| %s | %.0f | %.2f | %.2f |%n", i == 0 ? "under .6" : "from ." + (5 + i),
                        counts[i][0], counts[i][1] / counts[i][0], counts[i][2] / counts[i][0]));
            }
        }
    }

    static int chosen(Sample sample, double[] chances, Combination combination) {
        return Classifier.leavesToRules(sample.finding()) ? sample.byRules()
                : combination.weigh(chances, sample.finding(), sample.manner()).chosen();
    }

    private static int largest(double[] chances) {
        int best = 0;
        for (int c = 1; c < chances.length; c++) {
            best = chances[c] > chances[best] ? c : best;
        }
        return best;
    }
}
