package org.unsaid.ui.matrix;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.unsaid.session.Counted;
import org.unsaid.session.TrialKey;
import org.unsaid.ui.LiveAnswer;
import org.unsaid.ui.SessionViewModel;
import org.unsaid.verdict.Delivery;
import org.unsaid.verdict.Outcome;

/// What the matrix last saw of one trial: as much as it counts.
///
/// @param outcome null while the trial has not ended
record Seen(@Nullable Outcome outcome, boolean truncated, boolean doubtful, boolean byHand, boolean writing) {

    static final Seen PENDING = new Seen(null, false, false, false, false);
    private static final Seen WRITING = new Seen(null, false, false, false, true);

    static Seen of(SessionViewModel session, TrialKey key) {
        return session.counted(key).map(Seen::of).orElseGet(
                () -> session.live(key).map(LiveAnswer::waiting).filter(Duration::isZero).isPresent() ? WRITING : PENDING);
    }

    private static Seen of(Counted trial) {
        return new Seen(trial.outcome(), trial.delivery() == Delivery.TRUNCATED, trial.doubtful(), trial.byHand(), false);
    }

    boolean ended() {
        return outcome != null;
    }
}
