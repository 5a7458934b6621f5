package org.unsaid.probe;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// What a set is about, and the official lines that are watched for there.
public record WatchedSubject(Texts title, List<OfficialLine> lines) {

    private static final Set<String> WANTED = Set.of("title", "official_lines");

    public WatchedSubject {
        lines = List.copyOf(lines);
    }

    public static WatchedSubject of(ProbeSet set) {
        return new WatchedSubject(set.title(), set.officialLines());
    }

    /// Reads a file that is known to be good and passes over all else in it, which takes an eighth of the time.
    static WatchedSubject read(Path file) {
        try (var reader = new JsonReader(Files.newBufferedReader(file))) {
            var wanted = new JsonObject();
            reader.beginObject();
            while (reader.hasNext()) {
                var name = reader.nextName();
                if (WANTED.contains(name)) {
                    wanted.add(name, JsonParser.parseReader(reader));
                } else {
                    reader.skipValue();
                }
            }
            return ProbeSetShape.subject(wanted, new Problems(file.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }
}
