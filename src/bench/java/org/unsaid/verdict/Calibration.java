package org.unsaid.verdict;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/// Turns how far a class is ahead into the chance that it is right (Platt's method), from answers weighed by classifiers
/// that had not seen them. How much the rules count was chosen on the same answers, from a few values.
final class Calibration {

    private static final List<Double> NONE = List.of(0.0, 0.0, 0.0);

    static final Map<Combination.Manner, Combination.Share> SHARES = Map.of(
            Combination.Manner.DISCLAIMED, new Combination.Share(0.2, List.of(-0.6, 0.0, 0.0)),
            Combination.Manner.CHINESE, new Combination.Share(1.6, NONE),
            Combination.Manner.OTHER, new Combination.Share(4, List.of(2.66, 2.32, 0.0)));

    private static final int STEPS = 4000;
    private static final double RATE = 0.05;

    private Calibration() {}

    static Combination fit(List<Sample> samples, double[][] chances) {
        var plain = new Combination(SHARES, List.of(1.0, 1.0, 1.0), NONE);
        var slopes = new double[LinearModel.CLASSES];
        var offsets = new double[LinearModel.CLASSES];
        for (int c = 0; c < LinearModel.CLASSES; c++) {
            fit(samples, chances, plain, c, slopes, offsets);
        }
        return new Combination(
                SHARES, DoubleStream.of(slopes).boxed().toList(), DoubleStream.of(offsets).boxed().toList());
    }

    /// Descends the logarithmic loss; two numbers from a convex function need no more.
    private static void fit(List<Sample> samples, double[][] chances, Combination plain, int forClass, double[] slopes, double[] offsets) {
        double slope = 1;
        double offset = 0;
        for (int step = 0; step < STEPS; step++) {
            double bySlope = 0;
            double byOffset = 0;
            double count = 0;
            for (int i = 0; i < samples.size(); i++) {
                var sample = samples.get(i);
                var weighed = plain.weigh(chances[i], sample.finding(), sample.manner());
                if (weighed.chosen() != forClass || Classifier.leavesToRules(sample.finding())) {
                    continue;
                }
                double right = sample.expected() == forClass ? 1 : 0;
                double error = 1 / (1 + Math.exp(-(slope * weighed.margin() + offset))) - right;
                bySlope += error * weighed.margin();
                byOffset += error;
                count++;
            }
            slope -= RATE * bySlope / Math.max(1, count);
            offset -= RATE * byOffset / Math.max(1, count);
        }
        slopes[forClass] = slope;
        offsets[forClass] = offset;
    }
}
