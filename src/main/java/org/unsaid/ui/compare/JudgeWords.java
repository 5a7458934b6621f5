package org.unsaid.ui.compare;

import org.unsaid.ui.Messages;
import org.unsaid.verdict.FactVote;
import org.unsaid.verdict.JudgeName;
import org.unsaid.verdict.JudgeVote;
import org.unsaid.verdict.Verdict;

/// Judges by name, in words.
final class JudgeWords {

    private JudgeWords() {}

    /// For example "judge qwen3 (rubric 1.0, its own family)", or "2 of 3 judges".
    static String by(Messages messages, Verdict verdict) {
        var share = JudgeVote.read(verdict.version());
        if (share.isPresent()) {
            return messages.text("compare.judges", share.get().agreeing(), share.get().all());
        }
        return by(messages, verdict.version());
    }

    /// For example "judge qwen3 (rubric 1.0, its own family)".
    ///
    /// @param version of a judge's verdict
    static String by(Messages messages, String version) {
        return JudgeName.read(version).map(name -> messages.text(switch (name.kinship()) {
            case SAME_FAMILY -> "compare.judge.family";
            case SAME_MAKER -> "compare.judge.maker";
            case NONE, UNKNOWN -> "compare.judge";
        }, model(name.spec()), name.rubric())).orElse(version);
    }

    /// Who speaks of a fact: a person's name, or "judge qwen3".
    static String of(Messages messages, String name) {
        return name.startsWith(FactVote.JUDGE) ? messages.text("compare.fact.judge", model(name.substring(FactVote.JUDGE.length()))) : name;
    }

    /// The model's part of a spec: the address stands in the raw exchange.
    static String model(String spec) {
        return spec.substring(spec.indexOf('#') + 1);
    }
}
