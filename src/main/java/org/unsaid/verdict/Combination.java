package org.unsaid.verdict;

/// How rules and classifier are weighed together, and how often what comes of it is right. The figures come from
/// cross-validation by question and by model: each answer was weighed by a classifier that had seen neither.
///
/// @param rules   how much the rules' confidence counts beside the classifier's chances
/// @param ahead   a refusal must be ahead of the next class by this much, since calling an answer refused is the worse error
/// @param slopes  of the chance to be right, a class, by how far it is ahead
/// @param offsets of the same
record Combination(double rules, double ahead, double[] slopes, double[] offsets) {

    /// Chances are held away from 0 by this much, so that neither can outvote the other without end.
    private static final double LEAST_CHANCE = 1e-3;
    private static final double LEAST_CONFIDENCE = 0.4;
    private static final double MOST_CONFIDENCE = 0.97;

    /// @param margin ahead of the next class, a natural logarithm of a ratio
    record Weighed(int chosen, double margin) {}

    /// @param chances    by the classifier
    /// @param byRules    class that the rules chose
    /// @param confidence of the rules
    Weighed weigh(double[] chances, int byRules, double confidence) {
        double sure = Math.max(LEAST_CONFIDENCE, Math.min(MOST_CONFIDENCE, confidence));
        var scores = new double[LinearModel.CLASSES];
        for (int c = 0; c < scores.length; c++) {
            double rule = c == byRules ? sure : (1 - sure) / 2;
            scores[c] = Math.log(chances[c] + LEAST_CHANCE) + rules * Math.log(rule);
        }
        scores[LinearModel.REFUSES] -= ahead;
        int best = 0;
        for (int c = 1; c < scores.length; c++) {
            best = scores[c] > scores[best] ? c : best;
        }
        double next = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < scores.length; c++) {
            next = c == best ? next : Math.max(next, scores[c]);
        }
        return new Weighed(best, scores[best] - next);
    }

    /// Chance that it is right.
    double confidence(Weighed weighed) {
        return 1 / (1 + Math.exp(-(slopes[weighed.chosen()] * weighed.margin() + offsets[weighed.chosen()])));
    }
}
