package org.unsaid.evidence;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/// A record in its place in a chain, as it stands in a bundle: one line of canonical JSON.
///
/// The leaf of a field is `SHA-256(salt, value)`, the hash of the record goes over the leaves, so that a field can be taken
/// out and only its leaf left in `redacted`.
///
/// What a reply was as bytes stands beside the fields, which hold its hash: that is sealed, and the bytes need be gone through
/// once only.
///
/// @param number from 1 within its chain
/// @param fields by name, those that were not taken out
/// @param salts  of the fields, 32 hexadecimal digits each
/// @param redacted leaves of the fields that were taken out
/// @param hash   of the record
/// @param link   of the chain up to here
/// @param body   of an exchange, as `text` or as `base64`; empty if it was taken out
public record Line(
        long number,
        Kind kind,
        SortedMap<String, JsonElement> fields,
        SortedMap<String, String> salts,
        SortedMap<String, String> redacted,
        String hash,
        String link,
        Optional<JsonElement> body) {

    /// The field that holds the hash of the body; with it the body goes.
    static final String BODY_HASH = "body_sha256";

    private static final String BODY = "body";

    /// Deeper than any record goes, shallow enough for any stack.
    private static final int NESTING = 64;

    private static final long MOST = 1L << 53;
    private static final Set<String> NAMES = Set.of("fields", "hash", "kind", "link", "n", "redacted", "salts");
    private static final Set<String> WITH_BODY = Set.of(BODY, "fields", "hash", "kind", "link", "n", "redacted", "salts");
    private static final TypeAdapter<JsonElement> ELEMENT = new Gson().getAdapter(JsonElement.class);

    public Line {
        fields = Collections.unmodifiableSortedMap(fields);
        salts = Collections.unmodifiableSortedMap(salts);
        redacted = Collections.unmodifiableSortedMap(redacted);
    }

    /// A record of something without a body.
    Line(
            long number, Kind kind, SortedMap<String, JsonElement> fields, SortedMap<String, String> salts, SortedMap<String, String> redacted,
            String hash, String link) {
        this(number, kind, fields, salts, redacted, hash, link, Optional.empty());
    }

    /// @param digest that is fresh, and is so again afterwards
    static String leaf(String salt, String canonicalValue, MessageDigest digest) {
        return Sha256.of(digest, salt, canonicalValue);
    }

    static String hash(Kind kind, SortedMap<String, String> leaves) {
        var text = new StringBuilder("{\"kind\":\"").append(kind.word()).append("\",\"leaves\":");
        appendTexts(text, leaves);
        return Sha256.of(text.append('}').toString());
    }

    /// Without these fields; their leaves stay.
    public Line without(Set<String> names) {
        if (Collections.disjoint(fields.keySet(), names)) {
            return this;
        }
        var left = new TreeMap<>(fields);
        var leftSalts = new TreeMap<>(salts);
        var leaves = new TreeMap<>(redacted);
        for (var name : names) {
            if (left.remove(name) != null) {
                leaves.put(name, leafOf(name));
                leftSalts.remove(name);
            }
        }
        return new Line(number, kind, left, leftSalts, leaves, hash, link, left.containsKey(BODY_HASH) ? body : Optional.empty());
    }

    private String leafOf(String name) {
        return leaf(String.valueOf(salts.get(name)), CanonicalJson.write(field(name)), Sha256.digest());
    }

    /// @throws IllegalArgumentException if there is no such field, or it was taken out
    public JsonElement field(String name) {
        var value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("%s %d has no field ‘%s’".formatted(kind.word(), number, name));
        }
        return value;
    }

    public Optional<JsonElement> find(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /// What was taken out of it: names of fields, `*` where nothing is left.
    Set<String> gone() {
        return fields.isEmpty() ? Set.of("*") : redacted.keySet();
    }

    /// Whether its facts are those that its hash was made of.
    public boolean holds() {
        var leaves = new TreeMap<>(redacted);
        fields.keySet().forEach(name -> leaves.put(name, leafOf(name)));
        return hash(kind, leaves).equals(hash) && bodyHolds();
    }

    private boolean bodyHolds() {
        return find(BODY_HASH).equals(body.map(content -> new JsonPrimitive(Sha256.of(Bodies.bytes(content)))));
    }

    /// For people: what it is of and where it stands, for example `trial 7 (taiwan/status, fr, practice:candid, repeat 2)`.
    public String name() {
        return kind.word() + " " + number + find("trial").filter(JsonElement::isJsonObject).map(key -> " (" + words(key.getAsJsonObject()) + ")").orElse("");
    }

    private static String words(JsonObject key) {
        return "%s/%s, %s, %s, repeat %s".formatted(word(key, "probe_set"), word(key, "probe"), word(key, "language"), word(key, "endpoint"), word(key, "repeat"));
    }

    private static String word(JsonObject key, String name) {
        return key.get(name) instanceof JsonPrimitive value ? value.getAsString() : "?";
    }

    /// The line, without its end.
    public String text() {
        var text = new StringBuilder(512).append('{');
        body.ifPresent(content -> {
            text.append("\"body\":");
            CanonicalJson.append(text, content);
            text.append(',');
        });
        text.append("\"fields\":");
        appendObject(text, fields, (_, value) -> CanonicalJson.append(text, value));
        text.append(",\"hash\":\"").append(hash).append("\",\"kind\":\"").append(kind.word()).append("\",\"link\":\"").append(link)
                .append("\",\"n\":").append(number).append(",\"redacted\":");
        appendTexts(text, redacted);
        text.append(",\"salts\":");
        appendTexts(text, salts);
        return text.append('}').toString();
    }

    /// Reads a line that was written before; empty if it is none.
    public static Optional<Line> parse(String text) {
        try {
            return Optional.of(read(text));
        } catch (BrokenException notALine) {
            return Optional.empty();
        }
    }

    /// @throws BrokenException if the text is no such line, or not in its canonical form; whether it [#holds] is not looked at
    static Line read(String text) throws BrokenException {
        try {
            if (!(element(text) instanceof JsonObject object) || !object.keySet().equals(object.has(BODY) ? WITH_BODY : NAMES)) {
                throw new BrokenException("it is no record: expected an object with " + String.join(", ", new TreeSet<>(NAMES)));
            }
            var word = object.get("kind").getAsString();
            var kind = Kind.of(word).orElseThrow(() -> new IllegalArgumentException("kind ‘%s’ is not known".formatted(word)));
            var fields = new TreeMap<String, JsonElement>(object.getAsJsonObject("fields").asMap());
            var line = new Line(object.get("n").getAsLong(), kind, fields, texts(object, "salts"), texts(object, "redacted"),
                    object.get("hash").getAsString(), object.get("link").getAsString(), Optional.ofNullable(object.get(BODY)));
            line.checkShape();
            if (!line.text().equals(text)) {
                throw new BrokenException("it is not in canonical form");
            }
            return line;
        } catch (IOException | JsonParseException | IllegalStateException | IllegalArgumentException | ClassCastException
                | UnsupportedOperationException e) {
            throw new BrokenException("it cannot be read: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private void checkShape() throws BrokenException {
        if (number < 1 || number >= MOST || !salts.keySet().equals(fields.keySet()) || !Collections.disjoint(fields.keySet(), redacted.keySet())
                || !salts.values().stream().allMatch(salt -> salt.matches("[0-9a-f]{32}")) || !redacted.values().stream().allMatch(Sha256::isHash)) {
            throw new BrokenException("its fields, salts and leaves do not belong together");
        }
    }

    static JsonElement element(String text) throws IOException {
        var reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(NESTING);
        var element = ELEMENT.read(reader);
        if (reader.peek() != JsonToken.END_DOCUMENT) {
            throw new JsonParseException("something follows the record");
        }
        return element;
    }

    private static SortedMap<String, String> texts(JsonObject object, String name) {
        var texts = new TreeMap<String, String>();
        object.getAsJsonObject(name).asMap().forEach((key, value) -> texts.put(key, value.getAsString()));
        return texts;
    }

    private static void appendTexts(StringBuilder text, SortedMap<String, String> texts) {
        appendObject(text, texts, (_, value) -> CanonicalJson.append(text, value));
    }

    static <T> void appendObject(StringBuilder text, SortedMap<String, T> values, BiConsumer<String, T> value) {
        text.append('{');
        var first = true;
        for (var entry : values.entrySet()) {
            if (!first) {
                text.append(',');
            }
            first = false;
            CanonicalJson.append(text, entry.getKey());
            text.append(':');
            value.accept(entry.getKey(), entry.getValue());
        }
        text.append('}');
    }
}
