package org.unsaid.endpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unsaid.endpoint.Endpoint.Weights;

/// A model as a server lists it.
///
/// @param ownedBy what the server says of itself in a field that nobody else needs; tells servers apart
/// @param remote  whether the server passes questions on to another computer
/// @param perToken what a router says it charges for a token, in US dollars
record ListedModel(String id, String ownedBy, Weights weights, boolean remote, Optional<PerToken> perToken) {

    /// As OpenRouter writes it, and those who took its form over.
    record PerToken(BigDecimal in, BigDecimal out) {

        private static final int MILLION = 6; // decimal places

        /// A router says -1 where it depends on what a question is routed to, and charges by the request or for
        /// reasoning apart at some: then it is not known.
        static Optional<PerToken> of(@Nullable JsonObject pricing) {
            var in = number(pricing, "prompt");
            var out = number(pricing, "completion");
            boolean more = Stream.of("request", "internal_reasoning")
                    .anyMatch(name -> Json.has(pricing, name) && number(pricing, name).filter(fee -> fee.signum() == 0).isEmpty());
            return in.isEmpty() || out.isEmpty() || more ? Optional.empty() : Optional.of(new PerToken(in.get(), out.get()));
        }

        private static Optional<BigDecimal> number(@Nullable JsonObject pricing, String name) {
            var word = Json.word(pricing, name);
            try {
                return word.isEmpty() || word.length() > 24 ? Optional.empty()
                        : Optional.of(new BigDecimal(word)).filter(price -> price.signum() >= 0 && price.compareTo(BigDecimal.ONE) <= 0);
            } catch (NumberFormatException notANumber) {
                return Optional.empty();
            }
        }

        Price price(URI list, LocalDate today) {
            return new Price(in.movePointRight(MILLION), out.movePointRight(MILLION), "USD", today, list.toString());
        }
    }

    /// As weights files are named: `model-Q4_K_M.gguf`.
    private static final Pattern QUANTISATION =
            Pattern.compile("(?:^|[-._])(I?Q\\d(?:_[A-Z0-9]{1,3}){0,3}|BF16|F16|F32)(?=$|[-._])", Pattern.CASE_INSENSITIVE);

    /// The models in a list of any server we know; empty if it is not a list of models.
    static Optional<List<ListedModel>> all(JsonElement body) {
        if (body instanceof JsonObject object && object.get("data") instanceof JsonArray data) {
            return Optional.of(objects(data).map(model -> openAi(model, detailed(object, Json.text(model, "id")))).toList());
        }
        if (body instanceof JsonObject object && object.get("models") instanceof JsonArray models) {
            return Optional.of(objects(models).map(ListedModel::named).toList());
        }
        return body instanceof JsonArray array && !objects(array).filter(model -> !Json.text(model, "id").isEmpty()).toList().isEmpty()
                ? Optional.of(objects(array).map(model -> openAi(model, new JsonObject())).toList())
                : Optional.empty();
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array.asList().stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
    }

    /// llama.cpp lists each model a second time, as Ollama does.
    private static JsonObject detailed(JsonObject body, String id) {
        return objects(Json.array(body, "models")).filter(model -> Json.text(model, "model").equals(id)).findFirst().orElseGet(JsonObject::new);
    }

    private static ListedModel openAi(JsonObject model, JsonObject details) {
        var id = Json.text(model, "id");
        return new ListedModel(id, Json.text(model, "owned_by"), weights(details, id), false, PerToken.of(Json.object(model, "pricing")));
    }

    /// Ollama, Gemini, Cohere.
    private static ListedModel named(JsonObject model) {
        var name = Json.text(model, "model").isEmpty() ? Json.text(model, "name") : Json.text(model, "model");
        var id = name.startsWith("models/") ? name.substring("models/".length()) : name;
        return new ListedModel(id, "", weights(model, ""), !Json.text(model, "remote_host").isEmpty(), Optional.empty());
    }

    private static Weights weights(JsonObject model, String id) {
        var quantisation = Json.text(Json.object(model, "details"), "quantization_level");
        return new Weights(given(Json.text(model, "digest")), given(quantisation).or(() -> quantisationIn(id)));
    }

    /// The quantisation that the name of a weights file tells.
    static Optional<String> quantisationIn(String name) {
        var found = QUANTISATION.matcher(name.endsWith(".gguf") ? name.substring(0, name.length() - 5) : name);
        return found.find() ? Optional.of(found.group(1).toUpperCase(java.util.Locale.ROOT)) : Optional.empty();
    }

    private static Optional<String> given(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    /// Whether a person who writes this name means this model: Ollama lets `latest` be left out.
    boolean answersTo(String name) {
        return id.equals(name) || id.equals(name + ":latest");
    }
}
