package org.unsaid.probe;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// Writes probe sets so that reading them gives the same set again, and the same set gives the same bytes.
///
/// Keys stand in the order of the schema, languages in the order of the set.
public final class ProbeSetWriter {

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

    private final Comparator<Locale> order;

    private ProbeSetWriter(List<Locale> languages) {
        this.order = Comparator.<Locale>comparingInt(language ->
                        languages.contains(language) ? languages.indexOf(language) : languages.size())
                .thenComparing(Locale::toLanguageTag);
    }

    public static String write(ProbeSet set) {
        return GSON.toJson(new ProbeSetWriter(set.languages()).set(set)) + "\n";
    }

    /// Writes the file whole or not at all.
    ///
    /// @throws UncheckedIOException if the directory cannot be written
    public static void save(ProbeSet set, Path file) {
        try {
            WholeFile.write(file, write(set));
        } catch (IOException e) {
            throw new UncheckedIOException("saving the probe set " + set.id() + " as " + file, e);
        }
    }

    private JsonObject set(ProbeSet set) {
        var json = new JsonObject();
        json.addProperty("format", ProbeSetReader.FORMAT);
        json.addProperty("id", set.id());
        json.addProperty("version", set.version());
        json.addProperty("licence", set.licence());
        json.add("title", texts(set.title()));
        json.add("description", texts(set.description()));
        json.addProperty("citation", set.citation());
        json.add("languages", strings(set.languages(), Locale::toLanguageTag));
        json.add("topics", object(set.topics(), this::texts));
        json.add("sources", object(set.sources(), ProbeSetWriter::source));
        json.add("official_lines", array(set.officialLines(), this::officialLine));
        json.add("factors", array(set.factors(), this::factor));
        json.add("probes", array(set.probes(), this::probe));
        return json;
    }

    private static JsonObject source(Source source) {
        var json = new JsonObject();
        json.addProperty("title", source.title());
        json.addProperty("publisher", source.publisher());
        source.published().ifPresent(published -> json.addProperty("published", published));
        json.addProperty("address", source.address().toString());
        json.addProperty("read", source.read().map(Object::toString).orElse(null));
        return json;
    }

    private JsonObject officialLine(OfficialLine line) {
        var json = new JsonObject();
        json.addProperty("id", line.id());
        json.addProperty("state", line.state());
        json.add("quote", texts(line.quote()));
        json.add("cues", cues(line.cues()));
        json.addProperty("source", line.source());
        return json;
    }

    private JsonObject factor(Factor factor) {
        var json = new JsonObject();
        json.addProperty("id", factor.id());
        json.add("levels", array(factor.levels(), level -> {
            var item = new JsonObject();
            item.addProperty("id", level.id());
            item.addProperty("kind", lower(level.kind()));
            item.add("text", texts(level.text()));
            return item;
        }));
        return json;
    }

    private JsonObject probe(Probe probe) {
        var json = new JsonObject();
        json.addProperty("id", probe.id());
        json.addProperty("topic", probe.topic());
        json.addProperty("role", lower(probe.role()));
        probe.state().ifPresent(state -> json.addProperty("state", state));
        json.addProperty("about", probe.about().orElse(null));
        probe.pair().ifPresent(pair -> json.addProperty("pair", pair));
        json.addProperty("kind", lower(probe.kind()));
        if (!probe.tags().isEmpty()) {
            json.add("tags", strings(probe.tags().stream().sorted().toList(), tag -> tag));
        }
        if (!probe.premise().isEmpty()) {
            json.add("premise", texts(probe.premise()));
        }
        if (!probe.systemPrompt().isEmpty()) {
            json.add("system_prompt", texts(probe.systemPrompt()));
        }
        json.add("prompts", byLanguage(probe.prompts(), ProbeSetWriter::prompt));
        json.add("facts", array(probe.facts(), this::fact));
        return json;
    }

    private static JsonObject prompt(Prompt prompt) {
        var json = new JsonObject();
        json.addProperty("text", prompt.text());
        json.addProperty("by", prompt.by());
        json.addProperty("reviewed", prompt.reviewed());
        return json;
    }

    private JsonObject fact(Fact fact) {
        var json = new JsonObject();
        json.addProperty("id", fact.id());
        json.add("statement", texts(fact.statement()));
        json.add("said", cues(fact.said()));
        json.add("denied", cues(fact.denied()));
        json.add("sources", strings(fact.sources(), source -> source));
        json.addProperty("checked", fact.checked());
        return json;
    }

    private JsonObject texts(Texts texts) {
        return byLanguage(texts.byLanguage(), JsonPrimitive::new);
    }

    private JsonObject cues(Map<Locale, List<Cue>> cues) {
        return byLanguage(cues, list -> strings(list, Cue::expression));
    }

    private <T> JsonObject byLanguage(Map<Locale, T> values, Function<T, JsonElement> part) {
        var json = new JsonObject();
        values.entrySet().stream().sorted(Map.Entry.comparingByKey(order))
                .forEach(entry -> json.add(entry.getKey().toLanguageTag(), part.apply(entry.getValue())));
        return json;
    }

    private static <T> JsonObject object(Map<String, T> values, Function<T, JsonElement> part) {
        var json = new JsonObject();
        values.forEach((key, value) -> json.add(key, part.apply(value)));
        return json;
    }

    private static <T> JsonArray array(Collection<T> values, Function<T, JsonElement> part) {
        var json = new JsonArray();
        values.forEach(value -> json.add(part.apply(value)));
        return json;
    }

    private static <T> JsonArray strings(Collection<T> values, Function<T, String> text) {
        return array(values, value -> new JsonPrimitive(text.apply(value)));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
