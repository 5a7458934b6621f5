package org.unsaid.probe.edit;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.unsaid.probe.Kind;
import org.unsaid.probe.Probe;
import org.unsaid.probe.Prompt;
import org.unsaid.probe.Role;

/// What can be done to the questions of a set and to their pairs. Pure: each makes a new document.
public final class QuestionEdits {

    private QuestionEdits() {}

    public static String path(int index) {
        return "probes/" + index;
    }

    public static Role role(SetDocument set, int index) {
        return switch (set.text(path(index) + "/role")) {
            case "sensitive" -> Role.SENSITIVE;
            case "control" -> Role.CONTROL;
            default -> Role.NEUTRAL;
        };
    }

    /// Where the other question of the pair stands.
    public static Optional<Integer> partner(SetDocument set, int index) {
        var pair = set.text(path(index) + "/pair");
        int other = pair.isEmpty() ? -1 : set.indexOf(pair);
        return other < 0 || other == index ? Optional.empty() : Optional.of(other);
    }

    /// Questions as they are shown: in the order of the file, each control under its question.
    public static List<List<Integer>> blocks(SetDocument set) {
        var blocks = new ArrayList<List<Integer>>();
        var placed = new ArrayList<Integer>();
        for (int index = 0; index < set.size("probes"); index++) {
            if (placed.contains(index)) {
                continue;
            }
            int each = index;
            var block = partner(set, each).filter(other -> !placed.contains(other))
                    .map(other -> role(set, each) == Role.CONTROL ? List.of(other, each) : List.of(each, other)).orElse(List.of(each));
            placed.addAll(block);
            blocks.add(block);
        }
        return blocks;
    }

    /// Adds a question at the end, blank in every language of the set, under the topic of the one before.
    public static SetDocument add(SetDocument set, Ids ids) {
        int count = set.size("probes");
        var topics = set.keys("topics");
        var probe = new JsonObject();
        probe.addProperty("id", ids.fresh("question"));
        probe.addProperty("topic", count > 0 ? set.text(path(count - 1) + "/topic") : topics.isEmpty() ? "questions" : topics.getFirst());
        probe.addProperty("role", "neutral");
        probe.add("about", JsonNull.INSTANCE);
        probe.addProperty("kind", "open");
        var prompts = new JsonObject();
        for (var language : set.languages()) {
            prompts.add(language.toLanguageTag(), LanguageEdits.blank(set, language));
        }
        probe.add("prompts", prompts);
        probe.add("facts", new JsonArray());
        return set.edit(copy -> SetDocument.list(copy, "probes").add(probe));
    }

    /// Makes a control in the form of a question: its kind, topic, tags and wording, from which it is then changed. The
    /// question becomes sensitive by it, for the state of the one before unless it has one.
    public static SetDocument makeControl(SetDocument set, int index, Ids ids) {
        if (!(set.part(path(index)).orElse(JsonNull.INSTANCE) instanceof JsonObject control)) {
            return set;
        }
        control.addProperty("id", ids.fresh(set.text(path(index) + "/id").replaceAll("-control(-\\d+)?$", "") + "-control"));
        control.remove("state");
        control.remove("premise");
        control.add("about", JsonNull.INSTANCE);
        control.add("facts", new JsonArray());
        if (control.get("prompts") instanceof JsonObject prompts) {
            prompts.keySet().forEach(tag -> prompts.getAsJsonObject(tag).addProperty("reviewed", false));
        }
        var longer = set.edit(copy -> {
            var probes = new ArrayList<>(SetDocument.list(copy, "probes").asList());
            probes.add(index + 1, control);
            copy.add("probes", array(probes));
        });
        return pair(longer, index, index + 1);
    }

    /// Makes one question the control of another; each is let go by whatever it was paired with.
    public static SetDocument pair(SetDocument set, int sensitive, int control) {
        var free = unpair(unpair(set, sensitive), control);
        var state = free.text(path(sensitive) + "/state");
        var paired = free.withText(path(sensitive) + "/role", "sensitive").withText(path(control) + "/role", "control")
                .withText(path(sensitive) + "/pair", free.text(path(control) + "/id"))
                .withText(path(control) + "/pair", free.text(path(sensitive) + "/id")).without(path(control) + "/state");
        var tagged = withoutTag(withoutTag(paired, sensitive, Probe.NO_CONTROL), control, Probe.NO_CONTROL);
        return state.isEmpty() ? stateOfTheOneBefore(tagged, sensitive) : tagged;
    }

    /// Takes a pair apart: the control stays as a question that is sensitive for no state.
    public static SetDocument unpair(SetDocument set, int index) {
        var changed = set;
        for (var each : List.of(Optional.of(index), partner(set, index))) {
            if (each.isPresent()) {
                changed = changed.without(path(each.get()) + "/pair");
                changed = role(set, each.get()) == Role.CONTROL ? changed.withText(path(each.get()) + "/role", "neutral") : changed;
            }
        }
        return changed;
    }

