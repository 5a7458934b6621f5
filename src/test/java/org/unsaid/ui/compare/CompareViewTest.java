package org.unsaid.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.unsaid.endpoint.ChatClient;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.run.RetryBudget;
import org.unsaid.run.RunEngine;
import org.unsaid.session.LabelEvent;
import org.unsaid.session.Samples;
import org.unsaid.session.Session;
import org.unsaid.session.Trial;
import org.unsaid.settings.Appearance;
import org.unsaid.store.Workspace;
import org.unsaid.ui.Destination;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.Fonts;
import org.unsaid.ui.FxTasks;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Rail;
import org.unsaid.ui.SessionTabs;
import org.unsaid.ui.SessionViewModel;
import org.unsaid.ui.Shell;
import org.unsaid.ui.Status;
import org.unsaid.ui.Theme;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.RuleLabeller;
import org.unsaid.verdict.Span;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the window is opened before each test
class CompareViewTest {

    private static final String REFUSAL = "I am not able to discuss this topic. It opened in 1850.";

    @TempDir
    private Path folder;

    private final CountDownLatch goOn = new CountDownLatch(1);
    private Workspace workspace;
    private Session session;
    private SessionViewModel open;
    private Scene scene;

    @Start
    void open(Stage stage) {
        Fonts.load();
        workspace = Workspace.open(folder.resolve("workspace.db"));
        session = CompareSamples.session(2, List.of(Locale.ENGLISH), "refuser", "blocked", "slow");
        workspace.sessions().save(session, 12);
        for (int repeat = 1; repeat <= 2; repeat++) {
            CompareSamples.add(workspace, session, CompareSamples.key("refuser", Locale.ENGLISH, repeat),
                    CompareSamples.answered(repeat == 1 ? REFUSAL : "The second time.", "I could answer, but I will not."),
                    Label.REFUSED, new Span(0, 11, "declines"));
            CompareSamples.add(workspace, session, CompareSamples.key("blocked", Locale.ENGLISH, repeat),
                    CompareSamples.blockedAtInput(), Label.DIRECT);
        }
        ChatClient slow = (_, listener) -> {
            listener.text("The library opened in 1850. ");
            goOn.await();
            listener.text("It burnt down in 1901.");
            return Samples.exchange(Samples.answered("The library opened in 1850. It burnt down in 1901."));
        };
        var messages = new Messages(Locale.ENGLISH);
        var tasks = new FxTasks();
        open = new SessionViewModel(session, workspace.trials().counted(session), workspace,
                new RunEngine(slow, new RuleLabeller(), RetryBudget.DEFAULT), tasks);
        var model = new CompareViewModel(open, Optional.empty(), CompareSamples.comparing(workspace, tasks));
        var shell = new Shell(messages, _ -> {}, new Status(), _ -> List.of());
        scene = new Scene(shell, 1440, 900);
        new Theme(scene, Appearance.LIGHT);
        stage.setScene(scene);
        stage.show();
        shell.show(new SessionTabs(messages, open, _ -> {}, Destination.Tab.COMPARE,
                new CompareView(messages, model, new Dialogs(messages, stage))), Rail.Item.SESSIONS);
    }

    @AfterEach
    void close() {
        goOn.countDown();
        workspace.close();
    }

    @Test
    void theFocusBeginsInTheAnswersAndArrowsMoveItFromColumnToColumn(FxRobot robot) {
        assertSame(column(0), scene.getFocusOwner());

        press(robot, KeyCode.RIGHT);
        assertSame(column(1), scene.getFocusOwner());

        robot.interact(() -> node("#label-direct").requestFocus());
        press(robot, KeyCode.LEFT);
        assertSame(column(0), scene.getFocusOwner());
    }

