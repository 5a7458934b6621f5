package org.unsaid.probe;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Writes a file whole or not at all: a reader finds what was there before or everything that is new.
public final class WholeFile {

    private WholeFile() {}

    /// What goes into the file.
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /// Writes beside the file first, then puts it in its place. A writing that breaks off, for whatever reason,
    /// leaves what was there and nothing else. Of a link, what it stands for is replaced; a pipe or a device, which holds nothing,
    /// is written to.
    ///
    /// @throws IOException if it is a folder or its folder is missing, it may not be written, or the disk is full
    public static void write(Path file, Content content) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a folder; expected a file");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            try (var out = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.WRITE))) {
                content.write(out);
            }
            return;
        }
        var target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        var draft = target.resolveSibling(target.getFileName() + ".part");
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                content.write(out);
            }
            try (var written = FileChannel.open(draft, StandardOpenOption.WRITE)) { // the content may have closed `out`
                written.force(true);
            }
            replace(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /// As [#write(Path, Content)], a text in UTF-8; a folder that is missing is made.
    public static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void replace(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) { // some network drives
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