    /// @param role sensitive or neutral; a control is made by pairing
    public static SetDocument withRole(SetDocument set, int index, Role role) {
        return switch (role) {
            case SENSITIVE -> stateOfTheOneBefore(set.withText(path(index) + "/role", "sensitive"), index);
            case NEUTRAL, CONTROL -> unpair(set, index).withText(path(index) + "/role", "neutral").without(path(index) + "/state");
        };
    }

    /// Gives a question and the other of its pair their form.
    public static SetDocument withKind(SetDocument set, int index, Kind kind) {
        var name = kind.name().toLowerCase(Locale.ROOT);
        var changed = set.withText(path(index) + "/kind", name);
        var pair = partner(set, index);
        return pair.isPresent() ? changed.withText(path(pair.get()) + "/kind", name) : changed;
    }

    public static SetDocument withTag(SetDocument set, int index, String tag) {
        var tags = new ArrayList<>(set.texts(path(index) + "/tags"));
        if (!tags.contains(tag)) {
            tags.add(tag);
        }
        return set.withTexts(path(index) + "/tags", tags);
    }

    public static SetDocument withoutTag(SetDocument set, int index, String tag) {
        var tags = set.texts(path(index) + "/tags").stream().filter(each -> !each.equals(tag)).toList();
        return tags.isEmpty() ? set.without(path(index) + "/tags") : set.withTexts(path(index) + "/tags", tags);
    }

    /// Takes a question out; the other of its pair stays.
    public static SetDocument remove(SetDocument set, int index) {
        return FactEdits.withoutUnusedSources(unpair(set, index).without(path(index)));
    }

    /// Moves a question, and its pair with it, past the one before or after.
    ///
    /// @param by -1 or 1
    public static SetDocument move(SetDocument set, int index, int by) {
        var blocks = new ArrayList<>(blocks(set));
        var block = blocks.stream().filter(each -> each.contains(index)).findFirst().orElseThrow();
        int to = blocks.indexOf(block) + by;
        if (to < 0 || to >= blocks.size()) {
            return set;
        }
        blocks.remove(block);
        blocks.add(to, block);
        return set.edit(copy -> {
            var probes = SetDocument.list(copy, "probes");
            copy.add("probes", array(blocks.stream().flatMap(List::stream).map(probes::get).toList()));
        });
    }

    /// Puts a question under a topic by its name, which becomes a topic of the set if none has it; topics without a
    /// question are dropped.
    public static SetDocument withTopic(SetDocument set, int index, String name, Locale language) {
        var known = set.keys("topics").stream().filter(id -> set.keys("topics/" + id).stream()
                .anyMatch(tag -> set.text("topics/" + id + "/" + tag).equals(name))).findFirst();
        var id = known.orElseGet(() -> freeTopic(set, Ids.of(name, "topic")));
        var named = known.isPresent() ? set : set.withText("topics/" + id + "/" + language.toLanguageTag(), name);
        var moved = named.withText(path(index) + "/topic", id);
        var pair = partner(set, index);
        moved = pair.isPresent() ? moved.withText(path(pair.get()) + "/topic", id) : moved;
        var changed = moved;
        for (var topic : moved.keys("topics")) {
            boolean used = false;
            for (int each = 0; each < moved.size("probes"); each++) {
                used = used || moved.text(path(each) + "/topic").equals(topic);
            }
            changed = used ? changed : changed.without("topics/" + topic);
        }
        return changed;
    }

    /// Words a question in one language; who translated it stays.
    public static SetDocument withWording(SetDocument set, int index, Locale language, String text) {
        var place = path(index) + "/prompts/" + language.toLanguageTag();
        var worded = set.has(place) ? set : set.with(place, LanguageEdits.blank(set, language));
        return worded.withText(place + "/text", text);
    }

    /// Names who translated a wording, and with it those of the same language that name nobody yet.
    public static SetDocument withTranslator(SetDocument set, int index, Locale language, String by) {
        var tail = "/prompts/" + language.toLanguageTag() + "/by";
        var changed = set.withText(path(index) + tail, by);
        for (int each = 0; each < set.size("probes"); each++) {
            if (set.has(path(each) + tail) && set.text(path(each) + tail).isBlank() && !by.equals(Prompt.ORIGINAL)) {
                changed = changed.withText(path(each) + tail, by);
            }
        }
        return changed;
    }

    private static String freeTopic(SetDocument set, String base) {
        var id = base;
        for (int number = 2; set.has("topics/" + id); number++) {
            id = base + "-" + number;
        }
        return id;
    }

    private static SetDocument stateOfTheOneBefore(SetDocument set, int index) {
        for (int each = index; each >= 0; each--) {
            var state = set.text(path(each) + "/state");
            if (!state.isEmpty()) {
                return set.withText(path(index) + "/state", state);
            }
        }
        return set;
    }

    private static JsonArray array(List<? extends JsonElement> items) {
        var array = new JsonArray();
        items.forEach(array::add);
        return array;
    }
}
