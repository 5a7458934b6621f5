package org.unsaid.endpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.unsaid.endpoint.ModelFamily.Access;

/// An object in a file of models, its place in the file, and the list that takes what is wrong with it.
record ModelFields(JsonObject json, String place, List<String> problems) {

    static final Set<String> FAMILY = Set.of(
            "id", "title", "not", "maker", "released", "weights", "licence", "alias", "sizes", "precision", "basedOn", "distilledFrom",
            "ollamaDefault", "names", "served", "source", "about");

    void only(Set<String> known) {
        json.keySet().stream().filter(name -> !known.contains(name)).forEach(name -> problems.add(
                "%s‘%s’ is not a field; expected one of %s".formatted(prefix(), name, known.stream().sorted().toList())));
    }

    void problem(String field, String value, String expected) {
        problems.add("%s%s: %s; expected %s".formatted(prefix(), field, value.isEmpty() ? "missing" : "‘" + value + "’", expected));
    }

    private String prefix() {
        return place.isEmpty() ? "" : place + "/";
    }

    boolean has(String field) {
        return json.has(field);
    }

    String required(String field) {
        var text = optional(field);
        if (text.isEmpty()) {
            problem(field, "", "a text");
        }
        return text.orElse("");
    }

    /// Empty also for null, which says that nobody knows.
    Optional<String> optional(String field) {
        return switch (json.get(field)) {
            case null -> Optional.empty();
            case JsonNull _ -> Optional.empty();
            case JsonPrimitive value when value.isString() && !value.getAsString().isBlank() -> Optional.of(value.getAsString());
            case JsonElement other -> {
                problem(field, ModelFile.shown(other), "a text, or null where nobody knows");
                yield Optional.empty();
            }
        };
    }

    List<String> texts(String field) {
        if (!json.has(field)) {
            return List.of();
        }
        var texts = new ArrayList<String>();
        if (json.get(field) instanceof JsonArray array
                && array.asList().stream().allMatch(item -> item instanceof JsonPrimitive value && value.isString() && !value.getAsString().isBlank())) {
            array.forEach(item -> texts.add(item.getAsString()));
        } else {
            problem(field, ModelFile.shown(json.get(field)), "a list of texts");
        }
        return texts;
    }

    /// Texts with their alternatives in braces written out.
    List<String> patterns(String field) {
        var names = new ArrayList<String>();
        for (var pattern : texts(field)) {
            try {
                names.addAll(Braces.expand(pattern));
            } catch (IllegalArgumentException e) {
                problem(field, pattern, "a name, with alternatives in {…,…}");
            }
        }
        return names;
    }

    Map<String, String> words(String field) {
        var words = new LinkedHashMap<String, String>();
        if (json.get(field) instanceof JsonObject object) {
            var inside = new ModelFields(object, prefix() + field, problems);
            object.keySet().forEach(name -> words.put(name, inside.required(name)));
        } else if (json.has(field)) {
            problem(field, ModelFile.shown(json.get(field)), "an object");
        }
        return words;
    }

    List<ModelFields> objects(String field) {
        var objects = new ArrayList<ModelFields>();
        if (json.has(field) && !(json.get(field) instanceof JsonArray)) {
            problem(field, ModelFile.shown(json.get(field)), "a list of objects");
        }
        int number = 0;
        for (var item : Json.array(json, field)) {
            number++;
            if (item instanceof JsonObject object) {
                objects.add(new ModelFields(object, prefix() + field + "/" + number, problems));
            } else {
                problem(field + "/" + number, ModelFile.shown(item), "an object");
            }
        }
        return objects;
    }

    Map<String, List<String>> served() {
        var served = new LinkedHashMap<String, List<String>>();
        if (json.get("served") instanceof JsonObject object) {
            var inside = new ModelFields(object, prefix() + "served", problems);
            object.keySet().forEach(provider -> served.put(provider, inside.patterns(provider)));
        } else if (json.has("served")) {
            problem("served", ModelFile.shown(json.get("served")), "an object with a list of model ids for each provider");
        }
        return served;
    }

    Access access() {
        if (Json.isTrue(json, "alias")) {
            return Access.ALIAS;
        }
        return switch (optional("weights").orElse("")) {
            case "open" -> {
                if (!has("licence")) {
                    problem("licence", "", "the licence of open weights, or null where nobody knows");
                }
                yield Access.OPEN;
            }
            case "closed" -> Access.CLOSED;
            case String other -> {
                problem("weights", other, "open or closed");
                yield Access.CLOSED;
            }
        };
    }

    /// A year, a month or a day.
    Optional<String> released() {
        var text = optional("released");
        try {
            text.ifPresent(date -> {
                switch (date.length()) {
                    case 4 -> Integer.parseInt(date);
                    case 7 -> YearMonth.parse(date);
                    default -> LocalDate.parse(date);
                }
            });
        } catch (DateTimeParseException | NumberFormatException e) {
            problem("released", text.orElse(""), "a date such as 2025-01-20, 2025-01 or 2025");
        }
        return text;
    }

    URI source() {
        var text = required("source");
        try {
            var source = new URI(text);
            if (!text.isEmpty() && (!"https".equals(source.getScheme()) || source.getHost() == null)) {
                problem("source", text, "an address that begins with https://");
            }
            return source;
        } catch (URISyntaxException e) {
            problem("source", text, "an address that begins with https://");
            return URI.create("");
        }
    }

    /// The same with a size in the place of `{size}` (in lower case) and `{Size}` (as it is written).
    ModelFields withSize(String size) {
        var text = json.toString().replace("{size}", size.toLowerCase(Locale.ROOT)).replace("{Size}", size);
        var filled = Json.parse(text) instanceof JsonObject object ? object : new JsonObject();
        return new ModelFields(filled, place, problems);
    }
}
