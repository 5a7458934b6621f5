package org.unsaid.verdict;

import java.util.List;
import java.util.Optional;
import org.unsaid.bench.Confusion;
import org.unsaid.bench.LabelledAnswer;
import org.unsaid.bench.Thinking;

/// A published answer as the classifier sees it.
final class Sample {

    private final String source;
    private final LabelledAnswer answer;
    private final float[] traits;
    private final Wording wording;
    private final Rule.Finding finding;
    private final Combination.Manner manner;

    private Sample(String source, LabelledAnswer answer, Reading reading, Rule.Finding finding) {
        this.source = source;
        this.answer = answer;
        this.traits = Traits.of(reading);
        this.wording = Wording.of(reading.text());
        this.finding = finding;
        this.manner = Combination.Manner.of(reading);
    }

    static Sample of(String source, LabelledAnswer answer, RuleLabeller rules) {
        var reading = rules.read(new Passage(
                answer.prompt(), answer.locale(), Thinking.strip(answer.response()), false, List.of()));
        return new Sample(source, answer, reading, rules.find(reading));
    }

    /// Name of the file it is from.
    String source() {
        return source;
    }

    String language() {
        return answer.language();
    }

    String question() {
        return Optional.ofNullable(answer.qid()).orElse(answer.prompt());
    }

    String model() {
        return answer.model();
    }

    /// Class that others gave it.
    int expected() {
        return Confusion.CLASSES.indexOf(answer.label());
    }

    float[] traits() {
        return traits;
    }

    Wording wording() {
        return wording;
    }

    /// Of the rules.
    Rule.Finding finding() {
        return finding;
    }

    Combination.Manner manner() {
        return manner;
    }

    int byRules() {
        return Classifier.classOf(finding.label());
    }

    /// A part of the questions, or of the models: the same on every machine.
    static int part(String name, int parts) {
        int hash = 17;
        for (int i = 0; i < name.length(); i++) {
            hash = hash * 31 + name.charAt(i);
        }
        hash = (hash ^ (hash >>> 16)) * 0x45D9F3B;
        return Math.floorMod(hash ^ (hash >>> 16), parts);
    }
}
