package org.unsaid.endpoint;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unsaid.endpoint.Reply.Kind;

/// A case of `shapes/`: what one provider of the catalogue sends on one occasion, the reply and the record that must
/// come of it.
///
/// @param occasion which of those that every provider must have
record Shape(Occasion occasion, SignalCase signal) {

    /// What a provider is asked about; a file that lacks one says why.
    enum Occasion {
        STREAMED, WHOLE, REASONING, BLOCKED, LIMITED, BAD_KEY;

        String word() {
            return this == BAD_KEY ? "badKey" : name().toLowerCase(Locale.ROOT);
        }

        /// Whether the case is one of this occasion at all.
        boolean fits(SignalCase signal) {
            var reply = signal.expected();
            var is = reply.get("is").getAsString();
            boolean pieces = signal.json().has("events") || signal.json().has("lines");
            return switch (this) {
                case STREAMED -> is.equals("answered") && pieces;
                case WHOLE -> is.equals("answered") && !pieces;
                case REASONING -> is.equals("answered") && reply.has("reasoning");
                case BLOCKED -> is.equals("blocked");
                case LIMITED -> is.equals("failed") && Set.of(Kind.RATE_LIMIT, Kind.OVERLOADED, Kind.QUOTA).contains(kind(reply));
                case BAD_KEY -> is.equals("failed") && kind(reply) == Kind.AUTH;
            };
        }

        private static Kind kind(JsonObject reply) {
            return Kind.valueOf(reply.get("kind").getAsString());
        }
    }

    /// The shapes of one provider.
    ///
    /// @param without word of each occasion that it cannot have, and why
    record Sheet(JsonObject without, List<Shape> shapes) {

        Set<String> occasions() {
            return Stream.concat(shapes.stream().map(shape -> shape.occasion().word()), without.keySet().stream()).collect(Collectors.toSet());
        }
    }

    /// @return empty if there is no sheet for the provider
    static Optional<Sheet> sheet(String provider) {
        try (var stream = Shape.class.getResourceAsStream("shapes/" + provider + ".json")) {
            if (stream == null) {
                return Optional.empty();
            }
            var json = JsonParser.parseString(new String(stream.readAllBytes(), StandardCharsets.UTF_8)).getAsJsonObject();
            var shapes = json.getAsJsonArray("cases").asList().stream()
                    .map(JsonElement::getAsJsonObject).map(shape -> of(provider, shape)).toList();
            return Optional.of(new Sheet(json.getAsJsonObject("without"), shapes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Shape of(String provider, JsonObject json) {
        json.addProperty("dialect", provider);
        var word = json.get("shape").getAsString();
        var occasion = Stream.of(Occasion.values()).filter(known -> known.word().equals(word)).findFirst().orElseThrow();
        return new Shape(occasion, new SignalCase(provider + ", " + word + ": " + json.get("name").getAsString(), json));
    }

    /// The model that is asked.
    String model() {
        return signal.json().has("model") ? signal.json().get("model").getAsString() : "some-model";
    }

    JsonObject record() {
        return signal.json().has("record") ? signal.json().getAsJsonObject("record") : new JsonObject();
    }

    @Override
    public String toString() {
        return signal.name();
    }
}
