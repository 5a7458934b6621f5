package org.unsaid.ui.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.chart.ChartName;
import org.unsaid.chart.ChartSamples;
import org.unsaid.chart.Paper;
import org.unsaid.findings.Question;
import org.unsaid.findings.Selection;
import org.unsaid.probe.Role;
import org.unsaid.session.Samples;
import org.unsaid.session.Session;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialRecord;
import org.unsaid.store.Workspace;
import org.unsaid.ui.ChartForm;
import org.unsaid.ui.Saved;
import org.unsaid.ui.Destination;
import org.unsaid.ui.Destination.Tab;
import org.unsaid.ui.DirectTasks;
import org.unsaid.ui.SessionViewModel;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Outcome;

class FindingsViewModelTest {

    private static final Session SESSION = ChartSamples.session(Samples.endpoint("refusing", 1), Samples.endpoint("candid", 1));

    private Workspace workspace;

    private final List<Destination> went = new ArrayList<>();
    private final List<Trial> played = ChartSamples.played(SESSION, ChartSamples::usual);

    @BeforeEach
    void openWorkspace(@TempDir Path directory) {
        workspace = Workspace.open(directory.resolve("workspace.db"));
    }

    @AfterEach
    void closeWorkspace() {
        workspace.close();
    }

    @Test
    void aSessionWithoutAnswersHasNoFindings() {
        var model = model(FindingsSamples.open(SESSION, List.of(), workspace));

        model.show();

        assertInstanceOf(FindingsState.Nothing.class, model.stateProperty().get());
    }

    @Test
    void nothingIsComputedForNobody() {
        var session = FindingsSamples.open(SESSION, List.of(), workspace);
        var model = model(session);

        workspace.trials().add(SESSION.id(), new TrialRecord(played.getFirst(), List.of()));
        session.refresh(played.getFirst());

        assertInstanceOf(FindingsState.Nothing.class, model.stateProperty().get());
        model.show();
        assertInstanceOf(FindingsState.Shown.class, model.stateProperty().get());
    }

    @Test
    void aNewLabelIsTakenOver() {
        var session = FindingsSamples.open(SESSION, played, workspace);
        var model = model(session);
        model.show();
        assertEquals("100\u00a0%", withheld(model));

        played.stream().filter(trial -> trial.key().endpoint().endsWith("refusing")).forEach(trial ->
                FindingsSamples.label(session, workspace, trial.key(), Label.DIRECT));

        assertEquals("0\u00a0%", withheld(model));
    }

    @Test
    void aFigureOfManyAnswersOpensThemInTheMatrixAndNoOthers() {
        var model = model(FindingsSamples.open(SESSION, played, workspace));
        model.show();

        model.open(Selection.ALL.withEndpoints(Set.of("practice:refusing")).withOutcomes(Set.of(Outcome.REFUSED)), "refusing, refused");

        var shown = assertInstanceOf(Destination.ShowAnswers.class, went.getFirst());
        assertEquals("refusing, refused", shown.words());
        assertEquals(72, shown.answers().size());
        assertTrue(shown.answers().stream().allMatch(key -> key.endpoint().equals("practice:refusing") && key.probe().startsWith("s")));
    }

    @Test
    void aFigureOfOneCellOpensTheComparison() {
        var model = model(FindingsSamples.open(SESSION, played, workspace));
        model.show();

        model.open(Selection.ALL.withEndpoints(Set.of("practice:candid")).withLanguages(Set.of(ChartSamples.CHINESE))
                .withQuestions(Set.of(new Question("libraries", "s3"))), "");

        var opened = assertInstanceOf(Destination.OpenSession.class, went.getFirst());
        assertEquals(Tab.COMPARE, opened.tab());
        assertEquals("s3", opened.at().orElseThrow().probe());
    }

    @Test
    void whatIsLeftOutByChoiceIsNeitherCountedNorOpened() {
        var model = model(FindingsSamples.open(SESSION, played, workspace));
        model.show();

        model.choose(choice -> choice.toggleLanguage(ChartSamples.CHINESE));
        model.open(Selection.ALL, "");

        assertEquals(2, results(model).chart(ChartName.WITHHELD_ENDPOINT).table().rows().size());
        assertTrue(((Destination.ShowAnswers) went.getFirst()).answers().stream().allMatch(key -> key.language().equals(Locale.ENGLISH)));
    }

