package org.unsaid.store;

import java.time.Instant;

/// A line of the list of sessions.
///
/// @param planned   trials it asks for
/// @param done      trials that ended, in whatever way; a trial in flight is none of them
/// @param failed    of those, the ones that failed for a technical reason
/// @param changedAt when it was last added to
public record SessionSummary(
        String id, String name, Instant createdAt, Instant changedAt, long planned, long done, long failed) {

    /// Trials that are still to be carried out.
    public long outstanding() {
        return Math.max(0, planned - done);
    }
}
