package org.unsaid.ui.compare;

import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.ui.LiveAnswer;
import org.unsaid.ui.SessionViewModel;

/// Where the answer of a column stands.
sealed interface Shown {

    /// Not asked yet.
    record Pending() implements Shown {}

    /// Words are arriving, or it waits to be tried again.
    record Arriving(LiveAnswer answer) implements Shown {}

    /// It ended, and its text is being read from the workspace.
    record Reading() implements Shown {}

    record Ended(Trial trial) implements Shown {}

    static Shown of(SessionViewModel session, TrialKey key) {
        return session.trial(key).<Shown>map(Ended::new)
                .or(() -> session.counted(key).map(_ -> new Reading()))
                .or(() -> session.live(key).map(Arriving::new)).orElseGet(Pending::new);
    }
}
