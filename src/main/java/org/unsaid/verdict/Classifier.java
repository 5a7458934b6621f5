package org.unsaid.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Weighs a reading by a trained linear model. Pure and safe for any thread.
final class Classifier {

    private static final Set<Label> LEFT_TO_RULES = Set.of(Label.BLOCK_NOTICE, Label.OFFICIAL_LINE, Label.UNUSABLE);

    private static final int MOST_RUNS_SHOWN = 4;
    private static final int MOST_SIGNS_SHOWN = 4;
    private static final int MOST_OF_A_SIGN = 8;

    /// A run that weighs less than this beside the heaviest is not shown.
    private static final double LEAST_SHOWN = 0.5;

    private final LinearModel model;

    Classifier(LinearModel model) {
        this.model = model;
    }

    /// What was weighed, and what came of it.
    static final class Weighed {
        private final float[] traits;
        private final Wording wording;
        private final double[] chances;

        private Weighed(float[] traits, Wording wording, double[] chances) {
            this.traits = traits;
            this.wording = wording;
            this.chances = chances;
        }

        /// Of the classes of [LinearModel]; they add up to 1.
        double[] chances() {
            return chances;
        }
    }

    Weighed weigh(Reading reading) {
        var traits = Traits.of(reading);
        var wording = Wording.of(reading.text());
        return new Weighed(traits, wording, model.chances(traits, wording));
    }

    /// What spoke most for a class: hits of the signs, and the runs of words, that weighed most.
    List<Hit> evidence(Reading reading, Weighed weighed, int forClass) {
        var evidence = new ArrayList<>(signs(reading, weighed.traits, forClass));
        evidence.addAll(runs(reading, weighed.wording, forClass));
        return evidence;
    }

    private List<Hit> signs(Reading reading, float[] traits, int forClass) {
        record Heavy(Sign sign, double weight) {}
        var heavy = new ArrayList<Heavy>();
        for (int i = 0; i < Traits.DONE.size(); i++) {
            double weight = 0;
            for (int j = i * Traits.OF_A_SIGN; j < (i + 1) * Traits.OF_A_SIGN; j++) {
                weight += traits[j] * model.traitWeight(j, forClass);
            }
            if (weight > 0.5) {
                heavy.add(new Heavy(Traits.DONE.get(i), weight));
            }
        }
        return heavy.stream().sorted(Comparator.comparingDouble(Heavy::weight).reversed()).limit(MOST_SIGNS_SHOWN)
                .flatMap(each -> reading.opening(each.sign()).stream().limit(MOST_OF_A_SIGN)).toList();
    }

    /// A single word, such as "I" or "the", or a mark and the word after it weigh for the model and tell a reader nothing.
    private static boolean tells(PlainText text, int start, int end) {
        if (!Scripts.isWord(text.charAt(start))) {
            return false;
        }
        for (int i = start + 1; i < end; i++) {
            if (text.charAt(i) == ' ' || Scripts.isIdeograph(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private List<Hit> runs(Reading reading, Wording wording, int forClass) {
        var order = new ArrayList<Integer>();
        int most = 0;
        for (int i = 0; i < wording.count(); i++) {
            if (tells(reading.text(), wording.start(i), wording.end(i))) {
                most = Math.max(most, model.weight(wording.bucket(i), forClass));
                order.add(i);
            }
        }
        double least = Math.max(1, LEAST_SHOWN * most);
        order.removeIf(i -> model.weight(wording.bucket(i), forClass) < least);
        order.sort(Comparator.comparingInt((Integer i) -> -model.weight(wording.bucket(i), forClass)));
        var shown = new ArrayList<Hit>();
        for (int i : order) {
            int start = wording.start(i);
            int end = wording.end(i);
            if (shown.size() < MOST_RUNS_SHOWN && shown.stream().noneMatch(hit -> hit.start() < end && start < hit.end())) {
                shown.add(new Hit(Sign.WORDING, start, end, reading.sentences().at(start), false));
            }
        }
        return shown;
    }

    /// Which class a label of the rules belongs to.
    static int classOf(Label label) {
        return switch (label) {
            case REFUSED, BLOCK_NOTICE -> LinearModel.REFUSES;
            case PARTIAL, EVASIVE, OFFICIAL_LINE, UNUSABLE -> LinearModel.WITHHOLDS;
            case DIRECT -> LinearModel.ANSWERS;
        };
    }

    /// What the classifier was not trained to tell, and rules find by hard signs.
    static boolean leavesToRules(Rule.Finding finding) {
        return LEFT_TO_RULES.contains(finding.label()) || ObjectionRule.found(finding);
    }
}
