package org.unsaid.endpoint;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.unsaid.endpoint.ModelFamily.Access;

/// A person's own file of models, and what is said there from the screen. Nothing is written that could not be read
/// again, and what else the file holds stays. Used by one thread at a time.
public final class OwnModels {

    private static final ModelMaker UNKNOWN_MAKER = new ModelMaker("", "", List.of(), List.of());

    private final Path file;
    private final Dialects dialects;

    public OwnModels(Path file, Dialects dialects) {
        this.file = file;
        this.dialects = dialects;
    }

    /// What is known of an endpoint's weights, to begin with; where nothing is, what can be told from the endpoint.
    public ModelFamily draft(Endpoint endpoint) {
        var models = dialects.models();
        return endpoint.family().flatMap(name -> models.family(name.id())).orElseGet(() -> new ModelFamily(
                id(endpoint.model()), endpoint.model(), Optional.empty(), models.maker(endpoint.provider(), endpoint.model()).orElse(UNKNOWN_MAKER),
                Access.OPEN, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(), List.of(),
                Map.of(endpoint.provider(), List.of(endpoint.model())), Optional.empty(), URI.create("")));
    }

    /// Keeps an entry, in the place of one with its id, and uses it from now on.
    ///
    /// @return what is wrong with it, or with the file as it is, for people; empty if it is kept
    public List<String> put(ModelFamily family) throws IOException {
        return change(content -> {
            var families = without(content, "families", other -> family.id().equalsIgnoreCase(text(other, "id")));
            families.add(entry(family));
            if (!shipped(family.maker())) {
                var makers = without(content, "makers", other -> family.maker().name().equals(text(other, "name")));
                makers.add(entry(family.maker()));
            }
        });
    }

    /// Takes an entry out; what comes with the program holds again.
    ///
    /// @return as for [#put]
    public List<String> remove(String id) throws IOException {
        return change(content -> without(content, "families", other -> id.equalsIgnoreCase(text(other, "id"))));
    }

    /// Whether the person said something of these weights.
    public boolean has(String id) throws IOException {
        return read().map(content -> array(content, "families").asList().stream().anyMatch(entry -> id.equalsIgnoreCase(text(entry, "id")))).orElse(false);
    }

    private interface Change {
        void make(JsonObject content);
    }

    private List<String> change(Change change) throws IOException {
        var content = read();
        if (content.isEmpty()) {
            return List.of(file + ": not JSON; expected an object with ‘makers’ and ‘families’");
        }
        change.make(content.get());
        Files.createDirectories(file.toAbsolutePath().getParent());
        var draft = Files.createTempFile(file.toAbsolutePath().getParent(), "models", ".json");
        try {
            Files.writeString(draft, new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create().toJson(content.get()));
            var models = ModelCatalogue.withOwn(draft);
            if (models.problems().isEmpty()) {
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                dialects.use(models);
            }
            return models.problems().stream().map(problem -> problem.replace(draft + ": ", "")).toList();
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /// Empty if there is something that is not JSON.
    private Optional<JsonObject> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.of(new JsonObject());
        }
        return Json.parse(Files.readString(file)) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    private static boolean shipped(ModelMaker maker) {
        return ModelCatalogue.shipped().families().stream().anyMatch(family -> family.maker().name().equals(maker.name()));
    }

    private static JsonObject entry(ModelMaker maker) {
        var entry = new JsonObject();
        entry.addProperty("name", maker.name());
        entry.addProperty("place", maker.place());
        if (!maker.authors().isEmpty()) {
            entry.add("authors", texts(maker.authors()));
        }
        if (!maker.names().isEmpty()) {
            entry.add("names", texts(maker.names()));
        }
        return entry;
    }

    private static JsonObject entry(ModelFamily family) {
        var entry = new JsonObject();
        entry.addProperty("id", family.id());
        entry.addProperty("title", family.title());
        family.otherThan().ifPresent(other -> entry.addProperty("not", other));
        entry.addProperty("maker", family.maker().name());
        switch (family.access()) {
            case OPEN -> entry.addProperty("weights", "open");
            case CLOSED -> entry.addProperty("weights", "closed");
            case ALIAS -> entry.addProperty("alias", true);
        }
        entry.add("licence", orNull(family.licence()));
        entry.add("released", orNull(family.released()));
        entry.add("precision", texts(family.precision()));
        entry.add("basedOn", orNull(family.basedOn()));
        entry.add("distilledFrom", orNull(family.distilledFrom()));
        entry.add("names", texts(family.names()));
        var served = new JsonObject();
        family.served().forEach((provider, models) -> served.add(provider, texts(models)));
        entry.add("served", served);
        entry.add("ollamaDefault", orNull(family.ollamaDefault()));
        entry.addProperty("source", family.source().toString());
        return entry;
    }

    private static JsonElement orNull(Optional<String> text) {
        return text.<JsonElement>map(JsonPrimitive::new).orElse(JsonNull.INSTANCE);
    }

    private static JsonArray texts(List<String> texts) {
        var array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    /// The list of that name, made if there is none, with the objects that match taken out.
    private static JsonArray without(JsonObject content, String name, Predicate<JsonElement> leave) {
        var kept = new JsonArray();
        array(content, name).forEach(entry -> {
            if (!leave.test(entry)) {
                kept.add(entry);
            }
        });
        content.add(name, kept);
        return kept;
    }

    private static JsonArray array(JsonObject content, String name) {
        return content.get(name) instanceof JsonArray array ? array : new JsonArray();
    }

    private static String text(JsonElement entry, String field) {
        return entry instanceof JsonObject object ? Json.text(object, field) : "";
    }

    /// From a name, as ids are written.
    private static String id(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^-|-$", "");
    }
}
