package org.unsaid.judging;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.unsaid.session.Judgement;
import org.unsaid.verdict.judge.JudgeAnswer.Failure;

/// What came of putting answers to judges so far.
///
/// @param labels   answers that a judge labelled, each judge for itself
/// @param facts    answers whose facts a judge read
/// @param code     answers whose code a judge read
/// @param failures calls of which none of these came, by kind
public record JudgeTally(int labels, int facts, int code, Map<Failure, Integer> failures) {

    public static final JudgeTally NOTHING = new JudgeTally(0, 0, 0, Map.of());

    public JudgeTally {
        var ordered = new EnumMap<Failure, Integer>(Failure.class);
        ordered.putAll(failures);
        failures = Collections.unmodifiableMap(ordered);
    }

    public int failed() {
        return failures.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int total() {
        return labels + facts + code + failed();
    }

    JudgeTally plus(Judgement judgement) {
        if (judgement.failure().isPresent()) {
            var more = new EnumMap<Failure, Integer>(Failure.class);
            more.putAll(failures);
            more.merge(judgement.failure().get(), 1, Integer::sum);
            return new JudgeTally(labels, facts, code, more);
        }
        return switch (judgement.part().asked()) {
            case LABEL -> new JudgeTally(labels + 1, facts, code, failures);
            case FACTS -> new JudgeTally(labels, facts + 1, code, failures);
            case WEAKNESSES -> new JudgeTally(labels, facts, code + 1, failures);
        };
    }
}
