package org.unsaid.endpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Every dialect that is known, and the models that are asked in them. Immutable.
public final class Dialects {

    private static final String FOLDER = "dialects/";

    private final Map<String, Dialect> byName;
    private final Dialect generic;
    private final ModelCatalogue models;

    private Dialects(Map<String, Dialect> byName, Dialect generic, ModelCatalogue models) {
        this.byName = Collections.unmodifiableMap(byName);
        this.generic = generic;
        this.models = models;
    }

    /// Those that come with the program.
    public static Dialects shipped() {
        return shipped(ModelCatalogue.shipped());
    }

    /// Those that come with the program, for these models.
    public static Dialects shipped(ModelCatalogue models) {
        var conventions = DialectReader.conventions(resource("generic").getAsJsonObject());
        var byName = new LinkedHashMap<String, Dialect>();
        for (var file : resource("index").getAsJsonArray()) {
            for (var element : resource(file.getAsString()).getAsJsonArray()) {
                var dialect = read(file.getAsString(), element, conventions);
                if (byName.put(dialect.name(), dialect) != null) {
                    throw new IllegalArgumentException("dialect '%s' is there twice".formatted(dialect.name()));
                }
            }
        }
        var generic = new JsonObject();
        generic.addProperty("name", Endpoint.GENERIC);
        generic.addProperty("title", "OpenAI-compatible");
        generic.addProperty("family", "openai-chat");
        var key = new JsonObject();
        key.addProperty("needed", false);
        key.add("variables", new JsonArray());
        generic.add("key", key);
        return new Dialects(byName, DialectReader.dialect(generic, conventions), models);
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

    /// The dialect of that name; the generic one for [Endpoint#GENERIC] and for names nobody knows, because
    /// most services speak as others do.
    Dialect of(String provider) {
        return byName.getOrDefault(provider, generic);
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
