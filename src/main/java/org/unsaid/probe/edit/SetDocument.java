package org.unsaid.probe.edit;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.unsaid.probe.ProbeFile;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.ProbeSetReader;
import org.unsaid.probe.ProbeSetWriter;

/// A probe set while it is being written: whatever a person has typed so far, in the form of its file, with problems
/// or without. Immutable; parts are named by the paths that a [org.unsaid.probe.Problem] names, for example
/// `probes/3/prompts/fr/text`. Reading is patient: what is not there, or is something else, reads as nothing.
public final class SetDocument {

    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

    private final JsonObject root; // never changed after construction

    private SetDocument(JsonObject root) {
        this.root = root;
    }

    public static SetDocument of(ProbeSet set) {
        return new SetDocument(JsonParser.parseString(ProbeSetWriter.write(set)).getAsJsonObject());
    }

    /// Empty if the text is no JSON object.
    public static Optional<SetDocument> read(String json) {
        try {
            return JsonParser.parseString(json) instanceof JsonObject object ? Optional.of(new SetDocument(object)) : Optional.empty();
        } catch (JsonParseException _) {
            return Optional.empty();
        }
    }

    public String json() {
        return GSON.toJson(root) + "\n";
    }

    /// The set, or every problem that stands in its way.
    ///
    /// @param file name by which problems call it
    public ProbeFile check(String file) {
        return ProbeSetReader.read(file, json().getBytes(StandardCharsets.UTF_8));
    }

    public boolean has(String path) {
        return at(path) != null;
    }

    /// The text at a place; empty if there is none.
    public String text(String path) {
        return at(path) instanceof JsonPrimitive primitive && primitive.isString() ? primitive.getAsString() : "";
    }

    public boolean flag(String path) {
        return at(path) instanceof JsonPrimitive primitive && primitive.isBoolean() && primitive.getAsBoolean();
    }

    public List<String> keys(String path) {
        return at(path) instanceof JsonObject object ? List.copyOf(object.keySet()) : List.of();
    }

    /// Items of a list.
    public int size(String path) {
        return at(path) instanceof JsonArray array ? array.size() : 0;
    }

    /// A list of texts.
    public List<String> texts(String path) {
        var texts = new ArrayList<String>();
        for (int index = 0; index < size(path); index++) {
            texts.add(text(path + "/" + index));
        }
        return texts;
    }

    /// Languages in which every question is to be asked, the original first.
    public List<Locale> languages() {
        return texts("languages").stream().filter(tag -> !tag.isEmpty()).map(Locale::forLanguageTag).distinct().toList();
    }

    /// The languages of the set, then those that only some questions have.
    public List<Locale> columns() {
        var all = new LinkedHashSet<>(languages());
        for (int index = 0; index < size("probes"); index++) {
            keys("probes/" + index + "/prompts").stream().map(Locale::forLanguageTag)
                    .sorted(Comparator.comparing(Locale::toLanguageTag)).forEach(all::add);
        }
        return List.copyOf(all);
    }

    /// Where the probe with this id stands; -1 if nowhere.
    public int indexOf(String probeId) {
        for (int index = 0; index < size("probes"); index++) {
            if (text("probes/" + index + "/id").equals(probeId)) {
                return index;
            }
        }
        return -1;
    }

    public SetDocument withText(String path, String text) {
        return with(path, new JsonPrimitive(text));
    }

    /// A text that may be missing: blank takes it away.
    public SetDocument withOptionalText(String path, String text) {
        return text.isBlank() ? without(path) : withText(path, text);
    }

    public SetDocument withFlag(String path, boolean flag) {
        return with(path, new JsonPrimitive(flag));
    }

    public SetDocument withNull(String path) {
        return with(path, JsonNull.INSTANCE);
    }

    public SetDocument withTexts(String path, List<String> texts) {
        var array = new JsonArray();
        texts.forEach(array::add);
        return with(path, array);
    }

    public SetDocument without(String path) {
        return edit(copy -> {
            var last = path.substring(path.lastIndexOf('/') + 1);
            switch (at(copy, parent(path))) {
                case JsonObject object -> object.remove(last);
                case JsonArray array when last.matches("\\d{1,6}") && Integer.parseInt(last) < array.size() -> array.remove(Integer.parseInt(last));
                case null, default -> { }
            }
        });
    }

    SetDocument with(String path, JsonElement value) {
        return edit(copy -> put(copy, path, value));
    }

    /// Puts a value at a place in a copy that is being changed; objects on the way to it are made.
    static void put(JsonObject copy, String path, JsonElement value) {
        @Nullable JsonElement place = copy;
        var steps = path.split("/");
        for (int step = 0; step < steps.length - 1; step++) {
            var next = place == null ? null : at(place, steps[step]);
            if (next == null && place instanceof JsonObject object) {
                next = new JsonObject();
                object.add(steps[step], next);
            }
            place = next;
        }
        var last = steps[steps.length - 1];
        switch (place) {
            case JsonObject object -> object.add(last, value);
            case JsonArray array when last.matches("\\d{1,6}") && Integer.parseInt(last) < array.size() -> array.set(Integer.parseInt(last), value);
            case null, default -> { }
        }
    }

    /// A copy of a part; empty if there is none.
    Optional<JsonElement> part(String path) {
        return Optional.ofNullable(at(path)).map(JsonElement::deepCopy);
    }

    /// The list at a place in a copy that is being changed; made if there is none.
    static JsonArray list(JsonObject copy, String path) {
        if (at(copy, path) instanceof JsonArray array) {
            return array;
        }
        var made = new JsonArray();
        if (at(copy, parent(path)) instanceof JsonObject object) {
            object.add(path.substring(path.lastIndexOf('/') + 1), made);
        }
        return made;
    }

    SetDocument edit(Consumer<JsonObject> change) {
        var copy = root.deepCopy();
        change.accept(copy);
        return new SetDocument(copy);
    }

    private static String parent(String path) {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }

    private @Nullable JsonElement at(String path) {
        return at(root, path);
    }

    private static @Nullable JsonElement at(JsonElement from, String path) {
        @Nullable JsonElement place = from;
        for (var step : path.isEmpty() ? new String[0] : path.split("/")) {
            place = switch (place) {
                case JsonObject object -> object.get(step);
                case JsonArray array when step.matches("\\d{1,6}") && Integer.parseInt(step) < array.size() -> array.get(Integer.parseInt(step));
                case null, default -> null;
            };
        }
        return place;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SetDocument that && root.equals(that.root);
    }

    @Override
    public int hashCode() {
        return root.hashCode();
    }

    @Override
    public String toString() {
        return "SetDocument " + text("id");
    }
}
