package org.unsaid.evidence;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.unsaid.session.ExactText;

/// What a bundle says of itself, in `manifest.json`.
///
/// @param session   its id
/// @param name      as it was called when the bundle was written
/// @param redacted  how many records miss a field, per `kind.field`; `kind.*` for those that were not shared at all
/// @param parts     every other file in the bundle but `manifest.sha256`, by name
public record Manifest(
        String session, String name, Instant createdAt, Fingerprint fingerprint, SortedMap<String, Long> redacted, List<PartSum> parts) {

    static final String FILE = "manifest.json";
    static final String SUM_FILE = "manifest.sha256";

    private static final String FORMAT = "unsaid-session-bundle";
    private static final int VERSION = 1;
    private static final Gson PRETTY = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /// A file in the bundle.
    ///
    /// @param bytes when unpacked
    public record PartSum(String name, long bytes, String sha256) {}

    public Manifest {
        redacted = Collections.unmodifiableSortedMap(new TreeMap<>(redacted));
        parts = List.copyOf(parts);
    }

    Optional<PartSum> part(String file) {
        return parts.stream().filter(part -> part.name().equals(file)).findFirst();
    }

    String text() {
        var json = new JsonObject();
        json.addProperty("format", FORMAT);
        json.addProperty("version", VERSION);
        var about = new JsonObject();
        about.addProperty("id", ExactText.encode(session));
        about.addProperty("name", ExactText.encode(name));
        about.addProperty("created_at", createdAt.toString());
        json.add("session", about);
        json.add("answers", end(fingerprint.answers()));
        json.add("custody", end(fingerprint.custody()));
        json.addProperty("head", fingerprint.head());
        var gone = new JsonObject();
        redacted.forEach(gone::addProperty);
        json.add("redacted", gone);
        var all = new JsonArray();
        for (var part : parts) {
            var one = new JsonObject();
            one.addProperty("name", part.name());
            one.addProperty("bytes", part.bytes());
            one.addProperty("sha256", part.sha256());
            all.add(one);
        }
        json.add("parts", all);
        return PRETTY.toJson(json) + "\n";
    }

    private static JsonObject end(Fingerprint.End end) {
        var json = new JsonObject();
        json.addProperty("records", end.records());
        json.addProperty("head", end.head());
        return json;
    }

    /// @return empty if it is the manifest of something else
    /// @throws BrokenException if it is one of ours, but not as one is written
    static Optional<Manifest> read(String text) throws BrokenException {
        JsonObject json;
        try {
            if (!(JsonParser.parseString(text) instanceof JsonObject object) || !object.has("format")
                    || !FORMAT.equals(object.get("format").getAsString())) {
                return Optional.empty();
            }
            json = object;
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException | StackOverflowError noJson) {
            return Optional.empty();
        }
        try {
            if (json.get("version").getAsInt() != VERSION) {
                throw new BrokenException("it is of version %s; this program knows version %d".formatted(json.get("version"), VERSION));
            }
            var manifest = read(json);
            if (!manifest.text().equals(text)) {
                throw new BrokenException("it is not written as Unsaid writes it, or its head does not follow from its chains");
            }
            return Optional.of(manifest);
        } catch (IllegalStateException | IllegalArgumentException | NullPointerException | ClassCastException | DateTimeException
                | UnsupportedOperationException e) {
            throw new BrokenException("it lacks something, or has something of another kind than expected");
        }
    }

    private static Manifest read(JsonObject json) {
        var about = json.getAsJsonObject("session");
        var redacted = new TreeMap<String, Long>();
        json.getAsJsonObject("redacted").asMap().forEach((field, count) -> redacted.put(field, count.getAsLong()));
        var parts = new ArrayList<PartSum>();
        json.getAsJsonArray("parts").forEach(part -> {
            var one = part.getAsJsonObject();
            parts.add(new PartSum(one.get("name").getAsString(), one.get("bytes").getAsLong(), one.get("sha256").getAsString()));
        });
        return new Manifest(ExactText.decode(about.get("id").getAsString()), ExactText.decode(about.get("name").getAsString()),
                Instant.parse(about.get("created_at").getAsString()),
                new Fingerprint(end(json.getAsJsonObject("answers")), end(json.getAsJsonObject("custody"))), redacted, parts);
    }

    private static Fingerprint.End end(JsonObject json) {
        return new Fingerprint.End(json.get("records").getAsLong(), json.get("head").getAsString());
    }
}
