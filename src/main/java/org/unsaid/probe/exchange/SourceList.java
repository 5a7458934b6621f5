package org.unsaid.probe.exchange;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.unsaid.probe.exchange.Question.Said;

/// Puts together the sources of a set, which stand beside the questions whose facts name them, as often as they are
/// named: so that rows can be deleted. Not safe for several threads.
final class SourceList {

    /// In the cell of the set: ids of all sources, in order.
    static final String ORDER = "source_order";

    private final Complaints complaints;
    private final Map<String, JsonElement> sources = new LinkedHashMap<>();
    private final Map<String, Said> places = new HashMap<>();

    SourceList(Complaints complaints) {
        this.complaints = complaints;
    }

    void add(Said said, JsonObject beside) {
        beside.entrySet().forEach(entry -> {
            var id = entry.getKey();
            var before = sources.putIfAbsent(id, entry.getValue());
            var place = places.putIfAbsent(id, said);
            if (before != null && place != null && !before.equals(entry.getValue())) {
                complaints.add(said.row(), said.column(), id, "the source " + id + " as it stands in row " + place.row().line());
            }
        });
    }

    /// All sources in the order of the set, whose own list of them is taken out of it.
    JsonObject complete(JsonObject set) {
        if (set.remove("sources") instanceof JsonObject others) {
            others.entrySet().forEach(entry -> sources.putIfAbsent(entry.getKey(), entry.getValue()));
        }
        var ordered = new JsonObject();
        if (set.remove(ORDER) instanceof JsonArray order) {
            order.forEach(item -> {
                var source = item.isJsonPrimitive() ? sources.remove(item.getAsString()) : null;
                if (source != null) {
                    ordered.add(item.getAsString(), source);
                }
            });
        }
        sources.forEach(ordered::add);
        return ordered;
    }
}
