package org.unsaid.endpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Every dialect that is known, and the models that are asked in them. Safe for any thread.
public final class Dialects {

    private static final String FOLDER = "dialects/";

    private final Map<String, Dialect> byName;
    private final Map<String, Dialect> generic;
    private volatile ModelCatalogue models;
    private final List<String> problems;

    private Dialects(Map<String, Dialect> byName, Map<String, Dialect> generic, ModelCatalogue models, List<String> problems) {
        this.byName = Collections.unmodifiableMap(byName);
        this.generic = Map.copyOf(generic);
        this.models = models;
        this.problems = List.copyOf(problems);
    }

    /// Those that come with the program.
    public static Dialects shipped() {
        return shipped(ModelCatalogue.shipped());
    }

    /// Those that come with the program, for these models.
    public static Dialects shipped(ModelCatalogue models) {
        var conventions = conventions();
        return new Dialects(shipped(conventions), generic(conventions), models, List.of());
    }

    /// Those that come with the program, and a person's own: every file `*.json` of a directory, which may not be there.
    /// A dialect of a name that there is already takes its place. Of a file with a problem nothing is used.
    public static Dialects withOwn(ModelCatalogue models, Path directory) {
        var conventions = conventions();
        var byName = shipped(conventions);
        var own = OwnDialects.read(directory, conventions, List.copyOf(byName.values()));
        own.dialects().forEach(dialect -> byName.put(dialect.name(), dialect));
        return new Dialects(byName, generic(conventions), models, own.problems());
    }

    private static Dialect.Conventions conventions() {
        return DialectReader.conventions(resource("generic").getAsJsonObject());
    }

    private static Map<String, Dialect> shipped(Dialect.Conventions conventions) {
        var byName = new LinkedHashMap<String, Dialect>();
        for (var file : resource("index").getAsJsonArray()) {
            for (var element : resource(file.getAsString()).getAsJsonArray()) {
                var dialect = read(file.getAsString(), element, conventions);
                if (byName.put(dialect.name(), dialect) != null) {
                    throw new IllegalArgumentException("dialect '%s' is there twice".formatted(dialect.name()));
                }
            }
        }
        return byName;
    }

    private static Map<String, Dialect> generic(Dialect.Conventions conventions) {
        return Map.of(
                Endpoint.GENERIC, generic(Endpoint.GENERIC, "OpenAI-compatible", "openai-chat", "Authorization", conventions),
                Endpoint.GENERIC_RESPONSES, generic(Endpoint.GENERIC_RESPONSES, "OpenAI Responses", "openai-responses", "Authorization", conventions),
                Endpoint.GENERIC_MESSAGES, generic(Endpoint.GENERIC_MESSAGES, "Anthropic Messages", "anthropic-messages", "x-api-key", conventions));
    }

    private static Dialect generic(String name, String title, String family, String header, Dialect.Conventions conventions) {
        var generic = new JsonObject();
        generic.addProperty("name", name);
        generic.addProperty("title", title);
        generic.addProperty("family", family);
        if (!family.equals("anthropic-messages")) {
            generic.addProperty("answerForm", "schema"); // part of the protocol; who does not take it is asked without
        }
        var key = new JsonObject();
        key.addProperty("header", header);
        key.addProperty("needed", false);
        key.add("variables", new JsonArray());
        generic.add("key", key);
        return DialectReader.dialect(generic, conventions);
    }

    /// What is wrong with a person's own files of dialects and of models, each with its place.
    public List<String> problems() {
        return Stream.concat(problems.stream(), models.problems().stream()).toList();
    }

    private static Dialect read(String file, JsonElement element, Dialect.Conventions conventions) {
        try {
            return DialectReader.dialect(element.getAsJsonObject(), conventions);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s.json, dialect '%s': %s"
                    .formatted(file, Json.text(element.getAsJsonObject(), "name"), e.getMessage()), e);
        }
    }

    private static JsonElement resource(String name) {
        try (var stream = Objects.requireNonNull(Dialects.class.getResourceAsStream(FOLDER + name + ".json"), name)) {
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Objects.requireNonNull(Json.parse(text), () -> name + ".json is not JSON");
        } catch (IOException e) {
            throw new UncheckedIOException("reading dialect file " + name, e);
        }
    }

    public ModelCatalogue models() {
        return models;
    }

    /// Models are described so from now on.
    void use(ModelCatalogue others) {
        models = others;
    }

    /// The dialect of that name; the generic one for [Endpoint#GENERIC] and for names nobody knows, because
    /// most services speak as others do.
    Dialect of(String provider) {
        return Objects.requireNonNull(byName.getOrDefault(provider, generic.getOrDefault(provider, generic.get(Endpoint.GENERIC))));
    }

    Optional<Dialect> find(String provider) {
        return Optional.ofNullable(byName.get(provider));
    }

    Collection<Dialect> all() {
        return byName.values();
    }

    /// The service that has this base address, if it is a known one on another computer.
    Optional<Dialect> at(URI address) {
        return byName.values().stream()
                .filter(dialect -> !dialect.local() && dialect.family() instanceof OpenAiChat)
                .filter(dialect -> dialect.addresses().containsValue(address))
                .findFirst();
    }
}
