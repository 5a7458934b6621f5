package org.unsaid.session;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Locale;
import org.unsaid.endpoint.Exchange;

/// Our records as JSON and back, exactly: what is empty is left out, languages are BCP 47 tags, times ISO 8601,
/// bytes Base64, and a case of a sealed type names itself in `type`. A piece of an exchange, of which there are
/// hundreds an answer, is `[nanoseconds since sending, bytes]`. The same value gives the same text always.
///
/// Safe for any thread.
public final class Json {

    private static final Gson GSON = new GsonBuilder()
            .setStrictness(Strictness.LEGACY_STRICT) // the newer one refuses half a surrogate pair
            .disableHtmlEscaping()
            .registerTypeAdapterFactory(new RecordAdapters())
            .registerTypeAdapterFactory(new SealedAdapters())
            .registerTypeAdapterFactory(new CollectionAdapters())
            .registerTypeAdapter(Locale.class, new TextAdapter<>(Locale::toLanguageTag, Locale::forLanguageTag))
            .registerTypeAdapter(Instant.class, new TextAdapter<>(Instant::toString, Instant::parse))
            .registerTypeAdapter(Duration.class, new TextAdapter<>(Duration::toString, Duration::parse))
            .registerTypeAdapter(LocalDate.class, new TextAdapter<>(LocalDate::toString, LocalDate::parse))
            .registerTypeAdapter(URI.class, new TextAdapter<>(URI::toString, URI::create))
            .registerTypeAdapter(
                    byte[].class, new TextAdapter<>(Base64.getEncoder()::encodeToString, Base64.getDecoder()::decode))
            .registerTypeAdapter(Exchange.Piece.class, new PieceAdapter())
            .create();

    private Json() {}

    /// @return one line; half a surrogate pair is written as an escape, so that the text survives UTF-8
    public static String write(Object value) {
        return escapeHalves(GSON.toJson(value));
    }

    /// @throws JsonParseException if the text is no JSON or no such value; says what is missing or unknown
    public static <T> T read(String json, Class<T> type) {
        var value = GSON.fromJson(json, type);
        if (value == null) {
            throw new JsonParseException("the text is empty or null; expected a " + type.getSimpleName());
        }
        return value;
    }

    /// Reads a text that somebody else may have written.
    ///
    /// @throws JsonParseException if it is not one JSON object and nothing else
    public static JsonObject object(String text) {
        try {
            var reader = new JsonReader(new StringReader(text));
            reader.setStrictness(Strictness.LEGACY_STRICT);
            if (GSON.getAdapter(JsonElement.class).read(reader) instanceof JsonObject object && reader.peek() == JsonToken.END_DOCUMENT) {
                return object;
            }
        } catch (IOException e) {
            throw new JsonParseException("it is no JSON", e);
        }
        throw new JsonParseException("it is not one JSON object");
    }

    /// What writes and reads, for those who stream or add types of their own.
    public static Gson gson() {
        return GSON;
    }

    /// The same JSON with half surrogate pairs, which are no UTF-8, as escapes.
    public static String escapeHalves(String json) {
        StringBuilder escaped = null;
        var copied = 0;
        for (var index = 0; index < json.length(); index++) {
            var unit = json.charAt(index);
            if (!Character.isSurrogate(unit)) {
                continue;
            }
            if (index + 1 < json.length() && Character.isSurrogatePair(unit, json.charAt(index + 1))) {
                index++;
                continue;
            }
            escaped = escaped == null ? new StringBuilder(json.length() + 16) : escaped;
            escaped.append(json, copied, index).append("\\u%04x".formatted((int) unit));
            copied = index + 1;
        }
        return escaped == null ? json : escaped.append(json, copied, json.length()).toString();
    }
}
