package org.unsaid.probe.edit;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.ProbeSetReader;
import org.unsaid.probe.Prompt;
import org.unsaid.probe.Texts;

/// What a person may begin a set with.
public final class Beginnings {

    private static final String FIRST_VERSION = "1.0.0";
    private static final String NO_LICENCE = "none";
    private static final String TOPIC = "questions";

    private Beginnings() {}

    /// A set with no question yet.
    ///
    /// @param topic name of the topic its questions stand under until another is named
    public static SetDocument empty(String id, String title, Locale language, String topic) {
        var tag = language.toLanguageTag();
        var root = new JsonObject();
        root.addProperty("format", ProbeSetReader.FORMAT);
        root.addProperty("id", id);
        root.addProperty("version", FIRST_VERSION);
        root.addProperty("licence", NO_LICENCE);
        root.add("title", text(tag, title));
        root.add("description", text(tag, title));
        root.addProperty("citation", title);
        root.add("languages", new JsonArray());
        root.getAsJsonArray("languages").add(tag);
        root.add("topics", new JsonObject());
        root.getAsJsonObject("topics").add(TOPIC, text(tag, topic));
        root.add("sources", new JsonObject());
        root.add("official_lines", new JsonArray());
        root.add("factors", new JsonArray());
        root.add("probes", new JsonArray());
        return SetDocument.read(root.toString()).orElseThrow();
    }

    /// A set of one's own that begins as another. Its licence and citation stay: they bind the copy too.
    ///
    /// @param title per language
    public static SetDocument copy(ProbeSet set, String id, Texts title) {
        return SetDocument.of(new ProbeSet(id, FIRST_VERSION, set.licence(), title, set.description(), set.citation(), set.languages(),
                set.topics(), set.sources(), set.officialLines(), set.factors(), set.probes()));
    }

    /// A set of one's own with one question of another, to be widened by languages, a control and facts.
    public static SetDocument widened(ProbeSet set, Probe probe, String id) {
        var language = set.languages().stream().filter(probe.prompts()::containsKey).findFirst()
                .or(() -> probe.prompts().keySet().stream().findFirst()).orElse(Locale.ENGLISH);
        var title = Texts.of(language, probe.wording(language));
        var topics = set.topics().entrySet().stream().filter(topic -> topic.getKey().equals(probe.topic())).toList();
        return SetDocument.of(new ProbeSet(id, FIRST_VERSION, set.licence(), title, title, title.best(language), List.of(language),
                topics.isEmpty() ? Map.of(probe.topic(), title) : Map.of(topics.getFirst().getKey(), topics.getFirst().getValue()),
                set.sources(), List.of(), set.factors(), List.of(alone(probe, language))));
    }

    private static Probe alone(Probe probe, Locale first) {
        var prompts = new HashMap<>(probe.prompts());
        prompts.computeIfPresent(first, (_, prompt) -> new Prompt(prompt.text(), Prompt.ORIGINAL, prompt.reviewed()));
        return new Probe(probe.id(), probe.topic(), probe.role(), probe.state(), probe.about(), Optional.empty(), probe.kind(),
                probe.tags(), probe.premise(), probe.systemPrompt(), prompts, probe.facts());
    }

    private static JsonObject text(String tag, String text) {
        var json = new JsonObject();
        json.addProperty(tag, text);
        return json;
    }
}
