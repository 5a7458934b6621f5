package org.unsaid.run;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// When an endpoint may next be asked. A wait that the service named for one call holds for all of them,
/// since limits are per account. Safe for any thread.
final class Pace {

    private final AtomicLong notBefore = new AtomicLong(System.nanoTime());

    void hold(Duration delay) {
        long until = System.nanoTime() + delay.toNanos();
        notBefore.accumulateAndGet(until, (now, then) -> then - now > 0 ? then : now);
    }

    void await() throws InterruptedException {
        long left = notBefore.get() - System.nanoTime();
        while (left > 0) {
            Thread.sleep(Duration.ofNanos(left));
            left = notBefore.get() - System.nanoTime();
        }
    }
}
