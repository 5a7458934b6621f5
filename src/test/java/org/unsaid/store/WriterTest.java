package org.unsaid.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.session.TrialKey;
import org.unsaid.session.TrialRecord;
import org.unsaid.store.StoreException.Reason;

class WriterTest {

    private static final Duration SHORT = Duration.ofMillis(50);

    @TempDir
    Path folder;

    private Path file;
    private Workspace workspace;

    @BeforeEach
    void open() {
        file = folder.resolve("workspace.db");
        workspace = Workspace.open(file, SHORT, Schema.CURRENT);
        workspace.sessions().save(Samples.session("s1", "First"), 6);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aFullDiskIsToldAndLeavesNothingHalf() {
        limitPages(2);

        var full = assertThrows(StoreException.class, () -> workspace.trials().add("s1", large(1)));

        assertEquals(Reason.DISK_FULL, full.reason());
        assertEquals("storing a trial of session s1: the disk is full", full.getMessage());
        assertEquals(Set.of(), workspace.trials().keys("s1"));
        assertTrue(workspace.trials().add("s1", large(1)), "works again when there is room");
        assertEquals(List.of(large(1).trial()), workspace.trials().list("s1"));
    }

    @Test
    void wheneverTheDiskFillsUpWhatWasStoredIsExactlyWhatWasToldSo() throws SQLException {
        Set<TrialKey> told = ConcurrentHashMap.newKeySet();
        for (var pages = 0; pages < 40; pages++) {
            var first = pages * 20;
            limitPages(pages);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                IntStream.rangeClosed(first + 1, first + 20).forEach(repeat -> threads.execute(() -> {
                    try {
                        if (workspace.trials().add("s1", large(repeat))) {
                            told.add(Samples.key(repeat));
                        }
                    } catch (StoreException e) {
                        assertEquals(Reason.DISK_FULL, e.reason());
                    }
                }));
            }
            assertEquals(told, workspace.trials().keys("s1"));
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var rows = connection.createStatement().executeQuery("PRAGMA integrity_check")) {
            assertEquals("ok", rows.getString(1));
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsTold() {
        workspace.writer().write("making it read-only", transaction -> transaction.handle().execute("PRAGMA query_only = ON"));

        var refused = assertThrows(StoreException.class, () -> workspace.trials().add("s1", Samples.answered(1, "text")));

        assertEquals(Reason.READ_ONLY, refused.reason());
        assertTrue(workspace.trials().add("s1", Samples.answered(1, "text")));
    }

    @Test
    void aLockedWorkspaceIsToldAndWorksAgainWhenItIsFree() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file); var statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");

            var locked = assertThrows(StoreException.class, () -> workspace.trials().add("s1", Samples.answered(1, "text")));

            assertEquals(Reason.LOCKED, locked.reason());
            assertEquals(Set.of(), workspace.trials().keys("s1"), "reading goes on");
        }

        assertTrue(workspace.trials().add("s1", Samples.answered(1, "text")));
    }

    @Test
    @Timeout(60)
    void workThatFailsTakesNoOtherWithIt() throws InterruptedException {
        Set<Integer> refused = ConcurrentHashMap.newKeySet();
        together(90, () -> {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                IntStream.rangeClosed(1, 90).forEach(repeat -> threads.execute(() -> {
                    try {
                        workspace.trials().add(repeat % 3 == 0 ? "unknown" : "s1", Samples.answered(repeat, "text"));
                    } catch (StoreException e) {
                        refused.add(repeat);
                    }
                }));
            }
        });

        assertEquals(IntStream.rangeClosed(1, 30).mapToObj(third -> third * 3).collect(Collectors.toSet()), refused);
        assertEquals(60, workspace.trials().keys("s1").size());
    }

    @Test
    void aBugInTheWorkReachesItsCaller() {
        assertThrows(ArithmeticException.class, () -> workspace.writer().write("dividing", _ -> Math.divideExact(1, 0)));
        assertTrue(workspace.trials().add("s1", Samples.answered(1, "text")));
    }

    @Test
    void anInterruptedThreadStillStoresItsTrial() {
        Thread.currentThread().interrupt();

        assertTrue(workspace.trials().add("s1", Samples.answered(1, "text")));

        assertTrue(Thread.interrupted(), "and stays interrupted");
    }

    @Test
    void aClosedWorkspaceSaysSo() {
        workspace.close();

        var refused = assertThrows(StoreException.class, () -> workspace.trials().add("s1", Samples.answered(1, "text")));

        assertEquals(Reason.CLOSED, refused.reason());
    }

    /// Holds the writer up while work piles up behind it, so that it goes into one commit.
    private void together(int works, Runnable work) throws InterruptedException {
        var holding = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var holder = Thread.ofVirtual().start(() -> workspace.writer().write("holding", _ -> {
            holding.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return true;
        }));
        holding.await();
        var worker = Thread.ofVirtual().start(work);
        while (workspace.writer().waiting() < works) {
            Thread.onSpinWait();
        }
        release.countDown();
        worker.join();
        holder.join();
    }

    private void limitPages(int more) {
        workspace.writer().write("limiting", transaction -> {
            try (var statement = transaction.connection().createStatement();
                    var pages = statement.executeQuery("PRAGMA page_count")) {
                var limit = pages.getInt(1) + more;
                return statement.execute("PRAGMA max_page_count = " + limit);
            }
        });
    }

    /// Too much for a few pages, as it does not shrink.
    private static TrialRecord large(int repeat) {
        var random = new Random(repeat);
        var text = new StringBuilder();
        random.ints(4000, 0x4e00, 0x9fa5).forEach(text::appendCodePoint);
        return Samples.answered(repeat, text.toString());
    }
}
