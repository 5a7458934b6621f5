package org.unsaid.run;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/// When an endpoint may be asked: not while it is paused, not before the time it named, and not by more callers at
/// once than it may have calls in flight. A wait that the service named for one call holds for all of them, since
/// limits are per account. Safe for any thread.
final class Gate {

    private final RunControl control;
    private final String endpoint;
    private final Semaphore calls;
    private final AtomicLong notBefore = new AtomicLong(System.nanoTime());

    /// @param endpoint its spec
    /// @param inFlight calls at once, at least 1
    Gate(RunControl control, String endpoint, int inFlight) {
        this.control = control;
        this.endpoint = endpoint;
        calls = new Semaphore(inFlight, true);
    }

    /// Returns when one call may be made; then [#leave] is owed.
    void enter() throws InterruptedException {
        while (true) {
            control.awaitTurn(endpoint);
            awaitTime();
            calls.acquire();
            if (!control.isPaused(endpoint) && left() <= 0) { // or it was paused while we stood in line
                return;
            }
            calls.release();
        }
    }

    void leave() {
        calls.release();
    }

    void hold(Duration delay) {
        long until = System.nanoTime() + delay.toNanos();
        notBefore.accumulateAndGet(until, (now, then) -> then - now > 0 ? then : now);
    }

    private void awaitTime() throws InterruptedException {
        for (long left = left(); left > 0; left = left()) {
            Thread.sleep(Duration.ofNanos(left));
        }
    }

    private long left() {
        return notBefore.get() - System.nanoTime();
    }
}
