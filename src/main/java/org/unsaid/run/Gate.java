package org.unsaid.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.unsaid.endpoint.Reply.TechnicalFailure;

/// When an endpoint may be asked: not while it is paused, not before the time that its account was told, not by more
/// callers at once than it may have calls in flight, and never again once it or its account was closed. Safe for any
/// thread.
final class Gate {

    /// Waits are slept through in parts, so that a closed account is noticed.
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(1);

    private final RunControl control;
    private final String endpoint;
    private final Account account;
    private final Consumer<Instant> onHeld;
    private final Semaphore calls;
    private final AtomicLong told;
    private final AtomicReference<@Nullable TechnicalFailure> end = new AtomicReference<>();

    /// @param endpoint its spec
    /// @param onHeld   hears, once for each time that is named, until when nobody may ask
    /// @param inFlight calls at once, at least 1
    Gate(RunControl control, String endpoint, Account account, Consumer<Instant> onHeld, int inFlight) {
        this.control = control;
        this.endpoint = endpoint;
        this.account = account;
        this.onHeld = onHeld;
        told = new AtomicLong(account.until());
        calls = new Semaphore(inFlight, true);
    }

    /// Returns when one call may be made; then [#leave] is owed.
    ///
    /// @return false if no call may be made any more in this run
    boolean enter() throws InterruptedException {
        while (end().isEmpty()) {
            control.awaitTurn(endpoint);
            awaitTime();
            calls.acquire();
            if (open()) {
                return true;
            }
            calls.release(); // something changed while we stood in line
        }
        return false;
    }

    void leave() {
        calls.release();
    }

    /// Lets the endpoint be asked no more in this run.
    void close(TechnicalFailure because) {
        end.compareAndSet(null, because);
    }

    /// Why the endpoint may not be asked any more.
    Optional<TechnicalFailure> end() {
        return Optional.<TechnicalFailure>ofNullable(end.get()).or(account::end);
    }

    private boolean open() {
        return end().isEmpty() && account.left() <= 0 && !control.isPaused(endpoint);
    }

    private void tell(long left) {
        long until = account.until();
        if (told.getAndSet(until) != until) {
            onHeld.accept(Instant.now().plusNanos(left));
        }
    }

    private void awaitTime() throws InterruptedException {
        for (long left = account.left(); left > 0 && end().isEmpty(); left = account.left()) {
            tell(left);
            Thread.sleep(Duration.ofNanos(Math.min(left, LONGEST_SLEEP.toNanos())));
        }
    }
}
