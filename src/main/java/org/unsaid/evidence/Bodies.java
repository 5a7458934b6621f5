package org.unsaid.evidence;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// The bytes of a reply in a line of a bundle: as a text where it is one that people can read, else as Base64.
final class Bodies {

    private static final String TEXT = "text";
    private static final String BASE64 = "base64";

    private Bodies() {}

    static JsonElement of(byte[] bytes) {
        var body = new JsonObject();
        var text = readable(bytes);
        body.addProperty(text.isPresent() ? TEXT : BASE64, text.orElseGet(() -> Base64.getEncoder().encodeToString(bytes)));
        return body;
    }

    /// @throws IllegalArgumentException if it is neither
    static byte[] bytes(JsonElement body) {
        var object = body.getAsJsonObject();
        if (object.size() != 1) {
            throw new IllegalArgumentException("a body is either a text or Base64");
        }
        return object.has(TEXT) ? object.get(TEXT).getAsString().getBytes(StandardCharsets.UTF_8)
                : Base64.getDecoder().decode(object.get(BASE64).getAsString());
    }

    private static Optional<String> readable(byte[] bytes) {
        for (byte each : bytes) {
            if (each >= 0 && each < ' ' && each != '\n' && each != '\r' && each != '\t') {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
