package org.unsaid.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BesideTest {

    @Test
    void stepsAreDoneInOrderAndSeenAfterwards() throws IOException {
        var done = new ArrayList<Integer>(); // of no use to several threads, unless one waits for the other
        try (var beside = new Beside("test", 2)) {
            for (int i = 0; i < 1_000; i++) {
                int step = i;
                beside.then(() -> done.add(step));
            }
            beside.finish();
        }

        assertEquals(IntStream.range(0, 1_000).boxed().toList(), done);
    }

    @Test
    void whatAStepCannotDoIsThrownToItsGiverAndNothingFollows() {
        var after = new ArrayList<String>();
        try (var beside = new Beside("test", 8)) {
            var thrown = assertThrows(IOException.class, () -> {
                beside.then(() -> {
                    throw new IOException("disk full");
                });
                beside.then(() -> after.add("next"));
                beside.finish();
            });
            assertEquals("disk full", thrown.getMessage());
            assertThrows(IOException.class, () -> beside.then(() -> after.add("later")));
        }
        assertEquals(List.of(), after);
    }

    @Test
    void aBugInAStepIsThrownAsItIs() {
        try (var beside = new Beside("test", 1)) {
            assertThrows(IllegalStateException.class, () -> {
                beside.then(() -> {
                    throw new IllegalStateException("a bug");
                });
                beside.finish();
            });
        }
    }

    @Test
    void aGiverWhoIsInterruptedStopsTheStepAtWork() {
        var stopped = new ArrayList<String>();
        try (var beside = new Beside("test", 1)) {
            var never = new CountDownLatch(1);
            Thread.currentThread().interrupt();

            assertThrows(ClosedByInterruptException.class, () -> beside.then(() -> {
                try {
                    never.await();
                } catch (InterruptedException _) {
                    stopped.add("interrupted");
                }
            }));

            assertTrue(Thread.interrupted(), "and it stays interrupted");
        }
        assertFalse(Thread.currentThread().isInterrupted());
        assertTrue(stopped.size() <= 1);
    }
}
