package org.unsaid.evidence;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.unsaid.evidence.Kind.Part;
import org.unsaid.evidence.Verification.Problem;

/// Reads a bundle whose directory is damaged from its beginning, as far as that goes, to name the first record that is bad
/// or cut off.
final class Scan {

    private final Path file;
    private final List<Problem> problems;

    Scan(Path file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /// Whether what comes first is a bundle's; then the problem that was met is added.
    boolean isBundle() throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            var first = zip.getNextEntry();
            if (first == null || !new String(zip.readNBytes(64), StandardCharsets.UTF_8).startsWith("An Unsaid session bundle")) {
                return false;
            }
            follow(zip);
        } catch (IOException | IllegalArgumentException e) {
            problems.add(new Problem("the archive", "cannot be unpacked from there on: " + e.getMessage()));
        }
        return true;
    }

    private void follow(ZipInputStream zip) throws IOException {
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            var name = entry.getName();
            var part = Arrays.stream(Part.values()).filter(each -> each.file().equals(name)).findFirst();
            if (part.isPresent() && !follow(new LineReader(part.get(), new Open(zip)))) {
                return;
            }
        }
    }

    private boolean follow(LineReader reader) {
        try {
            for (var line = reader.next(); line.isPresent(); line = reader.next()) {
                if (!line.get().holds()) {
                    problems.add(new Problem(line.get().name(), "says something else than when it was sealed: its hash does not fit"));
                    return false;
                }
            }
            return true;
        } catch (BrokenException e) {
            problems.add(new Problem(reader.place(), String.valueOf(e.getMessage())));
            return false;
        }
    }

    /// Stays open for the next entry.
    private static final class Open extends FilterInputStream {

        Open(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // the archive is closed by who opened it
        }
    }
}
