package org.unsaid.ui.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
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
import org.unsaid.session.Samples;
import org.unsaid.session.Session;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.settings.Appearance;
import org.unsaid.store.Workspace;
import org.unsaid.ui.Destination;
import org.unsaid.ui.Destination.Tab;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.DirectTasks;
import org.unsaid.ui.Fonts;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Rail;
import org.unsaid.ui.SessionTabs;
import org.unsaid.ui.SessionViewModel;
import org.unsaid.ui.Shell;
import org.unsaid.ui.Status;
import org.unsaid.ui.Theme;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Outcome;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the window is opened before each test
class MatrixViewTest {

    @TempDir
    private Path directory;

    private final Session session = MatrixSamples.session(List.of(MatrixSamples.pairs("towns", 12), MatrixSamples.pairs("rivers", 3)),
            List.of(Samples.endpoint("refusing", 1), Samples.endpoint("candid", 1)), 2, Locale.ENGLISH, MatrixSamples.CHINESE);
    private final List<Destination> went = new ArrayList<>();

    private Workspace workspace;
    private SessionViewModel opened;
    private MatrixViewModel model;
    private Stage stage;
    private Shell shell;

    @Start
    void open(Stage primary) {
        Fonts.load();
        stage = primary;
        workspace = Workspace.open(directory.resolve("workspace.db"));
        var said = Map.of("asked-3", "The harbour was closed for a week.", "asked-9", "A HARBOUR town.");
        var first = new HashSet<String>();
        opened = MatrixSamples.open(session, MatrixSamples.played(session).stream().map(trial -> {
            var text = said.get(trial.key().probe());
            if (trial.key().probe().equals("asked-11") && trial.key().endpoint().endsWith(":candid")) {
                return MatrixSamples.labelled(trial.key(), Label.DIRECT, 0.5);
            }
            return text != null && trial.key().endpoint().endsWith(":candid") && first.add(trial.key().probe())
                    ? saying(trial.key(), text) : trial;
        }).toList(), workspace);
        model = MatrixSamples.matrix(opened, workspace, went::add);
        shell = new Shell(new Messages(Locale.ENGLISH), went::add, new Status(), _ -> List.of());
        var scene = new Scene(shell, 1440, 900);
        new Theme(scene, Appearance.LIGHT);
        show();
        stage.setScene(scene);
        stage.sizeToScene(); // it is every test's, and may have been made narrow
        stage.show();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aSearchCountsTheCellsWithItsWordsAndGoesFromOneToTheNext(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL).write("harbour");

        assertEquals("2 cells", text(robot, "#search-count"));
        assertEquals("2 of 240 answers: with “harbour”", text(robot, "#matrix-count"));
        robot.type(KeyCode.ENTER);
        assertEquals("1 of 2", text(robot, "#search-count"));
        assertEquals("asked-3", selected().probe().id());
        robot.type(KeyCode.ENTER);
        assertEquals("asked-9", selected().probe().id());
        robot.press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
        assertEquals("asked-3", selected().probe().id());
    }

    @Test
    void escapeClearsTheSearchAndTheArrowsMoveInTheMatrixAgain(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL).write("harbour").type(KeyCode.ENTER);

        robot.type(KeyCode.ESCAPE).type(KeyCode.RIGHT, KeyCode.DOWN);

