package org.unsaid.ui.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.probe.Kind;
import org.unsaid.probe.ProbeLibrary;
import org.unsaid.probe.Role;
import org.unsaid.ui.sessions.PickerViewModel.AQuestion;
import org.unsaid.ui.sessions.PickerViewModel.Part;

class PickerViewModelTest {

    @TempDir
    private Path own;

    private PickerViewModel picker;

    @BeforeEach
    void open() {
        picker = new PickerViewModel(ProbeLibrary.read(own).sets(), FXCollections.observableSet(new LinkedHashSet<>()));
    }

    @Test
    void wordsFindQuestionsOfEverySet() {
        picker.wordsProperty().set("essay of about 200 words");

        assertTrue(questions().count() >= 6);
        assertTrue(questions().allMatch(question -> question.probe().kind() == Kind.ESSAY));
        assertTrue(questions().map(question -> question.set().id()).distinct().count() >= 3);
    }

    @Test
    void aStateKeepsItsQuestionsAndTheirControls() {
        picker.narrow(Part.STATE, Optional.of("CN"));

        assertTrue(questions().anyMatch(question -> question.probe().role() == Role.CONTROL));
        assertEquals(questions().filter(question -> question.probe().role() == Role.SENSITIVE).count(),
                questions().filter(question -> question.probe().role() == Role.CONTROL).count());
    }

    @Test
    void whoListensToTheLinesHearsOfThemForAsLongAsTheyListen() {
        assertSame(picker.lines(), picker.lines(), "a view made anew would be forgotten, and its listeners with it");
    }

    @Test
    void partsNarrowTogether() {
        picker.narrow(Part.KIND, Optional.of(Kind.ESSAY));
        picker.narrow(Part.LANGUAGE, Optional.of(Locale.FRENCH));
        picker.narrow(Part.ABOUT, Optional.of("TW"));
        assertEquals(List.of("strait-crisis-1995"), ids());

        picker.narrow(Part.KIND, Optional.empty());

        assertTrue(ids().size() > 1);
    }

    @Test
    void aSensitiveQuestionBringsItsControlWhichCanBeTakenOutAlone() {
        picker.narrow(Part.ABOUT, Optional.of("TW"));
        var sensitive = questions().filter(question -> question.probe().id().equals("strait-crisis-1995")).findFirst().orElseThrow();
        var control = new AQuestion(sensitive.set(), sensitive.set().probe(sensitive.probe().pair().orElseThrow()).orElseThrow());

        picker.toggle(sensitive);
        assertEquals(2, picker.chosen());

        picker.toggle(control);
        assertTrue(picker.isChosen(sensitive));
        assertFalse(picker.isChosen(control));
    }

    @Test
    void whatWasFoundIsChosenAtOnceAndShownAlone() {
        picker.narrow(Part.TAG, Optional.of("look-alike"));
        int found = picker.found();

        picker.chooseAllFound(true);
        picker.narrow(Part.TAG, Optional.empty());
        picker.onlyChosenProperty().set(true);

        assertTrue(found > 0);
        assertEquals(found, picker.chosen());
        assertEquals(found, picker.found());
    }

    private Stream<AQuestion> questions() {
        return picker.lines().stream().flatMap(line -> line instanceof AQuestion question ? Stream.of(question) : Stream.empty());
    }

    private List<String> ids() {
        return questions().map(question -> question.probe().id()).toList();
    }
}
