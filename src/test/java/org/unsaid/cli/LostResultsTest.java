package org.unsaid.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.Composition;
import org.unsaid.practice.Tempo;
import org.unsaid.settings.Directories;
import org.unsaid.settings.MemoryKeychain;

/// Results that a full disk does not take are no success; that nobody reads further is none's fault.
final class LostResultsTest {

    @TempDir
    private Path directory;

    @Test
    void aFullDiskIsSaidAndToldByTheExitCode() {
        var err = new ByteArrayOutputStream();

        assertEquals(ExitCode.ENVIRONMENT, run(failing("No space left on device"), err));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("not all results were written: No space left on device"), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void whoReadsNoFurtherIsNoError() {
        var err = new ByteArrayOutputStream();

        assertEquals(ExitCode.DONE, run(failing("Broken pipe"), err));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    private int run(OutputStream out, OutputStream err) {
        try (var composition = new Composition(
                new Directories(directory.resolve("configuration"), directory.resolve("data")), Map.of(), Tempo.INSTANT, new MemoryKeychain())) {
            var terminal = new Terminal(InputStream.nullInputStream(), out, err, StandardCharsets.UTF_8, Terminal.Kind.PIPES, Program.INSTALLED);
            return new Commands(composition, terminal, directory.resolve("unsaid.log")).run("probes", "list", "--json");
        }
    }

    private static OutputStream failing(String why) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(why);
            }
        };
    }
}
