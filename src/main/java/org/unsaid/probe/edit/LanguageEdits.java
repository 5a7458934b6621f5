package org.unsaid.probe.edit;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.unsaid.probe.Prompt;

/// The languages of a set. Pure: each makes a new document.
public final class LanguageEdits {

    /// Parts of a set whose keys are languages, and that are of no use without the question in that language.
    private static final Set<String> BY_LANGUAGE = Set.of("prompts", "premise", "system_prompt", "statement", "said", "denied", "text");

    /// Of these the last language stays: a set without a title is none.
    private static final Set<String> NAMES = Set.of("title", "description");

    /// Parts that are left out rather than left empty.
    private static final Set<String> OPTIONAL = Set.of("premise", "system_prompt");

    private LanguageEdits() {}

    /// Asks every question in another language too; the wordings are blank until somebody writes them.
    public static SetDocument add(SetDocument set, Locale language) {
        if (set.languages().contains(language)) {
            return set;
        }
        var tag = language.toLanguageTag();
        var tags = new ArrayList<>(set.texts("languages"));
        tags.add(tag);
        var changed = set.withTexts("languages", tags);
        for (int index = 0; index < set.size("probes"); index++) {
            var place = QuestionEdits.path(index) + "/prompts/" + tag;
            changed = set.has(place) ? changed : changed.with(place, blank(set, language));
        }
        for (int factor = 0; factor < set.size("factors"); factor++) {
            for (int level = 0; level < set.size("factors/" + factor + "/levels"); level++) {
                var place = "factors/" + factor + "/levels/" + level + "/text/" + tag;
                changed = set.has(place) ? changed : changed.withText(place, "");
            }
        }
        return changed;
    }

    /// Takes a language and everything worded in it out of the set. The first language stays: it is the original.
    public static SetDocument remove(SetDocument set, Locale language) {
        if (set.languages().isEmpty() || set.languages().getFirst().equals(language)) {
            return set;
        }
        var tag = language.toLanguageTag();
        return set.edit(copy -> {
            var tags = new JsonArray();
            set.texts("languages").stream().filter(each -> !each.equals(tag)).forEach(tags::add);
            copy.add("languages", tags);
            strip(copy, tag);
        });
    }

    /// A wording nobody has written yet; its translator is the one of the last question in that language.
    static JsonObject blank(SetDocument set, Locale language) {
        var by = set.languages().indexOf(language) == 0 ? Prompt.ORIGINAL : "";
        for (int index = 0; index < set.size("probes") && !by.equals(Prompt.ORIGINAL); index++) {
            var known = set.text(QuestionEdits.path(index) + "/prompts/" + language.toLanguageTag() + "/by");
            by = known.isEmpty() || known.equals(Prompt.ORIGINAL) ? by : known;
        }
        var prompt = new JsonObject();
        prompt.addProperty("text", "");
        prompt.addProperty("by", by);
        prompt.addProperty("reviewed", false);
        return prompt;
    }

    private static void strip(JsonElement element, String tag) {
        switch (element) {
            case JsonObject object -> List.copyOf(object.keySet()).forEach(key -> strip(object, key, tag));
            case JsonArray array -> array.forEach(item -> strip(item, tag));
            default -> { }
        }
    }

    private static void strip(JsonObject object, String key, String tag) {
        var part = object.get(key);
        if (part instanceof JsonObject texts && (BY_LANGUAGE.contains(key) || (NAMES.contains(key) && texts.size() > 1))) {
            texts.remove(tag);
            if (texts.isEmpty() && OPTIONAL.contains(key)) {
                object.remove(key);
            }
        } else {
            strip(part, tag);
        }
    }
}
