package org.unsaid.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.store.StoreException.Reason;

/// Two processes with one workspace. How much each writes: `-Dunsaid.writes=10000`.
class TwoProcessesTest {

    private static final int WRITES = Integer.getInteger("unsaid.writes", 400);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void choose() {
        file = folder.resolve("workspace.db");
    }

    @Test
    void bothOpenANewWorkspaceAtOnceAndNeitherLosesATrial() throws IOException, InterruptedException {
        try (var first = ChildProcess.start(WriteMany.class, file, "s1", WRITES);
                var second = ChildProcess.start(WriteMany.class, file, "s2", WRITES)) {
            assertEquals(0, first.awaitEnd());
            assertEquals(0, second.awaitEnd());
        }

        var all = IntStream.rangeClosed(1, WRITES).mapToObj(Samples::key).collect(Collectors.toSet());
        try (var workspace = Workspace.open(file)) {
            assertEquals(all, workspace.trials().keys("s1"));
            assertEquals(all, workspace.trials().keys("s2"));
        }
    }

    @Test
    void theSecondToRunASessionIsToldWhoRunsItAndTakesOverFromTheDead() throws IOException, InterruptedException {
        var repeats = 10_000; // more than it gets done before it is killed
        try (var child = ChildProcess.start(RunToBeKilled.class, file, repeats)) {
            child.awaitLines(line -> line.startsWith(RunToBeKilled.DONE), 1);

            try (var workspace = Workspace.open(file)) {
                var refused = assertThrows(StoreException.class, () -> workspace.lease(RunToBeKilled.SESSION));
                assertEquals(Reason.RUNNING_ELSEWHERE, refused.reason());
                assertTrue(String.valueOf(refused.getMessage()).contains("run by process " + child.id()), refused.getMessage());

                child.kill();

                workspace.lease(RunToBeKilled.SESSION).close();
            }
        }
    }
}
