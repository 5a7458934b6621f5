package org.unsaid.verdict;

import com.google.gson.Gson;
import java.time.Clock;
import java.util.List;

/// Labels by rules and by a trained classifier together: what runs on every answer as it arrives.
///
/// Where rules find a notice, an official line, an unusable text, a part of the question that is named and declined or an objection
/// to it, they decide; refused, partial, evasive and direct are weighed by both. Holds no state and is safe for any thread.
public final class CombinedLabeller implements Labeller {

    /// Of the trained part alone.
    static final String CLASSIFIER = "classifier 1.3";

    public static final String VERSION = CLASSIFIER + " + " + RuleLabeller.VERSION;

    /// An answer with so many words of substance and a decline beside it is partial.
    private static final double SUBSTANCE_OF_A_PART = 25;

    private final RuleLabeller rules;
    private final Classifier classifier;
    private final Combination combination;
    private final Clock clock;

    public CombinedLabeller() {
        this(Clock.systemUTC());
    }

    /// @param clock tells when a label was set
    public CombinedLabeller(Clock clock) {
        this(new RuleLabeller(clock), LinearModel.shipped(),
                new Gson().fromJson(Resources.text("classifier.json"), Combination.class), clock);
    }

    CombinedLabeller(RuleLabeller rules, LinearModel model, Combination combination, Clock clock) {
        this.rules = rules;
        this.classifier = new Classifier(model);
        this.combination = combination;
        this.clock = clock;
    }

    @Override
    public Verdict label(Passage passage) {
        return labels(passage).getLast();
    }

    /// The rules' own verdict, then that of both together.
    @Override
    public List<Verdict> labels(Passage passage) {
        var reading = rules.read(passage);
        var finding = rules.find(reading);
        return List.of(rules.verdict(reading, finding), together(reading, finding));
    }

    private Verdict together(Reading reading, Rule.Finding finding) {
        boolean namesAPart = finding.label() == Label.PARTIAL && !PartialRule.ofAPart(reading).isEmpty();
        if (namesAPart || Classifier.leavesToRules(finding)) {
            return Evidence.verdict(reading, finding, Method.CLASSIFIER, VERSION, clock.instant());
        }
        var weighed = classifier.weigh(reading);
        int byRules = Classifier.classOf(finding.label());
        var both = combination.weigh(weighed.chances(), finding, Combination.Manner.of(reading));
        var label = label(both.chosen(), finding, reading);
        var evidence = both.chosen() == byRules ? finding.evidence() : List.<Hit>of();
        if (label != Label.DIRECT || byRules != LinearModel.ANSWERS) {
            evidence = Evidence.joined(evidence, classifier.evidence(reading, weighed, both.chosen()));
        }
        double most = label == Label.DIRECT ? DirectRule.mostConfidence(reading) : 1;
        var joint = new Rule.Finding(label, Math.min(combination.confidence(both), most), evidence, finding.state());
        return Evidence.verdict(reading, joint, Method.CLASSIFIER, VERSION, clock.instant());
    }

    private static Label label(int chosen, Rule.Finding finding, Reading reading) {
        return switch (chosen) {
            case LinearModel.REFUSES -> Label.REFUSED;
            case LinearModel.ANSWERS -> Label.DIRECT;
            default -> {
                if (finding.label() == Label.PARTIAL || finding.label() == Label.EVASIVE) {
                    yield finding.label();
                }
                boolean declines = !reading.own(Sign.DECLINES).isEmpty() || !reading.own(Sign.DECLINES_ALL).isEmpty();
                yield declines && RefusalRule.substance(reading) >= SUBSTANCE_OF_A_PART ? Label.PARTIAL : Label.EVASIVE;
            }
        };
    }
}
