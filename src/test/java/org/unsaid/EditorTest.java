package org.unsaid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unsaid.Hands.find;
import static org.unsaid.Hands.fire;
import static org.unsaid.Hands.input;
import static org.unsaid.Hands.node;
import static org.unsaid.Hands.waitFor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeLibrary;
import org.unsaid.probe.Role;
import org.unsaid.session.Trial;
import org.unsaid.settings.Appearance;

/// What somebody does who has questions of their own: writes them, pairs them, translates them, asks them.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the window is opened before each test
class EditorTest {

    private static final List<String> ABOUT = List.of("the banned newspapers", "the detained editors", "the blocked websites", "the press law",
            "the expelled correspondents");

    @TempDir
    private Path home;

    private OpenWindow window;

    @Start
    void open(Stage primary) {
        window = new OpenWindow(primary, home, Locale.ENGLISH, Appearance.LIGHT);
    }

    @AfterEach
    void close() throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> window.close());
    }

    @Test
    void fiveQuestionsInThreeLanguagesWithControlsAreMadeFromNothingAndAsked(FxRobot robot) throws TimeoutException {
        beginSet(robot, "Press freedom");
        assertEquals(Set.of("Press freedom"), window.texts("#set-title"));
        addLanguage(robot, "fr");
        addLanguage(robot, "zh-Hans");
        for (int pair = 0; pair < ABOUT.size(); pair++) {
            fire(robot, "#add-question");
            int question = 2 * pair;
            write(robot, question, "en", "What is known about " + ABOUT.get(pair) + "?");
            fire(robot, "#make-control");
            if (pair == 0) {
                choose(robot, "#field-probes-0-state", "CN");
            }
            write(robot, question + 1, "en", "What is known about " + ABOUT.get(pair) + " in Norway?");
            for (int index : List.of(question, question + 1)) {
                write(robot, index, "fr", "Que sait-on de la presse, numéro " + index + " ?");
                write(robot, index, "zh-Hans", "关于新闻自由，第" + index + "个问题是什么？");
                if (pair == 0 && index == 0) {
                    translator(robot, index, "fr", "Ana");
                    translator(robot, index, "zh-Hans", "Li");
                }
            }
        }
        waitFor(() -> window.texts("#problem-count").contains("No problem"));
        assertEquals(Set.of("10 questions × 3 languages = 30 wordings"), window.texts("#trial-count"));
        assertEquals(Set.of("600 calls"), window.texts("#call-count"));

        robot.press(KeyCode.CONTROL, KeyCode.S).release(KeyCode.S, KeyCode.CONTROL);
        waitFor(() -> window.texts("#save-state").contains("Saved, version 1.0.0"));

        var set = ProbeLibrary.read(home.resolve("probe-sets")).set("press-freedom").orElseThrow();
        assertEquals(5, set.count(Role.SENSITIVE));
        assertEquals(5, set.count(Role.CONTROL));
        assertEquals(3, set.languages().size());
        assertTrue(Files.notExists(home.resolve("probe-sets").resolve("drafts").resolve("press-freedom.json")), "what is saved is no draft");

        fire(robot, "#use-in-session");
        waitFor(() -> find(robot, "#choose-language-fr").isPresent());
        fire(robot, "#choose-language-fr");
        fire(robot, "#choose-language-zh-Hans");
        chooseThePracticeModelsOnly(robot);
        fire(robot, "#start-run");
        waitFor(this::allDone);

        assertEquals(5 * 30 * 5, trials().size());
        assertEquals(3, trials().stream().map(trial -> trial.key().language()).distinct().count());
        assertEquals(10, trials().stream().map(trial -> trial.key().probe()).distinct().count());
    }

    @Test
    void aTypedQuestionIsWidenedByALanguageAControlAndAFact(FxRobot robot) throws TimeoutException {
        robot.clickOn("#own-question").write("Who wrote the report?");
        fire(robot, "#widen-question");
        waitFor(() -> find(robot, "#save-set").isPresent());
        assertEquals(Set.of("Who wrote the report?"), window.texts("#set-title"));

        addLanguage(robot, "fr");
        write(robot, 0, "fr", "Qui a écrit le rapport ?");
        translator(robot, 0, "fr", "Ana");
        fire(robot, "#make-control");
        choose(robot, "#field-probes-0-state", "CN");
        write(robot, 1, "en", "Who wrote the other report?");
        write(robot, 1, "fr", "Qui a écrit l’autre rapport ?");
        fire(robot, "#add-fact");
        robot.interact(() -> input(robot, "#field-probes-0-facts-0-statement-en").setText("The report was written by Ana Lee."));
        robot.interact(() -> input(robot, "#field-probes-0-facts-0-said-en").setText("written by + Ana Lee"));
        fire(robot, "#add-source-probes-0-facts-0");
        robot.interact(() -> {
            input(robot, "#field-sources-source-1-title").setText("The report");
            input(robot, "#field-sources-source-1-publisher").setText("A press");
            input(robot, "#field-sources-source-1-address").setText("https://example.org/report");
            input(robot, "#try-answer").setText("It is long. It was written by Ana Lee in May.");
        });
        assertTrue(window.texts("#try-facts .label").contains("said"), "the cue tester says what it found");
        waitFor(() -> window.texts("#problem-count").contains("No problem"));
        fire(robot, "#save-set");
        waitFor(() -> window.texts("#save-state").contains("Saved, version 1.0.0"));

        var set = ProbeLibrary.read(home.resolve("probe-sets")).set("who-wrote-the-report").orElseThrow();
        assertEquals(2, set.languages().size());
        assertEquals(1, set.count(Role.CONTROL));
        assertEquals(1, set.countFacts());
        assertTrue(set.probes().stream().noneMatch(probe -> probe.tags().contains(Probe.NO_CONTROL)), "a question with a control is not without one");
    }

    @Test
    void aProblemLeadsToItsPlaceAndADraftIsFoundAgain(FxRobot robot) throws TimeoutException {
        beginSet(robot, "Weather");
        fire(robot, "#add-question");
        write(robot, 0, "en", "Did it rain?");
        fire(robot, "#make-control");
        fire(robot, "#add-question");
        waitFor(() -> window.texts("#problem-count").contains("3 problems"));

        robot.interact(() -> {
            var problems = (ListView<?>) node(robot, "#problem-list");
            problems.getSelectionModel().select(1);
            problems.requestFocus();
        });
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("field-probes-1-prompts-en-text", window.scene().getFocusOwner().getId());

        fire(robot, "#leave-editor");
        waitFor(() -> window.texts(".label").contains("Weather (draft)"));
        fire(robot, "#go-on-writing");
        waitFor(() -> window.texts("#set-title").contains("Weather"));
        assertEquals(Set.of("Kept as a draft; no session asks it until you save"), window.texts("#save-state"));
    }

    /// A server that happens to run on this computer is asked nothing.
    private static void chooseThePracticeModelsOnly(FxRobot robot) {
        var others = robot.lookup(node -> node instanceof CheckBox box && box.isSelected() && String.valueOf(node.getId()).startsWith("choose-endpoint-")
                && !node.getId().startsWith("choose-endpoint-practice:")).queryAllAs(CheckBox.class);
        robot.interact(() -> others.forEach(CheckBox::fire));
    }

    private void beginSet(FxRobot robot, String title) throws TimeoutException {
        robot.clickOn("#go-probes");
        robot.clickOn("#new-set");
        waitFor(() -> find(robot, "#new-set-title").isPresent());
        robot.interact(() -> input(robot, "#new-set-title").setText(title));
        robot.clickOn("Begin");
        waitFor(() -> find(robot, "#save-set").isPresent());
    }

    private static void addLanguage(FxRobot robot, String language) {
        robot.interact(() -> {
            var menu = (MenuButton) node(robot, "#add-language");
            menu.show();
            menu.getItems().stream().filter(item -> ("add-language-" + language).equals(item.getId())).findFirst().orElseThrow().fire();
            menu.hide();
        });
    }

    @SuppressWarnings("unchecked")
    private static void choose(FxRobot robot, String box, String value) {
        robot.interact(() -> ((ComboBox<String>) node(robot, box)).setValue(value));
    }

    private static void write(FxRobot robot, int index, String language, String text) {
        robot.interact(() -> input(robot, "#field-probes-" + index + "-prompts-" + language + "-text").setText(text));
    }

    private static void translator(FxRobot robot, int index, String language, String name) {
        robot.interact(() -> ((ComboBox<?>) node(robot, "#field-probes-" + index + "-prompts-" + language + "-by")).getEditor().setText(name));
    }

    private boolean allDone() {
        var sessions = window.workspace().sessions().list();
        return !sessions.isEmpty() && sessions.getFirst().outstanding() == 0;
    }

    private List<Trial> trials() {
        return window.workspace().trials().list(window.workspace().sessions().list().getFirst().id());
    }
}
