package org.unsaid.probe.edit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.unsaid.probe.WholeFile;

/// What a person has written and not saved: a file for each set, beside the sets and never among them.
public final class SetDrafts {

    private static final String DIRECTORY = "drafts";
    private static final String ENDING = ".json";
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private final Path directory;

    /// @param ownDirectory of the person's own sets; need not exist
    public SetDrafts(Path ownDirectory) {
        this.directory = ownDirectory.resolve(DIRECTORY);
    }

    /// Every draft that can be read, in the order of their ids.
    public List<SetDocument> all() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        var drafts = new ArrayList<SetDocument>();
        try (var files = Files.list(directory)) {
            files.map(file -> String.valueOf(file.getFileName())).filter(name -> name.endsWith(ENDING)).sorted()
                    .forEach(name -> read(name.substring(0, name.length() - ENDING.length())).ifPresent(drafts::add));
        } catch (IOException e) {
            throw new UncheckedIOException("listing drafts of probe sets", e);
        }
        return drafts;
    }

    public Optional<SetDocument> read(String id) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        try {
            return SetDocument.read(Files.readString(file(id))).map(set -> set.withText("id", id));
        } catch (NoSuchFileException | CharacterCodingException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("reading the draft of " + id, e);
        }
    }

    /// Writes the file whole or not at all.
    ///
    /// @throws UncheckedIOException if it cannot be written
    public void write(SetDocument set) {
        try {
            WholeFile.write(file(set.text("id")), set.json());
        } catch (IOException e) {
            throw new UncheckedIOException("keeping the draft of " + set, e);
        }
    }

    public void delete(String id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException("deleting the draft of " + id, e);
        }
    }

    private Path file(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("'%s' is no id of a probe set".formatted(id));
        }
        return directory.resolve(id + ENDING);
    }
}
