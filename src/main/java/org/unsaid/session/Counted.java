package org.unsaid.session;

import java.util.Optional;
import org.unsaid.verdict.Delivery;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Outcome;
import org.unsaid.verdict.Verdict;

/// What is counted of a trial that ended. A session of a hundred thousand answers has room in memory for this of each
/// of them, but not for their texts.
///
/// @param doubtful whether the label that counts is
/// @param byHand   whether a person set it
public record Counted(Outcome outcome, Delivery delivery, boolean doubtful, boolean byHand) {

    public static Counted of(Trial trial) {
        return of(trial.outcome(), trial.delivery(), trial.verdict());
    }

    /// @param verdict the one that counts
    public static Counted of(Outcome outcome, Delivery delivery, Optional<Verdict> verdict) {
        return new Counted(outcome, delivery, verdict.filter(Verdict::doubtful).isPresent(),
                verdict.filter(label -> label.method() == Method.HUMAN).isPresent());
    }

    /// Whether the machine alone, and without a doubt, says that it can be used.
    public boolean trusted() {
        return outcome != Outcome.UNUSABLE && !doubtful && !byHand && delivery.needsLabel();
    }

    /// @param babbles whether the model does, in the language of the trial
    public boolean doubted(boolean babbles) {
        return doubtful || (babbles && trusted());
    }

    public boolean failed() {
        return delivery == Delivery.FAILED;
    }
}