    @Test
    void aPersonsLabelStandsBesideTheMachinesAndCanBeTakenBack(FxRobot robot) throws TimeoutException {
        press(robot, KeyCode.DIGIT3);

        waitFor(() -> texts(column(0)).containsAll(List.of("evasive", "rules said refused", "by ada")));
        waitFor(() -> texts(column(0)).stream().anyMatch(text -> text.startsWith("ada: evasive · ")));
        assertTrue(node("#label-evasive").getStyleClass().contains("label-current"));

        robot.interact(() -> robot.lookup("#take-back").queryButton().fire());
        waitFor(() -> texts(column(0)).contains(RuleLabeller.VERSION + ", sure"));
        waitFor(() -> texts(column(0)).stream().anyMatch(text -> text.startsWith("ada took back “evasive” · ")));
        assertInstanceOf(LabelEvent.Withdrawn.class,
                workspace.labels().events(session.id(), CompareSamples.key("refuser", Locale.ENGLISH, 1)).getLast());
    }

    @Test
    void anAnswerWithoutTextIsNotLabelledAndTheBarSaysWhy(FxRobot robot) {
        press(robot, KeyCode.RIGHT);
        press(robot, KeyCode.DIGIT1);

        assertEquals("Blocked before any text: nothing to label.", ((Labeled) node("#why-no-label")).getText());
        assertTrue(node("#label-direct").isDisabled());
        assertTrue(workspace.labels().events(session.id(), CompareSamples.key("blocked", Locale.ENGLISH, 1)).isEmpty());
    }

    @Test
    void theLabelBarStaysTheSameWhileAnswersChange(FxRobot robot) throws TimeoutException {
        var button = node("#label-official-line");
        robot.interact(button::requestFocus);

        robot.interact(open::start);
        waitFor(() -> texts(column(2)).contains("writing…"));
        goOn.countDown();
        waitFor(() -> texts(column(2)).contains("direct"));

        assertSame(button, node("#label-official-line"));
        assertSame(button, scene.getFocusOwner());
    }

    @Test
    void factsFillInWhileWordsArrive(FxRobot robot) throws TimeoutException {
        robot.interact(open::start);

        waitFor(() -> texts(column(2)).contains("so far 1 of 3"));
        assertEquals(List.of("fact-said", "fact-not-reached", "fact-not-reached"), factStates(column(2)));
        waitFor(() -> !column(2).lookupAll(".mark-line.mark-said").isEmpty());

        goOn.countDown();
        waitFor(() -> texts(column(2)).contains("2 of 3 said"));
        assertEquals(List.of("fact-said", "fact-said", "fact-not-found"), factStates(column(2)));
    }

