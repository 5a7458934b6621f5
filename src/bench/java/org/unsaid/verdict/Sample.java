package org.unsaid.verdict;

import java.util.List;
import java.util.Optional;
import org.unsaid.bench.Confusion;
import org.unsaid.bench.LabelledAnswer;
import org.unsaid.bench.Thinking;

/// A published answer as the classifier sees it.
///
/// @param source   name of the file it is from
/// @param expected class that others gave it
/// @param finding  of the rules
record Sample(
        String source, String language, String question, String model, int expected, float[] traits, Wording wording,
        Rule.Finding finding, Combination.Manner manner) {

    static Sample of(String source, LabelledAnswer answer, RuleLabeller rules) {
        var reading = rules.read(new Passage(
                answer.prompt(), answer.locale(), Thinking.strip(answer.response()), false, List.of()));
        return new Sample(source, answer.language(), Optional.ofNullable(answer.qid()).orElse(answer.prompt()), answer.model(),
                Confusion.CLASSES.indexOf(answer.label()), Traits.of(reading), Wording.of(reading.text()), rules.find(reading),
                Combination.Manner.of(reading));
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
