package org.unsaid.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeasesTest {

    @TempDir
    Path folder;

    private Workspace workspace;
    private Workspace other;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("workspace.db"));
        other = Workspace.open(folder.resolve("workspace.db"));
        workspace.sessions().save(Samples.session("s1", "First"), 6);
        workspace.sessions().save(Samples.session("s2", "Second"), 6);
    }

    @AfterEach
    void close() {
        workspace.close();
        other.close();
    }

    @Test
    void aSessionIsRunOnceAtATime() {
        try (var lease = workspace.lease("s1")) {
            var refused = assertThrows(StoreException.class, () -> other.lease(lease.session()));

            assertEquals(StoreException.Reason.RUNNING_ELSEWHERE, refused.reason());
            assertTrue(String.valueOf(refused.getMessage()).startsWith(
                    "starting a run of session s1: it is being run by process " + ProcessHandle.current().pid()));
            assertTrue(other.runner("s1").isPresent());
        }

        assertEquals(Optional.empty(), other.runner("s1"));
        other.lease("s1").close();
    }

    @Test
    void anotherSessionMayRunBeside() {
        try (var first = workspace.lease("s1"); var second = other.lease("s2")) {
            assertEquals("s1s2", first.session() + second.session());
        }
    }

    @Test
    void closingOneWorkspaceLeavesTheLeasesOfTheOther() {
        try (var lease = workspace.lease("s1")) {
            other.close();
            other = Workspace.open(folder.resolve("workspace.db"));

            assertThrows(StoreException.class, () -> other.lease(lease.session()));
        }
    }

    @Test
    void aRunningSessionIsNotPurged() {
        try (var lease = workspace.lease("s1")) {
            var refused = assertThrows(StoreException.class, () -> other.sessions().purge(lease.session()));

            assertEquals(StoreException.Reason.RUNNING_ELSEWHERE, refused.reason());
        }
    }
}
