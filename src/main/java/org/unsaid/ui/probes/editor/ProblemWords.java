package org.unsaid.ui.probes.editor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.unsaid.probe.Problem;
import org.unsaid.ui.Messages;

/// What is wrong, said to a person who writes questions and no files. What the reader of files expected is told by its
/// beginning; what has no words here is shown as the reader has it.
final class ProblemWords {

    /// Of a list or object that has too little in it, by where it stands.
    private static final Map<Pattern, String> TOO_FEW = Map.of(
            Pattern.compile("probes"), "questions", Pattern.compile(".*/sources"), "sources", Pattern.compile(".*/statement"), "statement",
            Pattern.compile("title|description"), "title", Pattern.compile(".*/levels"), "levels", Pattern.compile("topics"), "topic",
            Pattern.compile("probes/\\d+/topic"), "topic");

    private static final List<Map.Entry<String, String>> EXPECTED = List.of(
            Map.entry("text that is not blank", "blank"), Map.entry("an address that begins", "address"), Map.entry("a day such as", "day"),
            Map.entry("a year, month or day", "published"), Map.entry("an id of small letters", "id"), Map.entry("a code of two", "country"),
            Map.entry("each once", "twice"), Map.entry("cues for the statement", "no-cues"), Map.entry("a statement that one of its own cues", "cue-misses"),
            Map.entry("a statement that none of its cues", "denial-hits"), Map.entry("a text in each language", "level-language"),
            Map.entry("one of the topics", "topic"), Map.entry("the state that", "state"), Map.entry("no state unless", "no-state"),
            Map.entry("the id of its control", "no-control"), Map.entry("the id of its sensitive", "no-question"), Map.entry("a probe of the same kind", "kind"),
            Map.entry("a probe whose own pair", "pair"), Map.entry("the id of a probe of this set", "pair"), Map.entry("a control probe, not", "pair"),
            Map.entry("a sensitive probe, not", "pair"), Map.entry("no pair for", "pair"), Map.entry("a prompt in each language", "language"),
            Map.entry("original, as this", "original"), Map.entry("the id of a factor", "factor"), Map.entry("the id of a source", "source"),
            Map.entry("false, as none", "unread"), Map.entry("other words than", "same-words"),
            Map.entry("a term on each side", "cue-term"), Map.entry("an alternative on each side", "cue-alternative"), Map.entry("‘*’ at the end", "cue-ending"),
            Map.entry("‘!’ once", "cue-absent"), Map.entry("‘+’ with a space", "cue-joint"), Map.entry("a letter, digit or sign", "cue-nothing"),
            Map.entry("at least one term that must", "cue-only-absent"));

    private ProblemWords() {}

    static String what(Messages messages, Problem problem) {
        if (problem.expected().startsWith("at least 1 ") || problem.expected().startsWith("at least 2 ")) {
            return TOO_FEW.entrySet().stream().filter(few -> few.getKey().matcher(problem.place()).matches()).findFirst()
                    .map(few -> messages.text("editor.few." + few.getValue())).orElseGet(() -> raw(messages, problem));
        }
        var parts = problem.expected().split("; (?!it stands)");
        return List.of(parts).stream().map(part -> key(part).map(key -> messages.text("editor.problem." + key))
                .orElseGet(() -> raw(messages, problem))).distinct().collect(Collectors.joining(" "));
    }

    private static Optional<String> key(String expected) {
        return EXPECTED.stream().filter(known -> expected.startsWith(known.getKey())).map(Map.Entry::getValue).findFirst();
    }

    private static String raw(Messages messages, Problem problem) {
        return messages.text("editor.problem.other", problem.value(), problem.expected());
    }
}
