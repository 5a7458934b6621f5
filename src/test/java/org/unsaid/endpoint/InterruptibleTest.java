package org.unsaid.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// An interruption ends a call wherever it is, and nothing else.
final class InterruptibleTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void aCallIsMadeOnAThreadOfTheSystem() throws InterruptedException {
        var thread = Interruptible.call(Thread::currentThread);

        assertNotSame(Thread.currentThread(), thread);
        assertFalse(thread.isVirtual());
    }

    @Test
    void aBugComesOutAsItIs() {
        var bug = new IllegalStateException("a bug");

        assertEquals(bug, assertThrows(IllegalStateException.class, () -> Interruptible.call(() -> {
            throw bug;
        })));
    }

    @Test
    void aCallThatSleepsIsWoken() throws InterruptedException {
        var asleep = new CountDownLatch(1);
        var woken = new CountDownLatch(1);
        var thrown = inAnotherThread(() -> Interruptible.call(() -> {
            asleep.countDown();
            try {
                Thread.sleep(LONG);
                return true;
            } catch (InterruptedException e) {
                woken.countDown();
                throw e;
            }
        }), asleep);

        assertInstanceOf(InterruptedException.class, thrown);
        assertEquals(0, woken.getCount(), "is over when the waiting thread goes on");
    }

    /// Its thread reads from a socket, and hears no interruption.
    @Test
    void aCallThatWaitsForTheFirstByteIsCancelled() throws IOException, InterruptedException {
        var asked = new CountDownLatch(1);
        try (var silent = new RawServer(_ -> {
            asked.countDown();
            Thread.sleep(LONG);
        })) {
            var client = Wire.client(Wire.NO_KEYS);
            var ask = Wire.ask(Wire.endpoint(silent.base() + "#m"));

            assertInstanceOf(InterruptedException.class, inAnotherThread(() -> client.ask(ask, ChatClient.Listener.NONE), asked));
        }
    }

    /// As one whose cancellation OkHttp lost.
    @Test
    void aCallThatHearsNothingIsNotWaitedFor() throws InterruptedException {
        var underWay = new CountDownLatch(1);
        var goesOn = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        try {
            var thrown = inAnotherThread(() -> Interruptible.call(() -> {
                underWay.countDown();
                awaitDeaf(goesOn);
                over.countDown();
                return true;
            }), underWay);

            assertInstanceOf(InterruptedException.class, thrown);
            assertEquals(1, over.getCount(), "was over, and proves nothing");
        } finally {
            goesOn.countDown();
        }
        assertTrue(over.await(10, TimeUnit.SECONDS));
    }

    private static void awaitDeaf(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException ignored) {
                Thread.onSpinWait();
            }
        }
    }

    /// Threads are used again, and the next call must not be stopped in the place of the last.
    @Test
    void anInterruptionReachesNoOtherCall() throws InterruptedException {
        for (int round = 0; round < 500; round++) {
            Thread.currentThread().interrupt();
            boolean inTime = isInTime();
            assertEquals(inTime, Thread.interrupted(), "where the call ended in time, the stop is not forgotten");
            assertFalse(Interruptible.call(() -> Thread.currentThread().isInterrupted()));
        }
    }

    private static boolean isInTime() {
        try {
            return Interruptible.call(() -> true);
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    private interface Work {
        Object carryOut() throws InterruptedException;
    }

    /// @return what the work throws when it is interrupted once it is under way
    private static @Nullable Throwable inAnotherThread(Work work, CountDownLatch underWay) throws InterruptedException {
        var thrown = new AtomicReference<Throwable>();
        var thread = Thread.ofVirtual().start(() -> {
            try {
                work.carryOut();
            } catch (InterruptedException | RuntimeException e) {
                thrown.set(e);
            }
        });
        assertTrue(underWay.await(10, TimeUnit.SECONDS));
        thread.interrupt();
        assertTrue(thread.join(Duration.ofSeconds(20)), "still running");
        return thrown.get();
    }
}