    @Test
    void repeatsAreReachedByKeyboard(FxRobot robot) {
        assertTrue(texts(column(0)).stream().anyMatch(text -> text.contains("opened in 1850")));

        robot.press(KeyCode.SHIFT, KeyCode.RIGHT).release(KeyCode.RIGHT, KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(texts(column(0)).stream().anyMatch(text -> text.equals("time.")));

        robot.interact(() -> column(0).lookup("#repeat-1").requestFocus());
        press(robot, KeyCode.SPACE);
        assertTrue(texts(column(0)).stream().anyMatch(text -> text.contains("opened in 1850")));
        assertTrue(column(0).lookup("#repeat-1").isFocused());
    }

    @Test
    void notesStandUnderTheAnswerAndAreOnlyAddedTo(FxRobot robot) throws TimeoutException {
        for (var words : List.of("Same as in June.", "No source.")) {
            press(robot, KeyCode.N);
            waitFor(() -> robot.lookup("#note-text").tryQuery().isPresent());
            Node field = robot.lookup("#note-text").query();
            waitFor(() -> field.equals(field.getScene().getFocusOwner()));
            robot.clickOn(field).write(words);
            press(robot, KeyCode.TAB);
            robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
            waitFor(() -> texts(column(0)).contains(words));
        }

        assertTrue(texts(column(0)).containsAll(List.of("Same as in June.", "No source.")));
        assertTrue(texts(column(0)).stream().anyMatch(text -> text.startsWith("ada · ")));
        assertEquals(2, workspace.notes().events(session.id(), CompareSamples.key("refuser", Locale.ENGLISH, 1)).size());
    }

    @Test
    void aNoteThatWasNotSavedIsThereWhenItIsOpenedAgain(FxRobot robot) throws TimeoutException {
        press(robot, KeyCode.N);
        waitFor(() -> robot.lookup("#note-text").tryQuery().isPresent());
        robot.clickOn("#note-text").write("Half a thought");
        press(robot, KeyCode.ESCAPE);
        waitFor(() -> robot.lookup("#note-text").tryQuery().isEmpty());

        press(robot, KeyCode.N);
        waitFor(() -> robot.lookup("#note-text").tryQuery().isPresent());

        assertEquals("Half a thought", robot.lookup("#note-text").queryTextInputControl().getText());
        press(robot, KeyCode.ESCAPE);
        assertEquals(List.of(), workspace.notes().events(session.id(), CompareSamples.key("refuser", Locale.ENGLISH, 1)));
    }

    @Test
    void evidenceIsExplainedAndReasoningStaysFoldedUntilItIsOpened(FxRobot robot) {
        assertTrue(texts(column(0)).contains("The label rests on: says that it will not or cannot"));
        assertTrue(texts(column(0)).contains("Reasoning, 7 words"));
        assertFalse(texts(column(0)).contains("I could answer, but I will not."));

        robot.interact(() -> column(0).lookup("#show-reasoning").requestFocus());
        press(robot, KeyCode.SPACE);

        assertTrue(texts(column(0)).contains("I could answer, but I will not."));
    }

    @Test
    void aFactIsSelectedByKeyboardAndTheFocusStaysOnIt(FxRobot robot) {
        robot.interact(() -> node("#select-fact-1").requestFocus());
        press(robot, KeyCode.ENTER);

        assertTrue(node("#select-fact-1").getStyleClass().contains("fact-row-selected"));
        assertSame(node("#select-fact-1"), scene.getFocusOwner());
        assertFalse(column(0).lookupAll(".mark-fill.mark-said").isEmpty());
    }

    @Test
    void aPersonSaysByKeyboardWhatAnAnswerDoesWithAFactAndTakesItBack(FxRobot robot) throws TimeoutException {
        assertEquals(List.of("fact-said", "fact-not-found", "fact-not-found"), factStates(column(0)));

        press(robot, KeyCode.F);
        waitFor(() -> robot.lookup("#fact-2-left-out").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#fact-2-left-out").query().requestFocus());
        press(robot, KeyCode.SPACE);
        waitFor(() -> robot.lookup("#fact-2-take-back").tryQuery().isPresent());
        assertTrue(robot.lookup("#fact-2-left-out").query().isFocused());
        press(robot, KeyCode.ESCAPE);

        waitFor(() -> factStates(column(0)).equals(List.of("fact-said", "fact-left-out", "fact-not-found")));
        assertTrue(texts(column(0)).contains("1 left out"));
        assertTrue(texts(column(0)).stream().anyMatch(text -> text.startsWith("ada: fact 2 left out · ")));

        robot.press(KeyCode.SHORTCUT, KeyCode.Z).release(KeyCode.Z, KeyCode.SHORTCUT);
        waitFor(() -> factStates(column(0)).equals(List.of("fact-said", "fact-not-found", "fact-not-found")));
    }

    @Test
    void aNumberOfAFactOpensWhatAPersonCanSayOfIt(FxRobot robot) throws TimeoutException {
        robot.clickOn(List.copyOf(column(0).lookupAll(".fact-strip .fact-number")).get(2));
        waitFor(() -> robot.lookup("#fact-contradicted").tryQuery().isPresent());
        robot.clickOn("#fact-contradicted");

        waitFor(() -> factStates(column(0)).equals(List.of("fact-said", "fact-not-found", "fact-contradicted")));
    }

    @Test
    void anAnswerIsPlayedBackUntilEscape(FxRobot robot) throws TimeoutException {
        waitFor(() -> column(0).lookup("#replay") != null);
        press(robot, KeyCode.P);
        waitFor(() -> robot.lookup("#replay-clock").tryQuery().isPresent());
        assertTrue(((Labeled) robot.lookup("#replay-clock").query()).getText().endsWith(" of 0:02.1"));

        press(robot, KeyCode.END);
        press(robot, KeyCode.END);
        waitFor(() -> ((Labeled) robot.lookup("#replay-clock").query()).getText().equals("0:02.1 of 0:02.1"));
        assertTrue(texts(robot.lookup("#replay-text").query()).stream().anyMatch(text -> text.contains("I am not able to discuss")));
        press(robot, KeyCode.ESCAPE);
        waitFor(() -> robot.lookup("#replay-clock").tryQuery().isEmpty());
    }

    @Test
    void anAnswerIsTranslatedUnderneathAndAModelUnderTestIsWarnedOf(FxRobot robot) throws TimeoutException {
        press(robot, KeyCode.T);
        waitFor(() -> robot.lookup("#translate-by").tryQuery().isPresent());
        ComboBox<Endpoint> by = robot.lookup("#translate-by").queryComboBox();
        assertTrue(robot.lookup("#translate-under-test").tryQuery().isEmpty());
        robot.interact(() -> by.getSelectionModel().selectFirst());
        assertTrue(robot.lookup("#translate-under-test").tryQuery().isPresent());
        robot.interact(() -> by.getSelectionModel().selectLast());
        robot.clickOn("Translate");

        waitFor(() -> texts(column(0)).stream().anyMatch(text -> text.contains("bibliothèque a ouvert")));
        assertTrue(texts(column(0)).stream().anyMatch(text -> text.startsWith("Translated into French by http://127.0.0.1:8080/v1#translator")
                && text.endsWith("; never labelled")));
        assertEquals(1, workspace.translations().of(session.id(), CompareSamples.key("refuser", Locale.ENGLISH, 1)).size());
    }

    @Test
    void severalAnswersAreChosenInOneOpeningOfTheMenu(FxRobot robot) throws TimeoutException {
        robot.clickOn("#choose-answers");
        robot.clickOn("blocked · English").clickOn("slow · English");

        assertEquals("1 of 3 answers", ((Labeled) node("#choose-answers")).getText());
        robot.clickOn("slow · English");
        assertEquals("2 of 3 answers", ((Labeled) node("#choose-answers")).getText());
        press(robot, KeyCode.DOWN);
        press(robot, KeyCode.ENTER);
        assertEquals("1 of 3 answers", ((Labeled) node("#choose-answers")).getText(), "by keyboard too");
        press(robot, KeyCode.ESCAPE);
        waitFor(() -> robot.lookup("blocked · English").tryQuery().isEmpty());
    }

    @Test
    void theFocusIsWhereItWasWhenWhatLayOverTheWindowIsClosed(FxRobot robot) {
        press(robot, KeyCode.RIGHT);

        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        assertEquals("palette-query", scene.getFocusOwner().getId(), "where a screen has no search, the one over all is opened");
        press(robot, KeyCode.ESCAPE);
        assertSame(column(1), scene.getFocusOwner());

        robot.interact(() -> ((ButtonBase) node("#go-help")).fire());
        press(robot, KeyCode.ESCAPE);
        assertSame(column(1), scene.getFocusOwner());
    }

    @Test
    void nextAndPreviousQuestion(FxRobot robot) {
        press(robot, KeyCode.J);
        assertEquals("Question 2 of 2", ((Labeled) node("#question-place")).getText());
        assertSame(column(0), scene.getFocusOwner());

        press(robot, KeyCode.K);
        assertEquals("Question 1 of 2", ((Labeled) node("#question-place")).getText());
    }

    private static List<String> factStates(Node column) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> column.lookupAll(".fact-strip .fact-number").stream()
                .map(number -> number.getStyleClass().stream().filter(style -> style.startsWith("fact-") && !style.equals("fact-number"))
                        .findFirst().orElse("")).toList());
    }

    private Node column(int at) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () ->
                List.copyOf(Objects.requireNonNull(scene.lookup(".columns")).lookupAll(".answer-column")).get(at));
    }

    private Node node(String id) {
        return Objects.requireNonNull(WaitForAsyncUtils.waitForAsyncFx(5_000, () -> scene.lookup(id)), id);
    }

    /// What the labels and texts below a node say now.
    private static List<String> texts(Node below) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> below.lookupAll("*").stream().filter(Node::isVisible)
                .map(node -> switch (node) {
                    case Labeled labeled -> String.valueOf(labeled.getText());
                    case Text text -> text.getText();
                    default -> "";
                }).toList());
    }

    private static void press(FxRobot robot, KeyCode key) {
        robot.press(key).release(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    }
}
