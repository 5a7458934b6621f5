package org.unsaid.export;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.unsaid.endpoint.Dialects;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.export.LineFields.WrongField;
import org.unsaid.probe.Factor;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.Prompt;
import org.unsaid.probe.Texts;
import org.unsaid.session.Babbles;
import org.unsaid.session.Session;
import org.unsaid.session.Setup;
import org.unsaid.session.TrialKey;

/// The session that lines are of, gathered while they pass by: what an endpoint or a question is, the first line that has it
/// says for all. They stand in the order of their names, since lines are in that in which they were answered. Not safe for several threads.
final class LinesSession {

    private final Dialects dialects;
    private final Map<TrialKey, Integer> keys = new HashMap<>();
    private final Map<String, Endpoint> endpoints = new TreeMap<>();
    private final Map<String, Map<String, Probe>> sets = new TreeMap<>();
    private final Map<String, Map<String, Factor>> factors = new HashMap<>();
    private final Set<Locale> languages = new LinkedHashSet<>();
    private @Nullable AnswerLine first;
    private Instant createdAt = Instant.MAX;
    private int repeats = 1;

    LinesSession(Dialects dialects) {
        this.dialects = dialects;
    }

    /// @param number of the line in its file, for what is wrong
    /// @return the line
    AnswerLine add(int number, AnswerLine line) {
        first = first == null ? line : first;
        var key = line.key();
        var earlier = keys.putIfAbsent(key, number);
        if (earlier != null) {
            throw new WrongField("repeat", String.valueOf(key.repeat()), "one line an answer; line %d has this one".formatted(earlier));
        }
        endpoints.computeIfAbsent(key.endpoint(), _ -> line.endpoint(dialects));
        sets.computeIfAbsent(key.probeSet(), _ -> new TreeMap<>()).merge(key.probe(), line.probe(), LinesSession::withWording);
        var known = factors.computeIfAbsent(key.probeSet(), _ -> new TreeMap<>());
        line.factors().forEach(factor -> known.merge(factor.id(), factor, LinesSession::withLevel));
        languages.add(key.language());
        repeats = Math.max(repeats, key.repeat());
        var sentAt = line.answer(endpoints.get(key.endpoint())).trial().sentAt();
        createdAt = sentAt.isBefore(createdAt) ? sentAt : createdAt;
        return line;
    }

    int answers() {
        return keys.size();
    }

    Optional<String> head() {
        return Optional.ofNullable(first).flatMap(AnswerLine::head);
    }

    /// The line as it would be written of the session that was gathered so far.
    JsonObject again(AnswerLine line) {
        var key = line.key();
        var endpoint = Optional.ofNullable(endpoints.get(key.endpoint())).orElseThrow();
        var probe = Optional.ofNullable(sets.getOrDefault(key.probeSet(), Map.of()).get(key.probe())).orElseThrow();
        var session = session("", Map.of(key.probeSet(), Map.of(key.probe(), probe)), List.of(endpoint));
        var answer = line.answer(endpoint);
        var beside = new Beside(answer.note().map(note -> Map.of(key, note)).orElse(Map.of()), answer.tags().isEmpty() ? Map.of() : Map.of(key, answer.tags()), List.of(), Babbles.NONE);
        var export = new SessionExport(session, _ -> { }, beside, Optional.empty(), Edition.PLAIN.withNamedHead(head()));
        return JsonLinesExport.GSON.toJsonTree(ExactColumns.of(export, answer.trial())).getAsJsonObject();
    }

    Session session(String id) {
        return session(id, sets, List.copyOf(endpoints.values()));
    }

    private Session session(String id, Map<String, Map<String, Probe>> asked, List<Endpoint> of) {
        var line = Optional.ofNullable(first).orElseThrow();
        var all = new ArrayList<ProbeSet>();
        asked.forEach((set, probes) -> all.add(set(set, List.copyOf(probes.values()))));
        return new Session(id, line.session(), createdAt,
                new Setup(all, List.copyOf(languages), Map.of(), of, repeats, Optional.empty(), line.parameters(), 0));
    }

    /// Its topics are called as their ids are, and it has no licence and no source, since none was exported.
    private ProbeSet set(String id, List<Probe> probes) {
        var topics = new LinkedHashMap<String, Texts>();
        probes.forEach(probe -> topics.put(probe.topic(), Texts.of(Locale.ENGLISH, probe.topic())));
        return new ProbeSet(id, "0.0.0", "", Texts.of(Locale.ENGLISH, id), Texts.NONE, "", List.copyOf(languages), topics, Map.of(), List.of(),
                List.copyOf(factors.getOrDefault(id, Map.of()).values()), probes);
    }

    /// What the first said stays.
    private static Probe withWording(Probe known, Probe line) {
        var prompts = new LinkedHashMap<Locale, Prompt>(line.prompts());
        prompts.putAll(known.prompts());
        var systemPrompts = new LinkedHashMap<>(line.systemPrompt().byLanguage());
        systemPrompts.putAll(known.systemPrompt().byLanguage());
        return new Probe(known.id(), known.topic(), known.role(), known.state(), known.about(), known.pair(), known.kind(), known.tags(), known.premise(),
                new Texts(systemPrompts), prompts, known.facts());
    }

    private static Factor withLevel(Factor known, Factor line) {
        var levels = new TreeMap<String, Factor.Level>();
        known.levels().forEach(level -> levels.put(level.id(), level));
        line.levels().forEach(level -> levels.merge(level.id(), level, LinesSession::withText));
        return new Factor(known.id(), List.copyOf(levels.values()));
    }

    private static Factor.Level withText(Factor.Level known, Factor.Level line) {
        var texts = new LinkedHashMap<>(line.text().byLanguage());
        texts.putAll(known.text().byLanguage());
        return new Factor.Level(known.id(), known.kind(), new Texts(texts));
    }
}