        assertEquals("240 answers to 30 questions", text(robot, "#matrix-count"));
        assertEquals("asked-3", selected().probe().id());
        assertEquals(MatrixSamples.CHINESE, selected().language());
    }

    @Test
    void theWordsOfAQuestionAreFoundWithoutAnAnswerThatHasThem(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL).write("\"in asked-2?\"");

        assertEquals("2 cells", text(robot, "#search-count"), "one set each has such a question");
        assertEquals("8 of 240 answers: with “\"in asked-2?\"”", text(robot, "#matrix-count"));
    }

    @Test
    void theFilterIsSaidInWordsAndCleared(FxRobot robot) {
        robot.interact(() -> {
            model.onlyOf(Facet.LANGUAGE, List.of(new FacetOption.LanguageIs(MatrixSamples.CHINESE)));
            model.onlyOf(Facet.OUTCOME, List.of(new FacetOption.OutcomeIs(Outcome.REFUSED)));
        });
        assertEquals("30 of 240 answers: in Chinese (Simplified), refused", text(robot, "#matrix-count"));

        robot.interact(() -> model.onlyOf(Facet.TOPIC, List.of(new FacetOption.TopicIs("rivers", "history"))));
        assertTrue(text(robot, "#matrix-count").startsWith("6 of 240 answers: Set rivers, in "), text(robot, "#matrix-count"));

        robot.clickOn("#show-all");
        assertEquals("240 answers to 30 questions", text(robot, "#matrix-count"));
    }

    @Test
    void inANarrowWindowTheFacetsLieInADrawer(FxRobot robot) {
        assertFalse(robot.lookup("#show-facets").query().isVisible());
        robot.interact(() -> stage.setWidth(1024));
        assertTrue(robot.lookup("#facet-refused").tryQuery().isEmpty(), "no drawer before it is asked for");

        robot.clickOn("#show-facets");
        assertInstanceOf(CheckBox.class, stage.getScene().getFocusOwner());
        robot.clickOn("#facet-direct");
        assertEquals("Filter (1)", text(robot, "#show-facets"));
        robot.type(KeyCode.ESCAPE);

        assertTrue(robot.lookup("#facet-refused").tryQuery().isEmpty());
        assertEquals("show-facets", stage.getScene().getFocusOwner().getId());
    }

    @Test
    void enterComparesTheCellAndTheMatrixComesBackAsItWas(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL).write("asked").type(KeyCode.ESCAPE);
        robot.interact(() -> model.toggle(new FacetOption.OutcomeIs(Outcome.DIRECT)));
        for (int i = 0; i < 20; i++) {
            robot.type(KeyCode.DOWN);
        }
        var place = model.cursor().selectedProperty().get();
        var scroll = model.cursor().scroll();
        assertTrue(scroll.down() > 0, "nothing scrolled");

        robot.type(KeyCode.ENTER);
        var going = assertInstanceOf(Destination.OpenSession.class, went.getLast());
        assertEquals(Tab.COMPARE, going.tab());
        assertEquals(selected().probe().id(), going.at().orElseThrow().probe());
        robot.interact(this::show);

        assertEquals(place, model.cursor().selectedProperty().get());
        assertEquals(scroll, model.cursor().scroll());
        assertFalse(robot.lookup("#facet-direct").queryAs(CheckBox.class).isSelected());
        assertEquals(place.orElseThrow().row(), matrix(robot).getItems().get(matrix(robot).getFocusModel().getFocusedCell().getRow()));
    }

    @Test
    void aLabelKeyDoesNothingHere(FxRobot robot) {
        robot.type(KeyCode.DIGIT3);

        assertTrue(opened.keys().stream().allMatch(key -> opened.trial(key).orElseThrow().verdicts().size() <= 1));
        assertEquals("240 answers to 30 questions", text(robot, "#matrix-count"));
    }

    @Test
    void anAnswerThatArrivesLeavesTheSelectionWhereItIs(FxRobot robot) {
        robot.interact(() -> model.toggle(new FacetOption.OutcomeIs(Outcome.DIRECT)));
        robot.type(KeyCode.DOWN, KeyCode.DOWN);
        var before = selected();

        robot.interact(() -> opened.refresh(MatrixSamples.trial(key("control-0", "practice:candid"), Outcome.EVASIVE)));

        assertEquals(before, selected());
        assertEquals(before, matrix(robot).getItems().get(matrix(robot).getSelectionModel().getSelectedCells().getFirst().getRow()));
    }

    @Test
    void theHeadingOfASetStaysInViewAboveItsQuestions(FxRobot robot) {
        for (int i = 0; i < 30; i++) {
            robot.type(KeyCode.DOWN);
        }

        var sticky = robot.lookup(".sticky-group").query();
        assertTrue(sticky.isVisible());
        var heading = robot.from(sticky).lookup("Set towns").query();
        var focused = robot.lookup(".table-cell").match((Node node) -> node.isFocused() || node.getPseudoClassStates().toString().contains("focused"))
                .queryAll().stream().filter(OutcomeCell.class::isInstance).findFirst().orElseThrow();
        assertTrue(focused.localToScene(0, 0).getY() >= heading.localToScene(heading.getBoundsInLocal()).getMaxY(),
                "the heading lies over the cell that is selected");
    }

    @Test
    void aCellWithADoubtfulLabelIsMarked(FxRobot robot) {
        robot.interact(() -> matrix(robot).requestFocus());
        robot.type(KeyCode.HOME).type(KeyCode.UP, KeyCode.UP, KeyCode.UP, KeyCode.DOWN).type(KeyCode.RIGHT);
        while (!selected().probe().id().equals("asked-11")) {
            assertEquals(0, marks(robot), selected().probe().id());
            robot.type(KeyCode.DOWN);
        }

        assertEquals(1, marks(robot));
        assertTrue(focusedCell(robot).getAccessibleText().contains("; 2 with a doubtful label"), focusedCell(robot).getAccessibleText());
    }

    private static long marks(FxRobot robot) {
        return robot.from(focusedCell(robot)).lookup(".remark-icon").match(Node::isVisible).queryAll().size();
    }

    @Test
    void aCellSaysTheShareInFiguresWhereverTheArrowsGo(FxRobot robot) {
        choose(robot, "#choose-heat", "#heat-withheld");
        assertEquals("Show: share withheld", text(robot, "#choose-heat"));
        robot.interact(() -> matrix(robot).requestFocus());

        robot.type(KeyCode.HOME).type(KeyCode.UP, KeyCode.UP, KeyCode.UP, KeyCode.DOWN);
        assertEquals("asked-0", selected().probe().id());
        assertEquals("100\u00a0% 2 of 2", figures(robot));
        assertTrue(focusedCell(robot).getAccessibleText().contains("100\u00a0% withheld: 2 of 2 that count"), focusedCell(robot).getAccessibleText());
        robot.type(KeyCode.RIGHT);
        assertEquals("0\u00a0% 0 of 2", figures(robot));
        choose(robot, "#choose-heat", "#heat-divergence");
        assertEquals("1.0 outcomes", figures(robot));
        robot.interact(() -> matrix(robot).requestFocus());
        robot.type(KeyCode.DOWN, KeyCode.DOWN);
        assertEquals("0.0 alike", figures(robot), "its control");

        robot.interact(this::show);
        assertEquals("Show: divergence", text(robot, "#choose-heat"), "the choice stays with the session");
    }

    @Test
    void columnsUnderPlacesSayThatThisImpliesNoPosition(FxRobot robot) {
        choose(robot, "#choose-columns", "#columns-place");

        assertEquals("Columns: by maker’s place", text(robot, "#choose-columns"));
        assertTrue(text(robot, "#matrix-says").startsWith("Makers’ countries or territories imply no position on status"), text(robot, "#matrix-says"));
        choose(robot, "#choose-columns", "#columns-maker");
        assertFalse(text(robot, "#matrix-says").contains("status"));
    }

    @Test
    void aFilterIsNamedAndPickedAgain(FxRobot robot) {
        robot.clickOn("#facet-direct");
        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL).write("answer");
        var words = text(robot, "#matrix-count");
        choose(robot, "#saved-filters", "#keep-filter");
        robot.interact(() -> robot.lookup("#filter-name").queryTextInputControl().setText("Mine"));
        robot.interact(() -> robot.lookup(node -> node instanceof Button button && "Save".equals(button.getText())).queryButton().fire());
        robot.clickOn("#show-all");
        assertEquals("240 answers to 30 questions", text(robot, "#matrix-count"));

        robot.interact(() -> robot.lookup("#saved-filters").queryAs(MenuButton.class).getItems().getFirst().fire());

        assertEquals(words, text(robot, "#matrix-count"));
        assertEquals("answer", robot.lookup("#search-matrix").queryTextInputControl().getText());
        assertFalse(robot.lookup("#facet-direct").queryAs(CheckBox.class).isSelected());
    }

    private static void choose(FxRobot robot, String menu, String item) {
        var _ = WaitForAsyncUtils.asyncFx(() -> robot.lookup(menu).queryAs(MenuButton.class).getItems().stream()
                .filter(each -> item.equals("#" + each.getId())).findFirst().orElseThrow().fire()); // it may ask, and wait for what is said
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static OutcomeCell focusedCell(FxRobot robot) {
        return robot.lookup(".outcome-cell").match((Node node) -> node.getPseudoClassStates().stream().anyMatch(state -> state.getPseudoClassName().equals("focused")))
                .queryAll().stream().filter(OutcomeCell.class::isInstance).map(OutcomeCell.class::cast).findFirst().orElseThrow();
    }

    /// What stands in the cell that is selected, from the left.
    private static String figures(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return focusedCell(robot).lookupAll(".label").stream().filter(MatrixViewTest::isSeen).map(node -> String.valueOf(((Labeled) node).getText())).collect(Collectors.joining(" "));
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    private void show() {
        var messages = new Messages(Locale.ENGLISH);
        shell.show(new SessionTabs(messages, opened, went::add, Tab.MATRIX, new MatrixView(messages,
                new ExportViewModel(model, workspace, new DirectTasks(), _ -> Optional.empty()), new Dialogs(messages, stage), _ -> {}, _ -> {})), Rail.Item.SESSIONS);
    }

    private QuestionRow selected() {
        return assertInstanceOf(QuestionRow.class, model.cursor().selectedProperty().get().orElseThrow().row());
    }

    private TrialKey key(String probe, String endpoint) {
        return opened.keys().stream().filter(key -> key.probe().equals(probe) && key.endpoint().equals(endpoint)).findFirst().orElseThrow();
    }

    private static Trial saying(TrialKey key, String text) {
        return MatrixSamples.trial(key, Samples.answered(text), MatrixSamples.trial(key, Outcome.DIRECT).verdicts());
    }

    @SuppressWarnings("unchecked") // the only table with this id
    private static TableView<MatrixRow> matrix(FxRobot robot) {
        return robot.lookup("#matrix").queryAs(TableView.class);
    }

    private static String text(FxRobot robot, String selector) {
        return Optional.ofNullable(robot.lookup(selector).queryAs(Labeled.class).getText()).orElse("");
    }
}
