package org.unsaid.ui.probes.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unsaid.probe.Problem;
import org.unsaid.probe.Role;
import org.unsaid.probe.edit.Beginnings;
import org.unsaid.probe.edit.FactEdits;
import org.unsaid.probe.edit.FactorEdits;
import org.unsaid.probe.edit.Ids;
import org.unsaid.probe.edit.LanguageEdits;
import org.unsaid.probe.edit.QuestionEdits;
import org.unsaid.probe.edit.SetCheck;
import org.unsaid.probe.edit.SetDocument;
import org.unsaid.ui.Messages;

class ProblemWordsTest {

    @Test
    void saysWhereAndWhatInTheWordsOfTheScreen() {
        assertEquals(List.of(
                "Question 1, English, wording: nothing is written here yet",
                "Question 1, French, wording: nothing is written here yet",
                "Question 1, French, who translated it: nothing is written here yet",
                "Question 1, fact 1, statement: state the fact in at least one language",
                "Question 1, fact 1, cues for said, English: a cue needs a word on each side of +",
                "Question 1, fact 1, sources: name at least one source that a reader can open",
                "Question 1, sensitive for: choose the state it is sensitive for",
                "Question 1, control: make or choose its control, or say that it is without one on purpose"),
                lines(Locale.ENGLISH));
    }

    /// Nothing that can go wrong in the editor is told in the words of the reader of files.
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyProblemOfAnUnfinishedSetHasWords(String language) {
        assertEquals(List.of(), lines(Locale.of(language)).stream().filter(line -> line.contains("expected") || line.contains("attendu")).toList());
    }

    private static List<String> lines(Locale language) {
        var messages = new Messages(language);
        var set = unfinished();
        return SetCheck.of(set).problems().stream().map(problem -> line(messages, set, problem)).toList();
    }

    private static String line(Messages messages, SetDocument set, Problem problem) {
        return new PlaceWords(messages, set).of(problem.place()) + ": " + ProblemWords.what(messages, problem);
    }

    private static SetDocument unfinished() {
        var ids = new Ids();
        var set = QuestionEdits.add(Beginnings.empty("new", "New", Locale.ENGLISH, "Questions"), ids);
        var sensitive = QuestionEdits.withRole(LanguageEdits.add(set, Locale.FRENCH), 0, Role.SENSITIVE);
        var fact = FactEdits.withCues(FactEdits.add(sensitive, "probes/0", ids), "probes/0/facts/0/said", Locale.ENGLISH, "+ rain");
        return FactorEdits.add(fact, "Place");
    }
}
