package org.unsaid.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    Path folder;

    @Test
    void replacesWhatWasThere() throws IOException {
        var file = Files.writeString(folder.resolve("answers.csv"), "old");

        WholeFile.write(file, out -> out.write('n'));

        assertEquals("n", Files.readString(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void ofALinkWhatItStandsForIsReplaced() throws IOException {
        var file = Files.writeString(folder.resolve("answers.csv"), "old");
        var link = Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("answers.csv"));

        WholeFile.write(link, out -> out.write('n'));

        assertTrue(Files.isSymbolicLink(link));
        assertEquals("n", Files.readString(file));
    }

    @Test
    void aFolderIsNoFileAndNothingIsLeftBesideIt() throws IOException {
        var inner = Files.createDirectory(folder.resolve("answers"));

        var fault = assertThrows(IOException.class, () -> WholeFile.write(inner, out -> out.write('n')));

        assertTrue(String.valueOf(fault.getMessage()).contains("expected a file"), fault.getMessage());
        assertEquals(List.of(inner), files());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPipeIsWrittenToAndStays() throws IOException, InterruptedException {
        var pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        var reader = new ProcessBuilder("cat", pipe.toString()).start();

        WholeFile.write(pipe, out -> out.write("answers".getBytes(StandardCharsets.UTF_8)));

        boolean heard = reader.waitFor(10, TimeUnit.SECONDS);
        if (!heard) {
            reader.destroyForcibly();
        }
        assertTrue(heard, "the reader of the pipe waits for ever");
        assertEquals("answers", new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertFalse(Files.isRegularFile(pipe));
        assertEquals(List.of(pipe), files());
    }

    @Test
    void contentThatClosesItsStreamIsKept() throws IOException {
        var file = folder.resolve("answers.xlsx");

        WholeFile.write(file, out -> {
            out.write('n');
            out.close();
        });

        assertEquals("n", Files.readString(file));
    }

    @Test
    void aWritingThatBreaksOffLeavesWhatWasThere() throws IOException {
        var file = Files.writeString(folder.resolve("answers.csv"), "old");

        var fault = assertThrows(IOException.class, () -> WholeFile.write(file, out -> {
            out.write('n');
            throw new IOException("No space left on device");
        }));

        assertEquals("No space left on device", fault.getMessage());
        assertEquals("old", Files.readString(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void aWritingThatIsInterruptedLeavesNothing() throws IOException {
        assertThrows(ClosedByInterruptException.class, () -> WholeFile.write(folder.resolve("answers.csv"), out -> {
            Thread.currentThread().interrupt();
            out.write(new byte[1 << 20]);
        }));

        assertTrue(Thread.interrupted());
        assertEquals(List.of(), files());
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThrows(NoSuchFileException.class, () -> WholeFile.write(folder.resolve("gone").resolve("answers.csv"), out -> out.write('n')));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
