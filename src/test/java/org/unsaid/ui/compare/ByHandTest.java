package org.unsaid.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.run.RetryBudget;
import org.unsaid.run.RunEngine;
import org.unsaid.session.Note;
import org.unsaid.session.RecordedAnswer;
import org.unsaid.session.Samples;
import org.unsaid.session.TrialKey;
import org.unsaid.store.Workspace;
import org.unsaid.ui.DirectTasks;
import org.unsaid.ui.SessionViewModel;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.RuleLabeller;
import org.unsaid.verdict.Verdict;

class ByHandTest {

    private static final TrialKey FIRST = CompareSamples.key("refuser", Locale.ENGLISH, 1);

    @TempDir
    Path folder;

    private Workspace workspace;
    private SessionViewModel open;
    private CompareViewModel model;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("workspace.db"));
        var session = CompareSamples.session(1, List.of(Locale.ENGLISH), "refuser", "other");
        workspace.sessions().save(session, 4);
        CompareSamples.add(workspace, session, FIRST, CompareSamples.answered("I will not.", ""), Label.REFUSED);
        open = new SessionViewModel(session, workspace.trials().counted(session), workspace,
                new RunEngine((_, _) -> Samples.exchange(Samples.answered("")), new RuleLabeller(), RetryBudget.DEFAULT), new DirectTasks());
        model = new CompareViewModel(open, Optional.empty(), CompareSamples.comparing(workspace, new DirectTasks()));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void whatIsRecordedStandsAfterTheAnswersOfItsQuestionOnlyAndIsCountedNowhere() {
        record("An app's answer");

        assertEquals(List.of("An app's answer"), model.recorded().stream().map(RecordedAnswer::text).toList());
        assertEquals(1, open.ended());
        assertEquals(4, open.keys().size());
        model.next();
        assertEquals(List.of(), model.recorded());
        model.previous();
        assertEquals(1, model.recorded().size());
    }

    @Test
    void theKeysWorkOnItsColumnToo() {
        record("An app's answer");
        model.focusNext(9);

        assertEquals("An app's answer", model.focusedRecorded().orElseThrow().text());
        assertEquals(Optional.empty(), model.focusedTrial());
        assertEquals(Optional.empty(), model.noLabel());
        model.label(Label.EVASIVE);
        assertEquals(Optional.of(Label.EVASIVE), label());
        assertEquals(List.of(Label.REFUSED), open.trial(FIRST).orElseThrow().verdicts().stream().map(Verdict::label).toList());
        model.takeBack();
        assertEquals(Optional.empty(), label());
        model.answers().edits().removeRecorded(model.recorded().getFirst().id());
        assertEquals("other", model.focusedChoice().orElseThrow().endpoint().model()); // the last column there is
    }

    @Test
    void everyStepIsTakenBackTheLastFirst() {
        var edits = model.answers().edits();
        record("An app's answer");
        edits.labelRecorded(model.recorded().getFirst().id(), Label.DIRECT);
        edits.note(FIRST, "odd");
        edits.note(FIRST, "very odd");
        edits.tag(FIRST, "short", true);
        edits.label(FIRST, Label.EVASIVE);
        edits.removeRecorded(model.recorded().getFirst().id());

        assertEquals(List.of(), model.recorded());
        edits.undo();
        assertEquals(Optional.of(Label.DIRECT), label());
        edits.undo();
        assertEquals(Optional.of(Label.REFUSED), open.trial(FIRST).flatMap(trial -> trial.verdict()).map(Verdict::label));
        assertEquals(new TreeSet<>(Set.of("short")), open.tags().of(FIRST));
        edits.undo();
        assertTrue(open.tags().of(FIRST).isEmpty());
        assertEquals(Optional.of("odd\n\nvery odd"), note());
        edits.undo();
        assertEquals(Optional.of("odd"), note());
        edits.undo();
        assertEquals(Optional.empty(), note());
        edits.undo();
        assertEquals(Optional.empty(), label());
        edits.undo();
        assertEquals(List.of(), model.recorded());
        edits.undo(); // there is nothing left
        assertEquals(List.of(), workspace.evidence().check("s-1"));
    }

    @Test
    void aFormIsReadyOnlyWithAllThatMustBeKnown() {
        var now = Instant.parse("2026-11-24T13:05:30Z");
        var request = new RecordRequest(model.question(), List.of(Locale.ENGLISH), Locale.ENGLISH, Optional.empty(), now, ZoneOffset.ofHours(1));

        assertEquals(Optional.of(RecordRequest.Missing.APPLICATION), request.missingProperty().getValue());
        request.applicationProperty().set(" DeepSeek app ");
        assertEquals(Optional.of(RecordRequest.Missing.PLACE), request.missingProperty().getValue());
        request.placeProperty().set("Germany");
        assertEquals(Optional.of(RecordRequest.Missing.TEXT), request.missingProperty().getValue());
        request.textProperty().set("No comment.");
        assertEquals(Optional.empty(), request.missingProperty().getValue());
        request.timeProperty().set("25:00");
        assertEquals(Optional.of(RecordRequest.Missing.TIME), request.missingProperty().getValue());
        request.timeProperty().set("9:30");
        request.dateProperty().set(LocalDate.of(2999, 1, 1));
        assertEquals(Optional.of(RecordRequest.Missing.FUTURE), request.missingProperty().getValue());
        request.dateProperty().set(LocalDate.of(2026, 11, 20));

        var answer = request.answer("ada");

        assertEquals("DeepSeek app", answer.sighting().application());
        assertEquals(Instant.parse("2026-11-20T08:30:00Z"), answer.sighting().at());
        assertEquals(Optional.empty(), answer.sighting().model());
        var next = new RecordRequest(model.question(), List.of(Locale.ENGLISH), Locale.ENGLISH, Optional.of(answer), now, ZoneOffset.UTC);
        assertEquals("Germany", next.placeProperty().get());
    }

    private void record(String text) {
        var request = model.recordRequest();
        request.applicationProperty().set("DeepSeek app");
        request.placeProperty().set("Germany");
        request.textProperty().set(text);
        model.answers().edits().record(request);
    }

    private Optional<Label> label() {
        return model.recorded().stream().findFirst().flatMap(RecordedAnswer::label).map(Verdict::label);
    }

    private Optional<String> note() {
        return workspace.notes().find("s-1", FIRST).map(Note::text);
    }
}
