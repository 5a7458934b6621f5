package org.unsaid.evidence;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a record says, before it is sealed.
///
/// @param fields plain values by name; see [Plain]
/// @param body   of an exchange: its hash is among the fields
public record Facts(Kind kind, SortedMap<String, JsonElement> fields, Optional<byte[]> body) {

    public Facts {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /// Facts of something without a body.
    public Facts(Kind kind, SortedMap<String, JsonElement> fields) {
        this(kind, fields, Optional.empty());
    }

    /// Facts that are being gathered.
    static final class Draft {

        private final Kind kind;
        private final SortedMap<String, JsonElement> fields = new TreeMap<>();

        Draft(Kind kind) {
            this.kind = kind;
        }

        Draft with(String name, JsonElement value) {
            fields.put(name, value);
            return this;
        }

        Facts facts() {
            return new Facts(kind, fields);
        }

        /// @param body whose hash is among the fields
        Facts facts(byte[] body) {
            return new Facts(kind, fields, Optional.of(body));
        }
    }

    /// Reads what [#text] wrote; empty if it is something else.
    public static Optional<Facts> parse(Kind kind, String text) {
        try {
            return Line.element(text) instanceof JsonObject object ? Optional.of(new Facts(kind, new TreeMap<>(object.asMap()))) : Optional.empty();
        } catch (IOException | JsonParseException | IllegalStateException | NumberFormatException damaged) {
            return Optional.empty();
        }
    }

    /// The fields as one canonical text.
    public String text() {
        var text = new StringBuilder();
        Line.appendObject(text, fields, (name, value) -> CanonicalJson.append(text, value));
        return text.toString();
    }
}
