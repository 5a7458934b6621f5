package org.unsaid.run;

import java.time.Duration;
import java.util.Optional;

/// Where a run stands.
///
/// @param total   trials of the session
/// @param done    ended and kept, whatever their outcome
/// @param failed  of those, technical failures
/// @param writing answers that are arriving now
/// @param waiting trials that wait to be tried again
/// @param aSecond trials that ended each second lately; 0 if none did
public record Progress(int total, int done, int failed, int writing, int waiting, double aSecond) {

    public int left() {
        return total - done;
    }

    /// Time left at the present rate; empty while there is none to speak of.
    public Optional<Duration> timeLeft() {
        return aSecond > 0 ? Optional.of(Duration.ofMillis(Math.round(1000 * left() / aSecond))) : Optional.empty();
    }
}
