package org.unsaid.endpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unsaid.endpoint.AnswerForm.Told;
import org.unsaid.endpoint.Dialect.Conventions;
import org.unsaid.endpoint.Dialect.Endings;
import org.unsaid.endpoint.Dialect.KeyUse;

/// Reads dialect files. Strict: a field that nobody knows is an error, because a rule with a slip of the pen
/// would silently never fire.
final class DialectReader {

    private static final Set<String> FIELDS = Set.of(
            "name", "title", "about", "family", "addresses", "servedInByRegion", "place", "servedIn", "maker", "operator", "key", "local",
            "readOnly", "router", "hostInModel", "streams", "usageOnRequest", "lengthParameter", "answerForm", "concurrency", "by", "whenCut",
            "filteredTextReplaces", "filteredFirstPieceIsInput", "upstreams", "hide", "signals", "ignores", "searchers");
    private static final Set<String> IGNORES_FIELDS = Set.of("model", "whileThinking", "parameters");
    private static final Set<String> GENERIC_FIELDS = Set.of(
            "about", "reasoningFields", "reasoningTags", "endings", "signals", "statuses", "cannedTexts", "hide");
    private static final Set<String> KEY_FIELDS = Set.of("header", "variables", "needed");

    private DialectReader() {}

    static Conventions conventions(JsonObject json) {
        only(json, GENERIC_FIELDS);
        var endings = require(json, "endings");
        only(endings, Set.of("whole", "cutByLength", "blocked", "failed"));
        var tags = Json.array(json, "reasoningTags").asList().stream()
                .map(pair -> new ThinkTags.Pair(pair.getAsJsonArray().get(0).getAsString(), pair.getAsJsonArray().get(1).getAsString()))
                .toList();
        var statuses = map(json, "statuses", value -> SignalReader.fails(value.getAsJsonObject())).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(entry -> Integer.valueOf(entry.getKey()), Map.Entry::getValue));
        return new Conventions(
                texts(json, "reasoningFields"),
                tags,
                new Endings(
                        Set.copyOf(texts(endings, "whole")),
                        Set.copyOf(texts(endings, "cutByLength")),
                        map(endings, "blocked", JsonElement::getAsString),
                        map(endings, "failed", value -> SignalReader.fails(value.getAsJsonObject()))),
                SignalReader.signals(Json.array(json, "signals")),
                statuses,
                texts(json, "cannedTexts"),
                patterns(json, "hide"));
    }

    static Dialect dialect(JsonObject json, Conventions conventions) {
        only(json, FIELDS);
        var name = Json.text(json, "name");
        boolean local = Json.isTrue(json, "local");
        return new Dialect(
                name,
                optional(json, "title").orElse(name),
                Family.named(Json.text(json, "family")),
                map(json, "addresses", value -> URI.create(value.getAsString())),
                map(json, "servedInByRegion", JsonElement::getAsString),
                optional(json, "place"),
                local ? Optional.of(Endpoint.THIS_COMPUTER) : optional(json, "servedIn"),
                optional(json, "maker"),
                optional(json, "operator").or(() -> optional(json, "maker")),
                key(json.has("key") ? require(json, "key") : new JsonObject()),
                local,
                Json.isTrue(json, "readOnly"),
                Json.isTrue(json, "router"),
                Json.isTrue(json, "hostInModel"),
                flag(json, "streams"),
                flag(json, "usageOnRequest"),
                optional(json, "lengthParameter").orElse("max_tokens"),
                optional(json, "answerForm").map(DialectReader::told).orElse(Told.NOTHING),
                Json.number(json, "concurrency").orElse(4),
                optional(json, "by").map(Reply.By::valueOf).orElse(Reply.By.PROVIDER),
                optional(json, "whenCut").map(Reply.Stage::valueOf).orElse(Reply.Stage.STREAM_CUT),
                Json.isTrue(json, "filteredTextReplaces"),
                Json.isTrue(json, "filteredFirstPieceIsInput"),
                map(json, "upstreams", JsonElement::getAsString),
                Stream.concat(patterns(json, "hide").stream(), conventions.hidden().stream()).toList(),
                SignalReader.signals(Json.array(json, "signals")),
                habits(json),
                conventions);
    }

    private static Told told(String word) {
        return switch (word) {
            case "json" -> Told.JSON;
            case "plain-schema" -> Told.PLAIN_SCHEMA;
            case "schema" -> Told.SCHEMA;
            default -> throw new IllegalArgumentException("answerForm '%s'; expected json, plain-schema or schema".formatted(word));
        };
    }

    private static Habits habits(JsonObject json) {
        var ignores = Json.array(json, "ignores").asList().stream().map(element -> ignores(element.getAsJsonObject())).toList();
        var searchers = json.has("searchers")
                ? Optional.of(patterns(json, "searchers")) : Optional.<List<Pattern>>empty();
        return new Habits(ignores, searchers);
    }

    private static Habits.Ignores ignores(JsonObject json) {
        only(json, IGNORES_FIELDS);
        return new Habits.Ignores(
                optional(json, "model").map(Pattern::compile), Json.isTrue(json, "whileThinking"), Set.copyOf(texts(json, "parameters")));
    }

    private static KeyUse key(JsonObject json) {
        only(json, KEY_FIELDS);
        return new KeyUse(optional(json, "header").orElse("Authorization"), texts(json, "variables"), flag(json, "needed"));
    }

    private static List<Pattern> patterns(JsonObject json, String name) {
        return texts(json, name).stream().map(Pattern::compile).toList();
    }

    /// A flag that is set unless the file says otherwise.
    private static boolean flag(JsonObject json, String name) {
        return !json.has(name) || json.get(name).getAsBoolean();
    }

    static void only(JsonObject json, Set<String> known) {
        for (var name : json.keySet()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("unknown field '%s'; expected one of %s".formatted(name, known.stream().sorted().toList()));
            }
        }
    }

    static Optional<String> optional(JsonObject json, String name) {
        return json.has(name) ? Optional.of(json.get(name).getAsString()) : Optional.empty();
    }

    static JsonObject require(JsonObject json, String name) {
        if (json.get(name) instanceof JsonObject object) {
            return object;
        }
        throw new IllegalArgumentException("field '%s' is missing; expected an object".formatted(name));
    }

    static List<String> texts(JsonObject json, String name) {
        return Arrays.stream(json.get(name) instanceof JsonArray array ? array.asList().toArray(JsonElement[]::new) : new JsonElement[0])
                .map(JsonElement::getAsString)
                .toList();
    }

    /// In the order of the file.
    private static <T> Map<String, T> map(JsonObject json, String name, Function<JsonElement, T> read) {
        var map = new LinkedHashMap<String, T>();
        if (json.has(name)) {
            require(json, name).entrySet().forEach(entry -> map.put(entry.getKey(), read.apply(entry.getValue())));
        }
        return java.util.Collections.unmodifiableMap(map);
    }
}
