package org.unsaid.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unsaid.store.Workspace;

/// What a session may be called, and that it keeps what it has while it is run.
final class SessionNameTest {

    @TempDir
    private Path directory;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(directory);
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-x", "two\nlines", "hidden \u202E name", "tab\tname"})
    void aNameThatCannotBeTypedAgainIsNone(String name) {
        var result = shell.run("run", "--probes", "everyday", "--endpoint", "practice:candid", "--session=" + name, "--yes");

        assertEquals(ExitCode.WRONG_INPUT, result.code());
        assertTrue(result.err().contains("; expected a name on one line"), result.err());
        assertEquals(List.of(), shell.run("sessions", "list", "--json").lines());
    }

    @Test
    void aSessionThatIsBeingRunIsNotDeleted() {
        shell.run("run", "--probes", "everyday", "--language", "en", "--repeat", "1", "--endpoint", "practice:candid", "--session", "first", "--yes");
        var file = shell.directory().resolve("data").resolve("workspace.db");
        try (var workspace = Workspace.open(file); var _ = workspace.lease(workspace.sessions().matching("first").getFirst().id())) {
            var refused = shell.run("sessions", "delete", "first");
            assertEquals(ExitCode.WRONG_INPUT, refused.code());
            assertTrue(refused.err().contains("session 'first' is being run by"), refused.err());
        }
        assertEquals(ExitCode.DONE, shell.run("sessions", "delete", "first").code());
    }
}
