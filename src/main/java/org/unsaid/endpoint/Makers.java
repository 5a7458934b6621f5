package org.unsaid.endpoint;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// Who made a model, told by the beginning of its name or of its author's. Names of fine-tunes that merely
/// mention a base model match nothing.
final class Makers {

    /// @param place ISO 3166-1 alpha-2
    record Maker(String maker, String place, Pattern models) {}

    private static final List<Maker> ALL = read();

    private Makers() {}

    static Optional<Maker> of(String model) {
        return ALL.stream().filter(maker -> maker.models().matcher(model).find()).findFirst();
    }

    private static List<Maker> read() {
        try (var stream = Objects.requireNonNull(Makers.class.getResourceAsStream("makers.json"), "makers.json")) {
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Objects.requireNonNull(Json.parse(text), "makers.json is not JSON").getAsJsonArray().asList().stream()
                    .map(JsonElement::getAsJsonObject)
                    .map(json -> new Maker(
                            Json.text(json, "maker"),
                            Json.text(json, "place"),
                            Pattern.compile("(^|/)(" + Json.text(json, "models") + ")", Pattern.CASE_INSENSITIVE)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading who makes models", e);
        }
    }
}
