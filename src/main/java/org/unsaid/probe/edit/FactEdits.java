package org.unsaid.probe.edit;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.unsaid.probe.Cue;
import org.unsaid.probe.Fact;
import org.unsaid.probe.Kind;
import org.unsaid.probe.Probe;
import org.unsaid.probe.Role;
import org.unsaid.probe.Texts;

/// The facts of a question and their sources. Pure: each makes a new document.
public final class FactEdits {

    private FactEdits() {}

    /// @param probe path of the question
    public static SetDocument add(SetDocument set, String probe, Ids ids) {
        var fact = new JsonObject();
        fact.addProperty("id", ids.fresh("fact"));
        fact.add("statement", new JsonObject());
        fact.add("said", new JsonObject());
        fact.add("denied", new JsonObject());
        fact.add("sources", new JsonArray());
        fact.addProperty("checked", false);
        var longer = set.has(probe + "/facts") ? set : set.with(probe + "/facts", new JsonArray());
        return longer.with(probe + "/facts", appended(longer, probe + "/facts", fact));
    }

    /// @param fact path of the fact
    public static SetDocument remove(SetDocument set, String fact) {
        return withoutUnusedSources(set.without(fact));
    }

    /// Sets the cues of a fact in one language.
    ///
    /// @param list  path of the fact and `said` or `denied`
    /// @param lines one cue a line; blank lines are none
    public static SetDocument withCues(SetDocument set, String list, Locale language, String lines) {
        var cues = lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        var place = list + "/" + language.toLanguageTag();
        return cues.isEmpty() ? set.without(place) : set.withTexts(place, cues);
    }

    /// Adds a source that is still to be described.
    public static SetDocument addSource(SetDocument set, String fact, Ids ids) {
        var id = ids.fresh("source");
        var source = new JsonObject();
        source.addProperty("title", "");
        source.addProperty("publisher", "");
        source.addProperty("address", "");
        source.add("read", JsonNull.INSTANCE);
        return useSource(set.with("sources/" + id, source), fact, id);
    }

    /// Adds a source that the set has already.
    public static SetDocument useSource(SetDocument set, String fact, String source) {
        var sources = new ArrayList<>(set.texts(fact + "/sources"));
        if (!sources.contains(source)) {
            sources.add(source);
        }
        return set.withTexts(fact + "/sources", sources);
    }

    /// Takes a source from a fact, and from the set if nothing else names it.
    public static SetDocument dropSource(SetDocument set, String fact, String source) {
        return withoutUnusedSources(set.withTexts(fact + "/sources",
                set.texts(fact + "/sources").stream().filter(each -> !each.equals(source)).toList()));
    }

    /// Where the first question stands of which a fact names a source.
    public static Optional<Integer> questionOf(SetDocument set, String source) {
        for (int probe = 0; probe < set.size("probes"); probe++) {
            for (int fact = 0; fact < set.size("probes/" + probe + "/facts"); fact++) {
                if (set.texts("probes/" + probe + "/facts/" + fact + "/sources").contains(source)) {
                    return Optional.of(probe);
                }
            }
        }
        return Optional.empty();
    }

    static SetDocument withoutUnusedSources(SetDocument set) {
        var used = new HashSet<String>();
        for (int line = 0; line < set.size("official_lines"); line++) {
            used.add(set.text("official_lines/" + line + "/source"));
        }
        for (int probe = 0; probe < set.size("probes"); probe++) {
            for (int fact = 0; fact < set.size("probes/" + probe + "/facts"); fact++) {
                used.addAll(set.texts("probes/" + probe + "/facts/" + fact + "/sources"));
            }
        }
        var changed = set;
        for (var source : set.keys("sources")) {
            changed = used.contains(source) ? changed : changed.without("sources/" + source);
        }
        return changed;
    }

    /// The question with its facts as far as they can be looked for: malformed cues are left out.
    ///
    /// @param probe path of the question
    public static Probe forLooking(SetDocument set, String probe) {
        var facts = new ArrayList<Fact>();
        for (int index = 0; index < set.size(probe + "/facts"); index++) {
            var fact = probe + "/facts/" + index;
            facts.add(new Fact(set.text(fact + "/id"), statement(set, fact + "/statement"), cues(set, fact + "/said"), cues(set, fact + "/denied"),
                    set.texts(fact + "/sources"), set.flag(fact + "/checked")));
        }
        return new Probe(set.text(probe + "/id"), "", Role.NEUTRAL, Optional.empty(), Optional.empty(),
                Optional.empty(), Kind.OPEN, Set.of(), Texts.NONE, Texts.NONE, Map.of(), facts);
    }

    private static Texts statement(SetDocument set, String path) {
        var texts = new HashMap<Locale, String>();
        set.keys(path).forEach(tag -> texts.put(Locale.forLanguageTag(tag), set.text(path + "/" + tag)));
        return new Texts(texts);
    }

    private static Map<Locale, List<Cue>> cues(SetDocument set, String path) {
        var cues = new HashMap<Locale, List<Cue>>();
        set.keys(path).forEach(tag -> cues.put(Locale.forLanguageTag(tag),
                set.texts(path + "/" + tag).stream().map(Cue::new).filter(cue -> cue.problems().isEmpty()).toList()));
        return cues;
    }

    private static JsonArray appended(SetDocument set, String path, JsonObject item) {
        var array = set.part(path).orElseThrow() instanceof JsonArray known ? known : new JsonArray();
        array.add(item);
        return array;
    }
}
