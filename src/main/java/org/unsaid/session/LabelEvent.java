package org.unsaid.session;

import java.time.Instant;
import org.unsaid.verdict.Verdict;

/// What happened to the label of a trial. Events are only ever added.
public sealed interface LabelEvent {

    /// Rises with every event of a workspace.
    long number();

    Instant at();

    /// A person, or a method with its version.
    String by();

    /// A verdict was set beside those that stood.
    record Set(long number, Verdict verdict) implements LabelEvent {
        @Override
        public Instant at() {
            return verdict.at();
        }

        @Override
        public String by() {
            return verdict.version();
        }
    }

    /// A verdict counts no more.
    ///
    /// @param withdraws number of the event that set it
    record Withdrawn(long number, long withdraws, String by, Instant at) implements LabelEvent {}
}
