package org.unsaid.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagsCommandTest {

    @TempDir
    Path directory;

    private Shell shell;

    @BeforeEach
    void run() {
        shell = new Shell(directory);
        shell.run("run", "--probes", "taiwan", "--language", "en", "--repeat", "2", "--session", "first", "--yes",
                "--endpoint", "practice:candid", "practice:refusing");
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void tagsAreSetOnWhatIsNamedListedAndTakenOff() {
        var set = shell.run("tags", "first", "--set", " to  cite", "--endpoint", "practice:candid", "--repeat", "2");
        var again = shell.run("tags", "first", "--set", "to cite", "--endpoint", "practice:candid");

        assertEquals(ExitCode.DONE, set.code(), set.err());
        int questions = Integer.parseInt(set.err().substring(0, set.err().indexOf(' ')));
        assertTrue(set.err().contains("%d answers meant; %d tags set or removed.".formatted(questions, questions)), set.err());
        assertTrue(again.err().contains("%d answers meant; %d tags set or removed.".formatted(2 * questions, questions)), again.err());
        assertEquals(List.of("{\"tag\":\"to cite\",\"answers\":%d}".formatted(2 * questions)), shell.run("tags", "first", "--json").lines());

        var removed = shell.run("tags", "first", "--remove", "to cite", "--all");

        assertTrue(removed.err().contains("%d answers meant; %d tags set or removed.".formatted(4 * questions, 2 * questions)), removed.err());
        assertTrue(shell.run("tags", "first", "--json").lines().isEmpty());
        assertTrue(shell.run("sessions", "history", "first").out().contains("took off the tag to cite"));
    }

    @Test
    void nothingIsTaggedWithoutSayingWhat() {
        for (var wrong : List.of(List.of("tags", "first", "--set", "x"), List.of("tags", "first", "--probe", "who"), List.of("tags", "first", "--all"),
                List.of("tags", "first", "--set", "x", "--all", "--repeat", "1"), List.of("tags", "first", "--set", " ", "--all"),
                List.of("tags", "first", "--set", "x", "--probe", "absent"))) {
            var result = shell.run(wrong.toArray(String[]::new));
            assertEquals(ExitCode.WRONG_INPUT, result.code(), wrong + result.err());
            assertTrue(shell.run("tags", "first", "--json").lines().isEmpty());
        }
    }
}
