package org.unsaid.probe.edit;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.unsaid.probe.Factor.LevelKind;

/// The factors of a set and their levels. Pure: each makes a new document.
public final class FactorEdits {

    private FactorEdits() {}

    public static String path(int factor) {
        return "factors/" + factor;
    }

    /// How a wording names a factor.
    public static String place(SetDocument set, int factor) {
        return "{" + set.text(path(factor) + "/id") + "}";
    }

    /// Adds a factor with two levels, one of each kind.
    ///
    /// @param name becomes its id, by which wordings name it
    public static SetDocument add(SetDocument set, String name) {
        var base = Ids.of(name, "factor");
        var id = base;
        for (int number = 2; indexOf(set, id) >= 0; number++) {
            id = base + "-" + number;
        }
        var factor = new JsonObject();
        factor.addProperty("id", id);
        factor.add("levels", new JsonArray());
        var longer = set.edit(copy -> SetDocument.list(copy, "factors").add(factor));
        int index = longer.size("factors") - 1;
        return addLevel(addLevel(longer, index, LevelKind.CONTROL), index, LevelKind.SENSITIVE);
    }

    public static SetDocument addLevel(SetDocument set, int factor, LevelKind kind) {
        var levels = path(factor) + "/levels";
        var base = kind == LevelKind.CONTROL ? "control" : "sensitive";
        var id = base;
        for (int number = 2; hasLevel(set, factor, id); number++) {
            id = base + "-" + number;
        }
        var level = new JsonObject();
        level.addProperty("id", id);
        level.addProperty("kind", base);
        var text = new JsonObject();
        set.languages().forEach(language -> text.addProperty(language.toLanguageTag(), ""));
        level.add("text", text);
        var array = set.part(levels).orElseGet(JsonArray::new) instanceof JsonArray known ? known : new JsonArray();
        array.add(level);
        return set.with(levels, array);
    }

    /// Whether the wording or the system prompt of a question names a factor, in any language.
    public static boolean isUsed(SetDocument set, int factor, int probe) {
        var place = place(set, factor);
        var path = QuestionEdits.path(probe);
        return set.keys(path + "/prompts").stream().anyMatch(tag -> set.text(path + "/prompts/" + tag + "/text").contains(place))
                || set.keys(path + "/system_prompt").stream().anyMatch(tag -> set.text(path + "/system_prompt/" + tag).contains(place));
    }

    private static int indexOf(SetDocument set, String id) {
        for (int factor = 0; factor < set.size("factors"); factor++) {
            if (set.text(path(factor) + "/id").equals(id)) {
                return factor;
            }
        }
        return -1;
    }

    private static boolean hasLevel(SetDocument set, int factor, String id) {
        for (int level = 0; level < set.size(path(factor) + "/levels"); level++) {
            if (set.text(path(factor) + "/levels/" + level + "/id").equals(id)) {
                return true;
            }
        }
        return false;
    }
}
