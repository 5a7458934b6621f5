package org.unsaid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.unsaid.session.Trial;
import org.unsaid.settings.Appearance;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Outcome;

/// What a newcomer does: the first comparison, a label, and coming back.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the window is opened before each test
class FirstComparisonTest {

    @TempDir
    private Path home;

    private Stage stage;
    private OpenWindow window;

    @Start
    void open(Stage primary) {
        stage = primary;
        window = new OpenWindow(primary, home, Locale.ENGLISH, Appearance.LIGHT);
    }

    @AfterEach
    void close() throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> window.close());
    }

    @Test
    void oneClickShowsWhatFivePracticeModelsAnswer(FxRobot robot) throws TimeoutException {
        robot.clickOn("#start-practice");
        waitFor(this::allDone);

        waitFor(() -> window.texts(".outcome-badge").containsAll(Set.of("direct", "refused", "blocked by the service")));
        assertTrue(window.texts(".caption").contains("scripted, not a real model"), "practice models must be called scripted");
        assertEquals(Set.of(Outcome.DIRECT), outcomes("practice:candid"));
        assertTrue(outcomes("practice:blocked").contains(Outcome.BLOCKED));
        assertTrue(outcomes("practice:refusing").contains(Outcome.REFUSED));
    }

    @Test
    void anAnswerIsRelabelledByKeyboardAndTheLabelTakenBack(FxRobot robot) throws TimeoutException {
        robot.clickOn("#start-practice");
        waitFor(this::allDone);
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);

        robot.press(KeyCode.DIGIT3).release(KeyCode.DIGIT3);
        waitFor(() -> humanLabels().equals(List.of(Label.EVASIVE)));
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);

        waitFor(() -> humanLabels().isEmpty());
    }

    @Test
    void aSessionIsFoundAgainWhenTheProgramIsOpenedAnew(FxRobot robot) throws TimeoutException {
        robot.clickOn("#start-practice");
        waitFor(this::allDone);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            window.close();
            window = new OpenWindow(stage, home, Locale.ENGLISH, Appearance.DARK);
        });
        robot.clickOn("#go-sessions");
        waitFor(() -> window.texts(".table-cell").contains("Practice comparison"));

        robot.doubleClickOn("Practice comparison");

        waitFor(() -> window.texts("#session-name").contains("Practice comparison"));
        robot.clickOn("#show-compare");
        waitFor(() -> window.texts(".outcome-badge").contains("refused"));
    }

    @Test
    void anOwnQuestionIsAskedAndKeptWithoutAControl(FxRobot robot) throws TimeoutException {
        assertTrue(window.texts(".caption").stream().anyMatch(text -> text.contains("Practice models have no script for it")), "before it is asked");
        robot.clickOn("#own-question").write("Who wrote the report?");
        robot.clickOn("#ask-question");
        waitFor(this::allDone);

        waitFor(() -> window.texts("#question").contains("Who wrote the report?"));
        assertTrue(window.texts(".chip").contains("no control"));
        assertTrue(home.resolve("probe-sets").resolve("own-questions.json").toFile().exists());
    }

    @Test
    void anOwnQuestionIsInTheLanguageItIsWrittenInUnlessAPersonSaysOtherwise(FxRobot robot) {
        ComboBox<Locale> language = robot.lookup("#question-language").queryComboBox();
        var typed = robot.lookup("#own-question").queryTextInputControl();

        robot.interact(() -> typed.setText("天安门广场1989年发生了什么？"));
        assertEquals(Locale.forLanguageTag("zh-Hans"), language.getValue());
        robot.interact(() -> typed.setText("天安門廣場1989年發生了什麼？"));
        assertEquals(Locale.forLanguageTag("zh-Hant"), language.getValue());
        robot.interact(() -> typed.setText("Qui gouverne Taïwan, et depuis quand est-ce le cas ?"));
        assertEquals(Locale.FRENCH, language.getValue());

        robot.interact(() -> language.setValue(Locale.ENGLISH));
        robot.interact(() -> typed.setText("天安门"));
        assertEquals(Locale.ENGLISH, language.getValue());
    }

    @Test
    void theMatrixIsAsItWasLeftAfterAnotherTab(FxRobot robot) throws TimeoutException {
        robot.clickOn("#start-practice");
        waitFor(this::allDone);
        robot.clickOn("#show-matrix");
        waitFor(() -> window.texts("#matrix-count").contains("200 answers to 20 questions"));
        waitFor(() -> robot.lookup("#facet-direct").tryQuery().isPresent());
        robot.clickOn("#facet-direct");
        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL).write("mothers");
        waitFor(() -> window.texts("#matrix-count").contains("8 of 200 answers: not direct, with “mothers”"));

        robot.clickOn("#show-compare");
        waitFor(() -> !window.texts(".outcome-badge").isEmpty());
        robot.clickOn("#show-matrix");

        waitFor(() -> window.texts("#matrix-count").contains("8 of 200 answers: not direct, with “mothers”"));
        assertEquals(Set.of("1 cell"), window.texts("#search-count"));
    }

    private boolean allDone() {
        var sessions = window.workspace().sessions().list();
        return !sessions.isEmpty() && sessions.getFirst().outstanding() == 0;
    }

    private List<Trial> trials() {
        return window.workspace().trials().list(window.workspace().sessions().list().getFirst().id());
    }

    private Set<Outcome> outcomes(String endpoint) {
        return trials().stream().filter(trial -> trial.key().endpoint().equals(endpoint)).map(Trial::outcome).collect(Collectors.toSet());
    }

    private List<Label> humanLabels() {
        return trials().stream().flatMap(trial -> trial.verdict().stream())
                .filter(verdict -> verdict.method() == Method.HUMAN).map(verdict -> verdict.label()).toList();
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    }
}
