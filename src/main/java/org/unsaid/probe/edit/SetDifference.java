package org.unsaid.probe.edit;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What two versions of a set differ in. Questions, facts, factors and levels are the same where their ids are.
public final class SetDifference {

    /// What differs between any two versions, or never.
    private static final Set<String> NOT_COMPARED = Set.of("version", "format", "id");

    private final List<Change> changes = new ArrayList<>();

    private SetDifference() {}

    public enum Kind { ADDED, REMOVED, CHANGED, MOVED }

    /// @param place  within the older version if something was removed, otherwise within the newer
    /// @param before the text that stood there; of a question its wording, of a fact its statement; may be empty
    /// @param after  the text that stands there; may be empty
    public record Change(Kind kind, String place, String before, String after) {}

    /// In the order of the newer version, what was removed at the place where it stood.
    public static List<Change> between(SetDocument before, SetDocument after) {
        var difference = new SetDifference();
        difference.objects("", "", before.part("").orElseThrow().getAsJsonObject(), after.part("").orElseThrow().getAsJsonObject());
        return List.copyOf(difference.changes);
    }

    private void elements(String oldPath, String newPath, JsonElement before, JsonElement after) {
        if (before.equals(after)) {
            return;
        }
        if (before instanceof JsonObject left && after instanceof JsonObject right) {
            objects(oldPath, newPath, left, right);
        } else if (before instanceof JsonArray left && after instanceof JsonArray right && hasIds(left) && hasIds(right)) {
            lists(oldPath, newPath, left, right);
        } else if (isNothing(before)) {
            changes.add(new Change(Kind.ADDED, newPath, "", text(after)));
        } else if (isNothing(after)) {
            changes.add(new Change(Kind.REMOVED, oldPath, text(before), ""));
        } else {
            changes.add(new Change(Kind.CHANGED, newPath, text(before), text(after)));
        }
    }

    private void objects(String oldPath, String newPath, JsonObject before, JsonObject after) {
        var keys = new LinkedHashSet<>(after.keySet());
        keys.addAll(before.keySet());
        for (var key : keys) {
            if (!(newPath.isEmpty() && NOT_COMPARED.contains(key))) {
                elements(below(oldPath, key), below(newPath, key), orNothing(before.get(key)), orNothing(after.get(key)));
            }
        }
    }

    private void lists(String oldPath, String newPath, JsonArray before, JsonArray after) {
        var then = byId(before);
        var now = byId(after);
        then.forEach((id, index) -> {
            if (!now.containsKey(id)) {
                changes.add(new Change(Kind.REMOVED, oldPath + "/" + index, text(before.get(index)), ""));
            }
        });
        now.forEach((id, index) -> {
            var old = then.get(id);
            if (old == null) {
                changes.add(new Change(Kind.ADDED, newPath + "/" + index, "", text(after.get(index))));
            } else {
                elements(oldPath + "/" + old, newPath + "/" + index, before.get(old), after.get(index));
            }
        });
        var kept = then.keySet().stream().filter(now::containsKey).toList();
        if (!kept.equals(now.keySet().stream().filter(then::containsKey).toList())) {
            changes.add(new Change(Kind.MOVED, newPath, "", ""));
        }
    }

    private static boolean hasIds(JsonArray array) {
        return array.asList().stream().allMatch(item -> item instanceof JsonObject object && object.has("id"));
    }

    private static SequencedMap<String, Integer> byId(JsonArray array) {
        var byId = new LinkedHashMap<String, Integer>();
        for (int index = 0; index < array.size(); index++) {
            byId.putIfAbsent(text(array.get(index).getAsJsonObject().get("id")), index);
        }
        return byId;
    }

    private static boolean isNothing(JsonElement element) {
        return switch (element) {
            case JsonNull _ -> true;
            case JsonArray array -> array.isEmpty();
            case JsonObject object -> object.isEmpty();
            default -> false;
        };
    }

    private static JsonElement orNothing(@Nullable JsonElement element) {
        return element == null ? JsonNull.INSTANCE : element;
    }

    /// What a reader knows a part by.
    private static String text(JsonElement element) {
        return switch (element) {
            case JsonPrimitive primitive -> primitive.getAsString();
            case JsonArray array -> array.asList().stream().map(SetDifference::text).collect(Collectors.joining("\n"));
            case JsonObject object -> {
                for (var key : List.of("prompts", "statement", "text", "title", "levels")) {
                    if (object.has(key)) {
                        yield text(object.get(key));
                    }
                }
                yield object.asMap().values().stream().findFirst().map(SetDifference::text).orElse("");
            }
            default -> "";
        };
    }

    private static String below(String path, String key) {
        return path.isEmpty() ? key : path + "/" + key;
    }
}
