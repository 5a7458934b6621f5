package org.unsaid.verdict;

import java.util.List;
import java.util.stream.IntStream;

/// Weighs each answer by a classifier that has seen neither its question nor its model. A source with one model is
/// divided by questions alone.
final class CrossValidation {

    private static final int PARTS_OF_QUESTIONS = 4;
    private static final int PARTS_OF_MODELS = 2;

    private CrossValidation() {}

    /// @return chances of the classes, in the order of the answers
    static double[][] chances(List<Sample> samples, Trainer trainer) {
        var chances = new double[samples.size()][];
        for (int q = 0; q < PARTS_OF_QUESTIONS; q++) {
            for (int m = 0; m < PARTS_OF_MODELS; m++) {
                int questions = q;
                int models = m;
                var tested = IntStream.range(0, samples.size())
                        .filter(i -> question(samples.get(i)) == questions && model(samples.get(i)) == models).toArray();
                var model = trainer.fit(samples.stream()
                        .filter(sample -> question(sample) != questions && (model(sample) != models || oneModel(sample))).toList());
                for (int i : tested) {
                    chances[i] = model.chances(samples.get(i).traits(), samples.get(i).wording());
                }
            }
        }
        return chances;
    }

    private static int question(Sample sample) {
        return Sample.part(sample.question(), PARTS_OF_QUESTIONS);
    }

    private static int model(Sample sample) {
        return oneModel(sample) ? question(sample) % PARTS_OF_MODELS : Sample.part(sample.model(), PARTS_OF_MODELS);
    }

    private static boolean oneModel(Sample sample) {
        return sample.source().equals("chatgpt-refusals");
    }
}
