package org.unsaid.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Earlier versions of the sets of a person's own: a file each, named by the number of the version.
public final class SetVersions {

    static final String DIRECTORY = "earlier-versions";

    private final Path directory;

    /// @param ownDirectory of the person's own sets; need not exist
    SetVersions(Path ownDirectory) {
        this.directory = ownDirectory.resolve(DIRECTORY);
    }

    /// A version that another has taken the place of.
    ///
    /// @param keptAt when it was last written
    public record Earlier(ProbeSet set, Instant keptAt) {}

    /// What is kept of a set, the newest first. A file that cannot be read is left out.
    ///
    /// @throws UncheckedIOException if the directory cannot be listed
    public List<Earlier> of(String setId) {
        var folder = directory.resolve(setId);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).flatMap(file -> read(file).stream())
                    .sorted(Comparator.comparing(Earlier::keptAt).reversed()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("listing the earlier versions of " + setId, e);
        }
    }

    boolean knows(String setId) {
        return Files.isDirectory(directory.resolve(setId));
    }

    /// Keeps what a file holds now, under the number of its version. A later state of the same number takes the place
    /// of an earlier one; a file that cannot be read is kept under the time at which it was written.
    void keep(String setId, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        var name = switch (ProbeSetReader.read(file)) {
            case ProbeFile.Good(_, var set) -> set.version() + ".json";
            case ProbeFile.Broken _ -> "unread-" + Files.getLastModifiedTime(file).toMillis() + ".txt";
        };
        var folder = directory.resolve(setId);
        Files.createDirectories(folder);
        var half = folder.resolve("." + name + ".half");
        Files.copy(file, half, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        Files.move(half, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Optional<Earlier> read(Path file) {
        try {
            var writtenAt = Files.getLastModifiedTime(file).toInstant();
            return switch (ProbeSetReader.read(file)) {
                case ProbeFile.Good(_, var set) -> Optional.of(new Earlier(set, writtenAt));
                case ProbeFile.Broken _ -> Optional.empty();
            };
        } catch (IOException e) {
            throw new UncheckedIOException("reading an earlier version, " + file, e);
        }
    }
}
