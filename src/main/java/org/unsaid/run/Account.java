package org.unsaid.run;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Reply.TechnicalFailure;

/// What the endpoints of one account share: a service's limits, its waits and the end of its credit hold for all of
/// them. Safe for any thread.
final class Account {

    private final AtomicLong notBefore = new AtomicLong(System.nanoTime());
    private final AtomicReference<@Nullable TechnicalFailure> end = new AtomicReference<>();

    /// Equal for endpoints of one account: those that one provider serves at one address. On this computer there are
    /// no accounts, and each endpoint is one of its own.
    static String of(Endpoint endpoint) {
        return endpoint.onThisComputer() || endpoint.scripted()
                ? endpoint.spec() : endpoint.provider() + " " + endpoint.address().getAuthority();
    }

    /// Lets nobody ask for so long, beginning now.
    void hold(Duration wait) {
        long until = System.nanoTime() + wait.toNanos();
        notBefore.accumulateAndGet(until, (now, then) -> then - now > 0 ? then : now);
    }

    /// Nanoseconds until somebody may ask; 0 or less if that is now.
    long left() {
        return notBefore.get() - System.nanoTime();
    }

    /// The latest time that was named, by the clock of [System#nanoTime].
    long until() {
        return notBefore.get();
    }

    /// Lets nobody ask any more in this run.
    void close(TechnicalFailure because) {
        end.compareAndSet(null, because);
    }

    /// Why nobody may ask any more.
    Optional<TechnicalFailure> end() {
        return Optional.ofNullable(end.get());
    }
}
