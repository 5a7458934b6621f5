package org.unsaid.store;

import java.time.Instant;
import java.util.Optional;

/// A line of the list of sessions.
///
/// @param planned   trials it asks for
/// @param done      trials that ended, in whatever way; a trial in flight is none of them
/// @param failed    of those, the ones that failed for a technical reason
/// @param changedAt when it was last added to
/// @param importedAt when it came here in a bundle or as JSON Lines; empty for a session of this workspace
/// @param attested   whether it has records that can be verified: one that came as JSON Lines has none
public record SessionSummary(
        String id, String name, Instant createdAt, Instant changedAt, long planned, long done, long failed, Optional<Instant> importedAt, boolean attested) {

    /// Whether it came from elsewhere and may only be read.
    public boolean imported() {
        return importedAt.isPresent();
    }

    /// Trials that are still to be carried out: none of a session that may only be read.
    public long outstanding() {
        return imported() ? 0 : Math.max(0, planned - done);
    }
}
