package org.unsaid.cli;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.unsaid.probe.Kind;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeFile;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.Problem;
import org.unsaid.probe.Prompt;
import org.unsaid.probe.Role;
import org.unsaid.probe.Texts;
import org.unsaid.verdict.Languages;

/// A plain text file with one question a line, as a probe set.
final class QuestionFile {

    private static final int LONGEST_ID = 64;
    private static final String TOPIC = "questions";

    private QuestionFile() {}

    /// @param said what language the questions are in; recognised for the whole file if empty
    static ProbeFile read(Path file, byte[] bytes, Optional<Locale> said) {
        var name = String.valueOf(file.getFileName());
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return read(name, text.startsWith("\uFEFF") ? text.substring(1) : text, said);
        } catch (CharacterCodingException e) {
            return broken(name, "file", "bytes that are no UTF-8", "plain text in UTF-8 with one question a line");
        }
    }

    private static ProbeFile read(String name, String text, Optional<Locale> said) {
        var questions = new LinkedHashMap<String, String>();
        var lines = text.lines().toList();
        for (int number = 1; number <= lines.size(); number++) {
            var question = lines.get(number - 1).strip();
            if (question.chars().anyMatch(character -> character < ' ' && character != '\t')) {
                return broken(name, "line " + number, "a control character", "plain text with one question a line");
            }
            if (!question.isEmpty()) {
                questions.put("line-" + number, question);
            }
        }
        if (questions.isEmpty()) {
            return broken(name, "file", "no line with text", "one question a line");
        }
        var language = said.orElseGet(() -> recognised(String.join("\n", questions.values())));
        var probes = questions.entrySet().stream().map(question -> probe(question.getKey(), question.getValue(), language)).toList();
        return new ProbeFile.Good(name, new ProbeSet(
                id(name), "1.0.0", "LicenseRef-own", Texts.of(Locale.ENGLISH, name), Texts.of(Locale.ENGLISH, name), name,
                List.of(language), Map.of(TOPIC, Texts.of(Locale.ENGLISH, "Questions")), Map.of(), List.of(), List.of(),
                probes));
    }

    /// Questions that are marked as of another language than they are written in would be labelled by the wrong rules. Where
    /// nothing is recognised, English is as good a guess as any.
    private static Locale recognised(String questions) {
        var found = Languages.of(questions);
        return found.equals(Locale.ROOT) ? Locale.ENGLISH : found;
    }

    private static Probe probe(String id, String question, Locale language) {
        return new Probe(
                id, TOPIC, Role.NEUTRAL, Optional.empty(), Optional.empty(), Optional.empty(), Kind.OPEN,
                Set.of(Probe.NO_CONTROL), Texts.NONE, Texts.NONE,
                Map.of(language, new Prompt(question, Prompt.ORIGINAL, true)), List.of());
    }

    private static String id(String name) {
        var stem = name.replaceFirst("\\.[^.]*$", "").toLowerCase(Locale.ROOT);
        var id = stem.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return id.isEmpty() ? "questions" : id.substring(0, Math.min(LONGEST_ID, id.length()));
    }

    private static ProbeFile broken(String name, String place, String value, String expected) {
        return new ProbeFile.Broken(name, List.of(new Problem(name, place, value, expected)));
    }
}