    @Test
    void otherQuestionsAndAnotherOrderAreComputedAnew() {
        var model = model(FindingsSamples.open(SESSION, played, workspace));
        model.show();

        model.choose(choice -> choice.withRole(Role.CONTROL).inAlphabet(true));

        assertEquals("candid (practice, scripted)", results(model).chart(ChartName.WITHHELD_ENDPOINT).table().rows().getFirst().getFirst().text());
        assertEquals("0\u00a0%", withheld(model));
    }

    @Test
    void whatIsStillToBeAskedIsNotSaidToHaveBeenAsked() {
        var session = FindingsSamples.open(SESSION, played.subList(0, 64), workspace);
        var model = model(session);
        model.show();

        var soFar = "; 64 of the session’s 288 answers so far";
        assertTrue(says(model, ChartName.WITHHELD_ENDPOINT).contains(", each to be asked 3 times" + soFar), says(model, ChartName.WITHHELD_ENDPOINT));
        assertTrue(says(model, ChartName.INSTABILITY).contains(" to be asked 3 times, ") && says(model, ChartName.INSTABILITY).contains(soFar),
                says(model, ChartName.INSTABILITY));
        model.choose(choice -> choice.toggleLanguage(Locale.ENGLISH));
        assertTrue(says(model, ChartName.WITHHELD_ENDPOINT).contains(soFar), "whatever is chosen to be shown");

        played.subList(64, played.size()).forEach(trial -> {
            workspace.trials().add(SESSION.id(), new TrialRecord(trial, List.of()));
            session.refresh(trial);
        });
        assertTrue(says(model, ChartName.WITHHELD_ENDPOINT).contains(", each asked 3 times. "), says(model, ChartName.WITHHELD_ENDPOINT));
        assertTrue(says(model, ChartName.INSTABILITY).contains(" asked 3 times, "));
    }

    private static String says(FindingsViewModel model, ChartName name) {
        return results(model).chart(name).says();
    }

    @Test
    void aChartIsSavedAsAPictureAndAsADrawing(@TempDir Path directory) throws IOException {
        var model = model(FindingsSamples.open(SESSION, played, workspace));
        model.show();
        var chart = results(model).chart(ChartName.WITHHELD_ENDPOINT);

        model.save(chart, ChartForm.PNG, Paper.LIGHT, directory.resolve("a.png"));
        model.save(chart, ChartForm.SVG, Paper.DARK, directory.resolve("a.svg"));

        assertEquals(new Saved.Written(directory.resolve("a.svg")), model.saver().savedProperty().get());
        assertEquals((byte) 0x89, Files.readAllBytes(directory.resolve("a.png"))[0]);
        assertTrue(Files.readString(directory.resolve("a.svg")).contains("Twelve pairs"));
        assertEquals("Twelve pairs withheld-endpoint.svg", model.fileName(chart, ChartForm.SVG));
    }

    @Test
    void aFolderThatIsNotThereIsTold(@TempDir Path directory) {
        var model = model(FindingsSamples.open(SESSION, played, workspace));
        model.show();

        model.save(results(model).chart(ChartName.WITHHELD_ENDPOINT), ChartForm.PNG, Paper.LIGHT, directory.resolve("none/a.png"));

        assertInstanceOf(Saved.Failed.class, model.saver().savedProperty().get());
    }

    private FindingsViewModel model(SessionViewModel session) {
        return new FindingsViewModel(session, went::add, new DirectTasks(), Locale.ENGLISH, fault -> {
            throw new IllegalStateException(fault);
        });
    }

    private static Results results(FindingsViewModel model) {
        return assertInstanceOf(FindingsState.Shown.class, model.stateProperty().get()).results();
    }

    /// Of the first row.
    private static String withheld(FindingsViewModel model) {
        return results(model).chart(ChartName.WITHHELD_ENDPOINT).table().rows().getFirst().get(2).text();
    }
}
