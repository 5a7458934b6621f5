package org.unsaid.ui.probes.editor;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unsaid.probe.Role;
import org.unsaid.probe.edit.QuestionEdits;
import org.unsaid.probe.edit.SetDocument;
import org.unsaid.ui.Messages;

/// What a place of a set is called on screen, for example "Question 3, French: wording".
final class PlaceWords {

    private final Messages messages;
    private final SetDocument set;

    /// @param set in which the place is
    PlaceWords(Messages messages, SetDocument set) {
        this.messages = messages;
        this.set = set;
    }

    /// @param path as a problem names it
    String of(String path) {
        var steps = List.of(path.split("/"));
        var within = switch (steps.getFirst()) {
            case "probes" -> steps.size() < 2 ? Stream.of(messages.text("editor.place.questions")) : question(steps);
            case "factors" -> steps.size() < 2 ? Stream.of(messages.text("editor.factors.title")) : factor(steps);
            case "sources" -> steps.size() < 2 ? Stream.of(messages.text("editor.place.sources")) : source(steps);
            case "topics" -> Stream.of(messages.text("editor.topic"), language(steps, 2));
            case "official_lines" -> Stream.of(messages.text("editor.place.line"));
            default -> Stream.of(part(steps.getFirst()), language(steps, 1));
        };
        return within.filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
    }

    private Stream<String> question(List<String> steps) {
        int index = number(steps.get(1));
        var name = question(index);
        if (steps.size() < 3) {
            return Stream.of(name);
        }
        return switch (steps.get(2)) {
            case "prompts" -> Stream.of(name, language(steps, 3), steps.size() < 5 ? part("text") : part(steps.get(4)));
            case "facts" -> steps.size() < 4 ? Stream.of(name, messages.text("editor.place.facts")) : Stream.of(name,
                    messages.text("editor.place.fact", number(steps.get(3)) + 1), steps.size() < 5 ? "" : part(steps.get(4)), language(steps, 5));
            default -> Stream.of(name, part(steps.get(2)), language(steps, 3));
        };
    }

    /// The number it has in the outline.
    String question(int index) {
        var blocks = QuestionEdits.blocks(set);
        for (int number = 0; number < blocks.size(); number++) {
            if (blocks.get(number).contains(index)) {
                boolean control = QuestionEdits.role(set, index) == Role.CONTROL && blocks.get(number).size() > 1;
                return messages.text(control ? "editor.place.control" : "editor.place.question", number + 1);
            }
        }
        return messages.text("editor.place.question", index + 1);
    }

    private Stream<String> factor(List<String> steps) {
        var path = "factors/" + steps.get(1);
        var name = "{" + set.text(path + "/id") + "}";
        if (steps.size() < 4) {
            return Stream.of(name, steps.size() < 3 ? "" : part(steps.get(2)));
        }
        return Stream.of(name, set.text(path + "/levels/" + steps.get(3) + "/id"), steps.size() < 5 ? "" : part(steps.get(4).equals("text") ? "words" : steps.get(4)),
                language(steps, 5));
    }

    private Stream<String> source(List<String> steps) {
        var title = set.text("sources/" + steps.get(1) + "/title");
        return Stream.of(title.isBlank() ? messages.text("editor.place.source") : messages.text("editor.place.source.titled", title),
                steps.size() < 3 ? "" : messages.find("editor.source." + steps.get(2)).orElse(steps.get(2)));
    }

    private String part(String key) {
        return messages.find("editor.part." + key.replace('_', '-')).orElse(key);
    }

    private String language(List<String> steps, int at) {
        return steps.size() > at && steps.get(at).matches("[a-zA-Z]{2,3}(-.*)?") ? messages.language(Locale.forLanguageTag(steps.get(at))) : "";
    }

    private static int number(String step) {
        return step.matches("\\d{1,6}") ? Integer.parseInt(step) : 0;
    }
}
