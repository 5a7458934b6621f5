package org.unsaid.ui.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
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
import org.unsaid.chart.ChartSamples;
import org.unsaid.endpoint.Channel;
import org.unsaid.session.Samples;
import org.unsaid.session.Session;
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
import org.unsaid.ui.Shell;
import org.unsaid.ui.Status;
import org.unsaid.ui.Theme;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the window is opened before each test
class FindingsViewTest {

    @TempDir
    private Path directory;

    private final Session session = ChartSamples.session(Samples.endpoint("refusing", 1), Samples.endpoint("candid", 1),
            ChartSamples.endpoint("shy", Channel.MAKER, ChartSamples.family()), ChartSamples.endpoint("local", Channel.THIS_COMPUTER, ChartSamples.family()));
    private final List<Destination> went = new ArrayList<>();

    private Workspace workspace;
    private FindingsViewModel model;
    private Stage stage;

    @Start
    void open(Stage primary) {
        Fonts.load();
        stage = primary;
        workspace = Workspace.open(directory.resolve("workspace.db"));
        var opened = FindingsSamples.open(session, ChartSamples.played(session, ChartSamples::usual), workspace);
        model = new FindingsViewModel(opened, went::add, new DirectTasks(), Locale.ENGLISH, fault -> {
            throw new IllegalStateException(fault);
        });
        var messages = new Messages(Locale.ENGLISH);
        var shell = new Shell(messages, went::add, new Status(), _ -> List.of());
        var scene = new Scene(shell, 1440, 900);
        new Theme(scene, Appearance.LIGHT);
        shell.show(new SessionTabs(messages, opened, went::add, Tab.FINDINGS,
                new FindingsView(messages, model, new Dialogs(messages, stage))), Rail.Item.SESSIONS);
        stage.setScene(scene);
        stage.setWidth(1440);
        stage.setHeight(900);
        stage.show();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void sectionsAreWalkedWithTheArrows(FxRobot robot) {
        for (var section : Section.values()) {
            assertEquals(section, model.sectionProperty().get());
            assertTrue(!section.charts().isEmpty() || robot.lookup(".chart-block").queryAll().size() == 5, section.name());
            section.charts().forEach(name -> assertNotNull(robot.lookup("#block-" + name.id()).query(), name.id()));
            robot.type(KeyCode.DOWN);
        }
    }

    @Test
    void arrowsGoFromFigureToFigureAndEnterOpensTheAnswersBehind(FxRobot robot) {
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.F6);
        while (!focused(robot).getStyleClass().contains("chart-spot")) {
            robot.type(KeyCode.TAB);
        }

        robot.type(KeyCode.HOME);
        assertTrue(spoken(robot).startsWith("refusing, English: 100\u00a0% withheld"), spoken(robot));
        robot.type(KeyCode.DOWN);
        assertTrue(spoken(robot).startsWith("refusing, Chinese (Simplified): 100\u00a0% withheld"), spoken(robot));
        robot.type(KeyCode.RIGHT);
        assertTrue(spoken(robot).startsWith("refused: 100\u00a0%"), spoken(robot));
        robot.type(KeyCode.ENTER);

        var shown = assertInstanceOf(Destination.ShowAnswers.class, went.getLast());
        assertEquals(36, shown.answers().size());
        assertTrue(shown.answers().stream().allMatch(key -> key.endpoint().equals("practice:refusing")
                && key.language().equals(ChartSamples.CHINESE) && key.probe().startsWith("s")));
    }

    @Test
    void theTableOpensAnswersToo(FxRobot robot) {
        robot.type(KeyCode.DOWN);
        robot.clickOn("#show-table-withheld-endpoint");

        TableView<?> table = robot.lookup("#table-withheld-endpoint").query();
        assertEquals(8, table.getItems().size());
        robot.interact(table::requestFocus);
        robot.type(KeyCode.DOWN, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.ENTER);

        var shown = assertInstanceOf(Destination.ShowAnswers.class, went.getLast());
        assertTrue(shown.answers().stream().allMatch(key -> key.language().equals(ChartSamples.CHINESE)), "the second row");
    }

    @Test
    void aChartFollowsTheWidthOfTheWindow(FxRobot robot) {
        robot.type(KeyCode.DOWN);
        double wide = robot.lookup("#chart-withheld-endpoint").query().getLayoutBounds().getWidth();

        robot.interact(() -> stage.setWidth(1024));
        WaitForAsyncUtils.waitForFxEvents();

        double narrow = robot.lookup("#chart-withheld-endpoint").query().getLayoutBounds().getWidth();
        assertTrue(narrow < wide, narrow + " of " + wide);
        assertTrue(robot.lookup("#choose-section").query().isVisible());
        assertTrue(robot.lookup("#sections").tryQuery().isEmpty());
    }

    @Test
    void modelOrServiceSaysThatItCannotTell(FxRobot robot) {
        robot.interact(() -> model.sectionProperty().set(Section.ROUTES));

        var says = robot.lookup("#block-model-or-service .caption").queryAll().stream().map(node -> ((Labeled) node).getText()).toList();
        assertTrue(says.getFirst().contains("Cannot tell. Some route withholds about half of its answers"), says.toString());
    }

    private static Node focused(FxRobot robot) {
        return robot.window(0).getScene().getFocusOwner();
    }

    private static String spoken(FxRobot robot) {
        return focused(robot).getAccessibleText();
    }
}
