package org.unsaid.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The probe sets there are: those that come with the program and those in the user's own directory. A snapshot;
/// a broken file among them never hides the good ones.
public final class ProbeLibrary {

    /// Where a set comes from.
    public enum Shelf { SHIPPED, OWN }

    /// @param file name of the file, for people
    public record Entry(ProbeSet set, Shelf shelf, String file) {}

    private static final String RESOURCES = "probe-sets";

    private final Path ownDirectory;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private ProbeLibrary(Path ownDirectory) {
        this.ownDirectory = ownDirectory;
    }

    /// Of the sets that every copy of this version has.
    public static List<WatchedSubject> shippedSubjects() {
        var subjects = new ArrayList<WatchedSubject>();
        forShipped(directory -> files(directory).forEach(file -> subjects.add(WatchedSubject.read(file))));
        return List.copyOf(subjects);
    }

    /// @param ownDirectory need not exist
    public static ProbeLibrary read(Path ownDirectory) {
        var library = new ProbeLibrary(ownDirectory);
        forShipped(directory -> library.readAll(directory, Shelf.SHIPPED));
        if (Files.isDirectory(ownDirectory)) {
            library.readAll(ownDirectory, Shelf.OWN);
        }
        return library;
    }

    /// Shipped sets first, each shelf in the order of file names.
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    public List<ProbeSet> sets() {
        return entries.values().stream().map(Entry::set).toList();
    }

    public Optional<ProbeSet> set(String id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::set);
    }

    /// What is wrong with files that could not be read or whose id was taken.
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /// Puts a set on the user's own shelf, in place of an own set of the same id, of which the version is kept.
    ///
    /// @return the library as it is then
    /// @throws IllegalArgumentException if a shipped set has the id
    /// @throws UncheckedIOException     if the directory cannot be written
    public ProbeLibrary save(ProbeSet set) {
        if (isShipped(set.id())) {
            throw new IllegalArgumentException("probe set id '%s' belongs to a shipped set; expected another".formatted(set.id()));
        }
        keepEarlier(set.id());
        ProbeSetWriter.save(set, file(set.id()));
        return read(ownDirectory);
    }

    /// Takes a set from the user's own shelf; its last version is kept among the earlier ones.
    ///
    /// @return the library as it is then
    /// @throws IllegalArgumentException if it is not on that shelf
    /// @throws UncheckedIOException     if the directory cannot be written
    public ProbeLibrary delete(String id) {
        var entry = entries.get(id);
        if (entry == null || entry.shelf() != Shelf.OWN) {
            throw new IllegalArgumentException("no set '%s' of the user's own".formatted(id));
        }
        keepEarlier(id);
        try {
            Files.delete(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException("deleting the probe set " + id, e);
        }
        return read(ownDirectory);
    }

    /// Earlier versions of the user's own sets.
    public SetVersions versions() {
        return new SetVersions(ownDirectory);
    }

    /// Where the user's own sets are kept; need not exist.
    public Path ownDirectory() {
        return ownDirectory;
    }

    /// An id like `base` that no set has or ever had on the user's own shelf: answers are joined on it.
    public String freeId(String base) {
        var id = base;
        for (var number = 2; entries.containsKey(id) || versions().knows(id) || Files.exists(file(id)); number++) {
            id = base + "-" + number;
        }
        return id;
    }

    private void keepEarlier(String id) {
        try {
            versions().keep(id, file(id));
        } catch (IOException e) {
            throw new UncheckedIOException("keeping the earlier version of the probe set " + id, e);
        }
    }

    /// The user's own file of a set, whatever its name.
    private Path file(String id) {
        var entry = entries.get(id);
        return ownDirectory.resolve(entry != null && entry.shelf() == Shelf.OWN ? entry.file() : id + ".json");
    }

    private boolean isShipped(String id) {
        var entry = entries.get(id);
        return entry != null && entry.shelf() == Shelf.SHIPPED;
    }

    private interface Reading {
        void of(Path directory) throws IOException;
    }

    private static void forShipped(Reading reading) {
        try {
            var home = Path.of(ProbeLibrary.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(home)) {
                reading.of(home.resolve(RESOURCES));
                return;
            }
            try (var jar = FileSystems.newFileSystem(home)) {
                reading.of(jar.getPath(RESOURCES));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading the shipped probe sets", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program's own place is no path", e);
        }
    }

    private void readAll(Path directory, Shelf shelf) {
        try {
            files(directory).parallelStream().map(ProbeSetReader::read).toList() // every start waits for this
                    .forEach(file -> add(file, shelf));
        } catch (IOException e) {
            problems.addAll(ProbeSetReader.unreadable(directory.toString(), e).problems());
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".json") && !file.getFileName().toString().startsWith("."))
                    .sorted(Comparator.comparing(Path::toString)).toList();
        }
    }

    private void add(ProbeFile read, Shelf shelf) {
        switch (read) {
            case ProbeFile.Broken broken -> problems.addAll(broken.problems());
            case ProbeFile.Good(var file, var set) -> {
                var known = entries.putIfAbsent(set.id(), new Entry(set, shelf, file));
                if (known != null) {
                    problems.add(new Problem(file, "id", set.id(), "an id that no other set has; " + known.file() + " has it"));
                }
            }
        }
    }
}
