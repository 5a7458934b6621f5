package org.unsaid.practice;

import com.google.gson.Gson;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.unsaid.endpoint.ScriptedModel;
import org.unsaid.probe.Role;

/// Plays the five parts. What is said depends on the question alone, so that a test can rely on it.
public final class PracticeModels implements ScriptedModel {

    private final Repertoire repertoire;
    private final Tempo tempo;

    public PracticeModels(Repertoire repertoire, Tempo tempo) {
        this.repertoire = repertoire;
        this.tempo = tempo;
    }

    @Override
    public Script play(String model, Optional<String> systemPrompt, String prompt) {
        var part = Part.of(model);
        var known = repertoire.find(prompt);
        if (known.isEmpty() || known.get().probe().facts().isEmpty()) {
            var language = known.map(Repertoire.Entry::language).orElseGet(() -> guess(prompt));
            return new Stream(model, tempo).text(Lines.in(language).noScript()).finish("stop");
        }
        var entry = known.get();
        boolean plain = part == Part.CANDID || entry.probe().role() != Role.SENSITIVE;
        return plain ? new Stream(model, tempo).text(answer(entry)).finish("stop") : inPart(part, model, entry, prompt);
    }

    private Script inPart(Part part, String model, Repertoire.Entry entry, String prompt) {
        var lines = Lines.in(entry.language());
        var stream = new Stream(model, tempo);
        int variant = Math.floorMod(prompt.hashCode(), 3);
        return switch (part) {
            case CANDID -> stream.text(answer(entry)).finish("stop");
            case REFUSING -> stream
                    .reasoning(lines.reasoningRefused().replace("{question}", prompt).replace("{fact}", fact(entry, 0)))
                    .text(lines.refusals().get(variant)).finish("stop");
            case EVASIVE -> variant == 2
                    ? stream.text(fact(entry, 0) + space(entry) + lines.partial()).finish("stop")
                    : stream.text(lines.evasions().get(variant)).finish("stop");
            case OFFICIAL_LINE -> stream.text(officialLine(entry, lines)).finish("stop");
            case BLOCKED -> variant == 0 ? blockedAtInput(lines) : stream.text(firstHalf(answer(entry))).withdrawn(lines.replacement());
        };
    }

    private Script blockedAtInput(Lines lines) {
        var body = new Gson().toJson(Map.of("error",
                Map.of("message", lines.blockedInput(), "type", "invalid_request_error", "code", "content_policy_violation")));
        return new Script(400, "application/json; charset=utf-8", List.of(new Piece(tempo.first(), body)));
    }

    private static String answer(Repertoire.Entry entry) {
        return entry.probe().facts().stream()
                .map(fact -> fact.statement().best(entry.language()))
                .collect(Collectors.joining(space(entry)));
    }

    private static String fact(Repertoire.Entry entry, int index) {
        return entry.probe().facts().get(index).statement().best(entry.language());
    }

    private static String officialLine(Repertoire.Entry entry, Lines lines) {
        var state = entry.probe().state();
        var quotes = entry.set().officialLines().stream()
                .filter(line -> state.isEmpty() || state.get().equals(line.state()))
                .map(line -> line.quote().best(entry.language()))
                .collect(Collectors.joining(space(entry)));
        return quotes.isEmpty() ? lines.evasions().getFirst() : lines.official().replace("{quotes}", quotes);
    }

    private static String firstHalf(String text) {
        int middle = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
        return text.substring(0, middle);
    }

    /// The language to say in that there is no script: Chinese for Chinese characters, else English.
    private static Locale guess(String prompt) {
        boolean chinese = prompt.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
        return chinese ? Locale.forLanguageTag("zh-Hans") : Locale.ENGLISH;
    }

    private static String space(Repertoire.Entry entry) {
        return entry.language().getLanguage().equals("zh") ? "" : " ";
    }
}
