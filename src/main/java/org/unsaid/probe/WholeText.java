package org.unsaid.probe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Writes a file of text whole or not at all: under its name stands what was there before, or everything that is new.
public final class WholeText {

    private WholeText() {}

    /// Writes beside the file first and then moves; a folder that is missing is made.
    ///
    /// @throws IOException if the folder may not be written or the disk is full
    public static void write(Path file, String text) throws IOException {
        var target = file.toAbsolutePath();
        var half = target.resolveSibling("." + target.getFileName() + ".half");
        Files.createDirectories(half.resolveSibling("."));
        try {
            try (var out = FileChannel.open(half, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(half, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
    }
}
