package org.unsaid.ui.matrix;

import java.time.Duration;
import java.util.Collections;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.unsaid.session.Counted;
import org.unsaid.session.TrialKey;
import org.unsaid.ui.LiveAnswer;
import org.unsaid.ui.SessionViewModel;
import org.unsaid.ui.matrix.FacetOption.Review;
import org.unsaid.verdict.Delivery;
import org.unsaid.verdict.Outcome;

/// What the matrix last saw of one trial: as much as it counts.
///
/// @param outcome  null while the trial has not ended
/// @param delivery null as long
/// @param doubtful whether its label is, also because the model babbles
record Seen(@Nullable Outcome outcome, @Nullable Delivery delivery, boolean doubtful, boolean byHand, boolean writing, SortedSet<String> tags) {

    static final Seen PENDING = new Seen(null, null, false, false, false, Collections.emptySortedSet());
    private static final Seen WRITING = new Seen(null, null, false, false, true, Collections.emptySortedSet());

    /// @param babbles whether the model does, in the language of the trial
    static Seen of(SessionViewModel session, TrialKey key, boolean babbles) {
        return session.counted(key).map(counted -> of(counted, babbles, session.tags().of(key))).orElseGet(
                () -> session.live(key).map(LiveAnswer::waiting).filter(Duration::isZero).isPresent() ? WRITING : PENDING);
    }

    /// Of a trial that ended and has no tag.
    static Seen of(Counted trial, boolean babbles) {
        return of(trial, babbles, Collections.emptySortedSet());
    }

    private static Seen of(Counted trial, boolean babbles, SortedSet<String> tags) {
        return new Seen(trial.outcome(), trial.delivery(), trial.doubted(babbles), trial.byHand(), false, tags);
    }

    /// Whether a person may want to look at a trial again for this; whether answers differ, its cell tells.
    boolean is(Review review) {
        return switch (review) {
            case DOUBTFUL -> doubtful;
            case BY_HAND -> byHand;
            case TRUNCATED -> truncated();
            case LANGUAGES_DIFFER, ENDPOINTS_DIFFER -> false;
        };
    }

    boolean truncated() {
        return delivery == Delivery.TRUNCATED;
    }

    /// Whether the outcome rests on a doubtful label.
    boolean outcomeDoubtful() {
        return doubtful && delivery != null && delivery.needsLabel();
    }

    boolean ended() {
        return outcome != null;
    }
}
