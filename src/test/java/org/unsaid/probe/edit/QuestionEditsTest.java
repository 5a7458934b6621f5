package org.unsaid.probe.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.unsaid.probe.Kind;
import org.unsaid.probe.Probe;
import org.unsaid.probe.Role;

class QuestionEditsTest {

    private final Ids ids = new Ids();

    @Test
    void aControlIsMadeInTheFormOfItsQuestionAndStandsUnderIt() {
        var set = QuestionEdits.withTag(QuestionEdits.withKind(two(), 0, Kind.ESSAY), 0, Probe.NO_CONTROL);

        var paired = QuestionEdits.makeControl(set, 0, ids);

        assertEquals(3, paired.size("probes"));
        assertEquals(Role.SENSITIVE, QuestionEdits.role(paired, 0));
        assertEquals(Role.CONTROL, QuestionEdits.role(paired, 1));
        assertEquals(Optional.of(1), QuestionEdits.partner(paired, 0));
        assertEquals(Optional.of(0), QuestionEdits.partner(paired, 1));
        assertEquals("essay", paired.text("probes/1/kind"));
        assertEquals("Who?", paired.text("probes/1/prompts/en/text"));
        assertEquals(List.of(), paired.texts("probes/0/tags"));
        assertEquals(List.of(List.of(0, 1), List.of(2)), QuestionEdits.blocks(paired));
    }

    @Test
    void aControlThatWasNotChangedIsAProblemOfTheSet() {
        var paired = QuestionEdits.makeControl(two(), 0, ids).withText("probes/0/state", "CN");

        var problems = SetCheck.of(paired).problems();

        assertEquals(List.of("probes/1/prompts/en/text"), problems.stream().map(problem -> problem.place()).toList());
        assertTrue(SetCheck.of(QuestionEdits.withWording(paired, 1, Locale.ENGLISH, "Who elsewhere?")).set().isPresent());
    }

    @Test
    void aPairMovesAsOne() {
        var paired = QuestionEdits.makeControl(two(), 0, ids);

        var moved = QuestionEdits.move(paired, 1, 1);

        assertEquals(List.of("question-2", "question-1", "question-1-control-1"),
                List.of(moved.text("probes/0/id"), moved.text("probes/1/id"), moved.text("probes/2/id")));
        assertEquals(moved, QuestionEdits.move(moved, 1, 1), "the last cannot move on");
    }

    @Test
    void whatIsLeftOfAPairIsNoControl() {
        var paired = QuestionEdits.makeControl(two(), 0, ids);

        var left = QuestionEdits.remove(paired, 0);

        assertEquals(Role.NEUTRAL, QuestionEdits.role(left, 0));
        assertFalse(left.has("probes/0/pair"));
    }

    @Test
    void anIdIsNeverGivenTwice() {
        var removed = QuestionEdits.remove(two(), 1);

        assertEquals("question-3", QuestionEdits.add(removed, ids).text("probes/1/id"));
    }

    @Test
    void theStateAndTheTranslatorOfTheOneBeforeAreTakenOver() {
        var french = LanguageEdits.add(two(), Locale.FRENCH);
        var named = QuestionEdits.withTranslator(french, 0, Locale.FRENCH, "Ana");
        assertEquals("Ana", named.text("probes/1/prompts/fr/by"));

        var first = QuestionEdits.withRole(named, 0, Role.SENSITIVE).withText("probes/0/state", "RU");
        assertEquals("RU", QuestionEdits.withRole(first, 1, Role.SENSITIVE).text("probes/1/state"));
    }

    @Test
    void aTopicWithoutAQuestionIsDropped() {
        var set = QuestionEdits.withTopic(two(), 0, "Press", Locale.ENGLISH);
        assertEquals(List.of("questions", "press"), set.keys("topics"));

        assertEquals(List.of("press"), QuestionEdits.withTopic(set, 1, "Press", Locale.ENGLISH).keys("topics"));
    }

    @Test
    void aLanguageIsTakenOutWithEverythingWordedInIt() {
        var french = QuestionEdits.withWording(LanguageEdits.add(two(), Locale.FRENCH), 0, Locale.FRENCH, "Qui ?")
                .withText("probes/0/premise/fr", "Quelqu’un").withText("title/fr", "Un jeu");

        var without = LanguageEdits.remove(french, Locale.FRENCH);

        assertEquals(two(), without);
        assertEquals(two(), LanguageEdits.remove(two(), Locale.ENGLISH), "the original stays");
    }

    private SetDocument two() {
        var fresh = new Ids();
        var set = QuestionEdits.add(QuestionEdits.add(Beginnings.empty("two", "Two", Locale.ENGLISH, "Questions"), fresh), fresh);
        ids.learn(set);
        return QuestionEdits.withWording(QuestionEdits.withWording(set, 0, Locale.ENGLISH, "Who?"), 1, Locale.ENGLISH, "When?");
    }
}
