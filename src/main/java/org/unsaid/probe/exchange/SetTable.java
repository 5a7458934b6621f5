package org.unsaid.probe.exchange;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.ProbeSetWriter;

/// A probe set as a table: one row per probe and language, and per field the cell.
final class SetTable {

    private SetTable() {}

    /// @return in the order of the set; a field that is absent from a row has nothing to say there
    static List<Map<Field, JsonElement>> rows(ProbeSet set) {
        var json = JsonParser.parseString(ProbeSetWriter.write(set)).getAsJsonObject();
        var probes = json.remove("probes").getAsJsonArray();
        var sources = json.get("sources").getAsJsonObject();
        json.add("sources", unnamed(set, sources));
        json.add(SourceList.ORDER, ids(sources));
        var rows = new ArrayList<Map<Field, JsonElement>>();
        for (var index = 0; index < set.probes().size(); index++) {
            var probe = set.probes().get(index);
            var part = probes.get(index).getAsJsonObject();
            var isFirst = true;
            for (var language : languages(set, probe)) {
                var row = new EnumMap<Field, JsonElement>(Field.class);
                probe(row, part);
                wording(row, part, language.toLanguageTag());
                if (isFirst && !probe.facts().isEmpty()) {
                    row.put(Field.FACTS, part.get("facts"));
                    row.put(Field.SOURCES, named(probe, sources));
                }
                if (rows.isEmpty()) {
                    row.put(Field.SET, json);
                }
                isFirst = false;
                rows.add(row);
            }
        }
        return rows;
    }

    private static void probe(Map<Field, JsonElement> row, JsonObject probe) {
        for (var field : List.of(Field.ID, Field.TOPIC, Field.ROLE, Field.STATE, Field.ABOUT, Field.PAIR, Field.KIND, Field.TAGS)) {
            var value = probe.get(field.column());
            if (value != null && !value.isJsonNull()) {
                row.put(field, value);
            }
        }
    }

    private static void wording(Map<Field, JsonElement> row, JsonObject probe, String language) {
        row.put(Field.LANGUAGE, new JsonPrimitive(language));
        if (probe.getAsJsonObject("prompts").get(language) instanceof JsonObject prompt) {
            row.put(Field.PROMPT, prompt.get("text"));
            row.put(Field.TRANSLATOR, prompt.get("by"));
            row.put(Field.REVIEWED, prompt.get("reviewed"));
        }
        for (var field : List.of(Field.PREMISE, Field.SYSTEM_PROMPT)) {
            if (probe.get(field.column()) instanceof JsonObject texts && texts.has(language)) {
                row.put(field, texts.get(language));
            }
        }
    }

    /// Those of the set in its order, then others by tag.
    private static Set<Locale> languages(ProbeSet set, Probe probe) {
        var all = new HashSet<>(probe.prompts().keySet());
        all.addAll(probe.premise().byLanguage().keySet());
        all.addAll(probe.systemPrompt().byLanguage().keySet());
        var ordered = new LinkedHashSet<>(set.languages());
        ordered.retainAll(all);
        all.stream().sorted(Comparator.comparing(Locale::toLanguageTag)).forEach(ordered::add);
        return ordered;
    }

    private static JsonObject named(Probe probe, JsonObject sources) {
        var named = new JsonObject();
        probe.facts().stream().flatMap(fact -> fact.sources().stream()).distinct().filter(sources::has)
                .forEach(id -> named.add(id, sources.get(id)));
        return named;
    }

    private static JsonObject unnamed(ProbeSet set, JsonObject sources) {
        var named = set.probes().stream().flatMap(probe -> probe.facts().stream()).flatMap(fact -> fact.sources().stream()).collect(Collectors.toSet());
        set.officialLines().forEach(line -> named.remove(line.source())); // they stand in the cell of the set
        var unnamed = new JsonObject();
        sources.entrySet().stream().filter(entry -> !named.contains(entry.getKey())).forEach(entry -> unnamed.add(entry.getKey(), entry.getValue()));
        return unnamed;
    }

    private static JsonArray ids(JsonObject sources) {
        var ids = new JsonArray();
        sources.keySet().forEach(ids::add);
        return ids;
    }
}
