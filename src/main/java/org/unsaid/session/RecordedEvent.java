package org.unsaid.session;

import java.time.Instant;
import java.util.Optional;
import org.unsaid.verdict.Label;

/// What a person did with an answer that is recorded by hand. Events are only ever added.
public sealed interface RecordedEvent {

    /// Id of the answer.
    String answer();

    String by();

    Instant at();

    /// It was recorded.
    ///
    /// @param picture bytes of the file that goes with it, which may come from somebody else's bundle: [Picture] decides whether they are one
    record Recorded(RecordedAnswer recorded, Optional<byte[]> picture) implements RecordedEvent {
        @Override
        public String answer() {
            return recorded.id();
        }

        @Override
        public String by() {
            return recorded.by();
        }

        @Override
        public Instant at() {
            return recorded.recordedAt();
        }
    }

    /// It is shown no more; [Restored] undoes this.
    record Removed(String answer, String by, Instant at) implements RecordedEvent {}

    record Restored(String answer, String by, Instant at) implements RecordedEvent {}

    record Labelled(String answer, Label label, String by, Instant at) implements RecordedEvent {}

    /// The latest label that stands counts no more.
    record LabelTakenBack(String answer, String by, Instant at) implements RecordedEvent {}
}
