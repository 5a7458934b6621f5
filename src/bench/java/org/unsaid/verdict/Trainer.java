package org.unsaid.verdict;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Fits a [LinearModel]: logistic regression, each class against the others, the rarer class weighing more.
/// The solver draws no random numbers, so that the same answers give the same weights.
final class Trainer {

    private static final double PRECISION = 1e-3;

    private final double cost;
    private final double balance;

    /// @param cost    of an error beside large weights
    /// @param balance from 0, every answer counts the same, to 1, every class does
    Trainer(double cost, double balance) {
        this.cost = cost;
        this.balance = balance;
    }

    LinearModel fit(List<Sample> samples) {
        Linear.disableDebugOutput();
        var features = samples.stream().map(Trainer::features).toArray(Feature[][]::new);
        var weights = new double[LinearModel.CLASSES][];
        for (int c = 0; c < LinearModel.CLASSES; c++) {
            weights[c] = fit(samples, features, c);
        }
        return quantised(weights);
    }

    private double[] fit(List<Sample> samples, Feature[][] features, int forClass) {
        var problem = new Problem();
        problem.l = samples.size();
        problem.n = Traits.COUNT + Wording.BUCKETS + 1;
        problem.bias = 1;
        problem.x = features;
        problem.y = samples.stream().mapToDouble(sample -> sample.expected() == forClass ? 1 : -1).toArray();
        double mine = samples.stream().filter(sample -> sample.expected() == forClass).count();
        var parameter = new Parameter(SolverType.L2R_LR, cost, PRECISION);
        parameter.setWeights(
                new double[] {Math.pow(samples.size() / (2 * mine), balance), Math.pow(samples.size() / (2 * (samples.size() - mine)), balance)},
                new int[] {1, -1});
        var model = Linear.train(problem, parameter);
        var found = model.getFeatureWeights();
        int sign = model.getLabels()[0] == 1 ? 1 : -1;
        for (int i = 0; i < found.length; i++) {
            found[i] *= sign;
        }
        return found;
    }

    private static Feature[] features(Sample sample) {
        var byNumber = new TreeMap<Integer, Double>();
        for (int i = 0; i < Traits.COUNT; i++) {
            if (sample.traits()[i] != 0) {
                byNumber.put(i + 1, (double) sample.traits()[i]);
            }
        }
        double perRun = LinearModel.perRun(sample.wording().count());
        for (int i = 0; i < sample.wording().count(); i++) {
            byNumber.merge(Traits.COUNT + 1 + sample.wording().bucket(i), perRun, Double::sum);
        }
        byNumber.put(Traits.COUNT + Wording.BUCKETS + 1, 1.0);
        var features = new ArrayList<Feature>();
        byNumber.forEach((number, value) -> features.add(new FeatureNode(number, value)));
        return features.toArray(Feature[]::new);
    }

    /// Weights of the wording in a byte each, of which the largest weight fills the range.
    private static LinearModel quantised(double[][] weights) {
        double largest = 1e-9;
        for (var row : weights) {
            for (int i = 0; i < Wording.BUCKETS; i++) {
                largest = Math.max(largest, Math.abs(row[Traits.COUNT + i]));
            }
        }
        double step = largest / Byte.MAX_VALUE;
        var traits = new float[LinearModel.CLASSES][Traits.COUNT + 1];
        var wording = new byte[Wording.BUCKETS * LinearModel.CLASSES];
        for (int c = 0; c < LinearModel.CLASSES; c++) {
            for (int i = 0; i < Traits.COUNT; i++) {
                traits[c][i] = (float) weights[c][i];
            }
            traits[c][Traits.COUNT] = (float) weights[c][Traits.COUNT + Wording.BUCKETS];
            for (int i = 0; i < Wording.BUCKETS; i++) {
                wording[i * LinearModel.CLASSES + c] = (byte) Math.round(weights[c][Traits.COUNT + i] / step);
            }
        }
        return new LinearModel(traits, (float) step, wording);
    }
}
