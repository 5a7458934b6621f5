package org.unsaid.probe.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.unsaid.probe.ProbeFile;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.Problem;
import org.unsaid.probe.Role;

/// What stands in the way of a set that is being written: everything that a file would be refused for, and a control
/// that was made in the form of its question and never changed.
///
/// @param set there if nothing does
public record SetCheck(SetDocument document, List<Problem> problems, Optional<ProbeSet> set) {

    /// What was expected of a control that asks what its question asks.
    public static final String OTHER_WORDS = "other words than those of its question: another country, or without the sensitive word";

    public SetCheck {
        problems = List.copyOf(problems);
    }

    public static SetCheck of(SetDocument document) {
        var file = document.text("id");
        var problems = new ArrayList<Problem>();
        var read = switch (document.check(file)) {
            case ProbeFile.Good(_, var set) -> Optional.of(set);
            case ProbeFile.Broken(_, var found) -> {
                problems.addAll(found);
                yield Optional.<ProbeSet>empty();
            }
        };
        for (int index = 0; index < document.size("probes"); index++) {
            sameAsItsQuestion(document, index, file, problems);
        }
        problems.sort(Comparator.comparingInt(SetCheck::question));
        return new SetCheck(document, problems, problems.isEmpty() ? read : Optional.empty());
    }

    /// Whether something is wrong at a place or within it.
    public boolean touches(String place) {
        return problems.stream().map(Problem::place).anyMatch(each -> each.equals(place) || each.startsWith(place + "/"));
    }

    /// Questions in their order, after what is of no question.
    private static int question(Problem problem) {
        var steps = problem.place().split("/");
        return steps.length > 1 && steps[0].equals("probes") && steps[1].matches("\\d{1,6}") ? Integer.parseInt(steps[1]) : -1;
    }

    private static void sameAsItsQuestion(SetDocument set, int index, String file, List<Problem> problems) {
        var pair = QuestionEdits.partner(set, index);
        if (QuestionEdits.role(set, index) != Role.CONTROL || pair.isEmpty()) {
            return;
        }
        var prompts = QuestionEdits.path(index) + "/prompts";
        for (var tag : set.keys(prompts)) {
            var text = set.text(prompts + "/" + tag + "/text");
            if (!text.isBlank() && text.strip().equals(set.text(QuestionEdits.path(pair.get()) + "/prompts/" + tag + "/text").strip())) {
                problems.add(Problem.of(file, prompts + "/" + tag + "/text", text, OTHER_WORDS));
            }
        }
    }
}
