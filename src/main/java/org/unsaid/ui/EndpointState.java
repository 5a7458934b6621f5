package org.unsaid.ui;

import java.time.Instant;
import org.unsaid.endpoint.Reply;
import org.unsaid.session.Cap;

/// Where one endpoint of a run stands, when it is not simply going on.
public sealed interface EndpointState {

    record Paused() implements EndpointState {}

    /// It failed lately and is tried again.
    record Troubled(Reply.TechnicalFailure cause) implements EndpointState {}

    /// Its service asked to be left alone until then.
    record Held(Instant until) implements EndpointState {}

    /// It takes no further trial in this run; those left stay outstanding.
    record Stopped(Reply.TechnicalFailure cause) implements EndpointState {}

    /// It takes none either, because the next call might exceed a cap.
    record AtCap(Cap cap) implements EndpointState {}
}
