package org.unsaid.ui.probes.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.probe.ProbeLibrary;
import org.unsaid.probe.edit.Beginnings;
import org.unsaid.probe.edit.QuestionEdits;
import org.unsaid.probe.edit.SetDrafts;
import org.unsaid.run.Plan;
import org.unsaid.run.Wording;
import org.unsaid.session.Samples;
import org.unsaid.store.Workspace;
import org.unsaid.ui.Destination;
import org.unsaid.ui.DirectTasks;
import org.unsaid.ui.LibraryShelf;

class EditorViewModelTest {

    @TempDir
    private Path own;

    private final List<Destination> went = new ArrayList<>();

    @Test
    void whatIsTypedIsKeptAtOnceAndSavedWhenNothingIsWrong() {
        var model = begun();
        model.addQuestion();
        assertEquals(List.of("probes/0/prompts/en/text"), places(model));

        model.save();
        assertEquals(new SaveState.Refused(1), model.stateProperty().get());
        assertTrue(new SetDrafts(own).read("new").isPresent());
        assertTrue(ProbeLibrary.read(own).set("new").isEmpty(), "a set with problems cannot be asked");

        write(model, 0, "Who?");
        assertEquals("Who?", new SetDrafts(own).read("new").orElseThrow().text("probes/0/prompts/en/text"));

        model.save();
        assertEquals(new SaveState.Saved("1.0.0"), model.stateProperty().get());
        assertTrue(new SetDrafts(own).read("new").isEmpty());
        assertEquals(1, ProbeLibrary.read(own).set("new").orElseThrow().probes().size());
    }

    @Test
    void aDraftIsGoneOnWithWhenTheProgramIsOpenedAnew() {
        var model = begun();
        model.addQuestion();
        write(model, 0, "Who");

        var again = open("new");

        assertEquals("Who", again.document().text("probes/0/prompts/en/text"));
        assertEquals(new SaveState.Draft(), again.stateProperty().get());
    }

    @Test
    void whatIsTypedIntoOneFieldIsUndoneAtOnceAndDoneAgain() {
        var model = begun();
        model.addQuestion();
        for (var text : List.of("W", "Wh", "Who?")) {
            write(model, 0, text);
        }
        model.removeQuestion();
        assertEquals(0, model.document().size("probes"));

        model.undo();
        assertEquals("Who?", model.document().text("probes/0/prompts/en/text"));
        assertEquals(new Page.Question("question-1"), model.pageProperty().get());
        model.undo();
        assertEquals("", model.document().text("probes/0/prompts/en/text"));
        model.redo();
        assertEquals("Who?", model.document().text("probes/0/prompts/en/text"));
        model.redo();
        assertFalse(model.mayRedoProperty().get());
        assertEquals(0, model.document().size("probes"));
    }

    @Test
    void eachSaveMakesAVersionAndAnEarlierOneCanBeGoneBackTo() {
        var model = begun();
        model.addQuestion();
        write(model, 0, "Who?");
        model.save();
        write(model, 0, "Who then?");
        model.save();
        assertEquals(new SaveState.Saved("2.0.0"), model.stateProperty().get());

        var earlier = model.earlierVersions();
        assertEquals(List.of("1.0.0"), earlier.stream().map(version -> version.set().version()).toList());
        model.restore(earlier.getFirst().set());
        model.save();

        assertEquals(new SaveState.Saved("3.0.0"), model.stateProperty().get());
        assertEquals("Who?", ProbeLibrary.read(own).set("new").orElseThrow().probes().getFirst().wording(Locale.ENGLISH));
        assertEquals(List.of("2.0.0", "1.0.0"), model.earlierVersions().stream().map(version -> version.set().version()).sorted((a, b) -> b.compareTo(a)).toList());
    }

    @Test
    void savingWhatIsSavedMakesNoVersion() {
        var model = begun();
        model.addQuestion();
        write(model, 0, "Who?");
        model.save();

        model.save();
        model.useInASession();

        assertEquals(List.of(), model.earlierVersions());
        assertEquals(List.of(new Destination.NewSession(Optional.of("new"))), went);
    }

    @Test
    void whatIsTypedBackToWhatIsSavedIsNoDraft() {
        var model = begun();
        model.addQuestion();
        write(model, 0, "Who?");
        model.save();

        write(model, 0, "Who??");
        assertTrue(new SetDrafts(own).read("new").isPresent());
        write(model, 0, "Who?");

        assertEquals(new SaveState.Saved("1.0.0"), model.stateProperty().get());
        assertTrue(new SetDrafts(own).read("new").isEmpty());
    }

    @Test
    void aSessionKeepsItsQuestionsAsTheyWereAsked() {
        var model = begun();
        model.addQuestion();
        write(model, 0, "Who?");
        model.save();
        var session = Samples.session(ProbeLibrary.read(own).set("new").orElseThrow(), 2, Samples.endpoint("one", 1));
        try (var workspace = Workspace.open(own.resolve("workspace.db"))) {
            workspace.sessions().save(session, 2);

            write(model, 0, "Who then?");
            model.save();
            model.addQuestion();
            write(model, 1, "When?");
            model.save();
            ProbeLibrary.read(own).delete("new");

            var kept = workspace.sessions().load(session.id()).orElseThrow();
            assertEquals(session, kept);
            assertEquals("Who?", Wording.of(kept.setup(), Plan.of(kept, Set.of()).outstanding().getFirst()).prompt(), "and what is left of it is asked as before");
        }
    }

    @Test
    void aShippedSetIsNotEdited() {
        assertThrows(IllegalArgumentException.class, () -> open("tiananmen-1989"));
    }

    private EditorViewModel begun() {
        new SetDrafts(own).write(Beginnings.empty("new", "New", Locale.ENGLISH, "Questions"));
        return open("new");
    }

    private EditorViewModel open(String set) {
        var library = new LibraryShelf(ProbeLibrary.read(own), new DirectTasks(), EditorViewModelTest::fail);
        return new EditorViewModel(library, went::add, new DirectTasks(), new Destination.EditSet(set, Optional.empty()), EditorViewModelTest::fail);
    }

    private static void write(EditorViewModel model, int index, String text) {
        model.type("wording " + index, set -> QuestionEdits.withWording(set, index, Locale.ENGLISH, text));
    }

    private static List<String> places(EditorViewModel model) {
        return model.checkProperty().get().problems().stream().map(problem -> problem.place()).toList();
    }

    private static void fail(Exception fault) {
        throw new AssertionError(fault);
    }
}
