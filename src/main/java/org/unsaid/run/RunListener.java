package org.unsaid.run;

import java.time.Duration;
import java.time.Instant;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Reply;
import org.unsaid.session.Cap;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;

/// Hears what a run does, on the threads that do it. Must return quickly.
public interface RunListener {

    /// A trial was sent, for the n-th time.
    default void asked(TrialKey key, int attempt) {}

    /// Words of an answer arrived; not final.
    default void text(TrialKey key, String words) {}

    /// Words of the reasoning arrived; not final.
    default void reasoning(TrialKey key, String words) {}

    /// A technical failure will be tried again after a while.
    default void waiting(TrialKey key, Reply.TechnicalFailure failure, Duration delay) {}

    /// A service asked that nothing be sent before a time; trials of the endpoint wait for it.
    default void held(Endpoint endpoint, Instant until) {}

    /// A trial ended and is kept.
    default void ended(Trial trial) {}

    /// An endpoint takes no further trial in this run; those left stay outstanding.
    default void endpointStopped(Endpoint endpoint, Reply.TechnicalFailure cause) {}

    /// An endpoint takes no further trial in this run, because the next call might exceed a cap; those left stay
    /// outstanding.
    default void capReached(Endpoint endpoint, Cap cap) {}

    /// An answer is here but cannot be kept; the run is paused until it goes on.
    default void notKept(String message) {}
}
