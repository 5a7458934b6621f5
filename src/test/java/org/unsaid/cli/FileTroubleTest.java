package org.unsaid.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.probe.WholeFile;

class FileTroubleTest {

    @TempDir
    private Path folder;

    @Test
    void aMissingFolderAndAFolderInPlaceOfAFileAreNamed() {
        var gone = folder.resolve("gone");
        assertEquals("writing x.csv: there is no folder '%s'; expected one that exists".formatted(gone), written(gone.resolve("x.csv"), "x.csv"));
        assertEquals("writing d: is a folder; expected a file", written(folder, "d"));
    }

    @Test
    void aFileInPlaceOfAFolderIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "text");

        assertEquals("writing x: a part of '%s' is a file; expected a folder".formatted(file.resolve("x.csv")), written(file.resolve("x.csv"), "x"));
        assertEquals("'%1$s' is a file; expected a folder".formatted(file), FileTrouble.of(new UncheckedIOException("writing", new FileAlreadyExistsException(file.toString()))).substring(9));
    }

    @Test
    void noJavaClassIsShown() {
        assertEquals("a/b.csv: permission denied; expected a place that you may read and write", FileTrouble.of(new AccessDeniedException("a/b.csv.part")));
        assertEquals("a: no space left on device", FileTrouble.of(new FileSystemException("a", null, "No space left on device")));
        assertEquals("reading q: it is no text in UTF-8; expected one", FileTrouble.of(new UncheckedIOException("reading q", new MalformedInputException(1))));
        assertEquals("it could not be read or written", FileTrouble.of(new UncheckedIOException(new IOException())));
    }

    private static String written(Path file, String name) {
        try {
            WholeFile.write(file, out -> out.write('n'));
            return "written";
        } catch (IOException e) {
            return FileTrouble.of(new UncheckedIOException("writing " + name, e));
        }
    }
}
