package org.unsaid.ui.drift;

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
import java.util.TreeMap;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
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
import org.unsaid.chart.Paper;
import org.unsaid.divergence.Readings;
import org.unsaid.endpoint.Parameters;
import org.unsaid.session.Samples;
import org.unsaid.session.Session;
import org.unsaid.session.TrialKey;
import org.unsaid.settings.Appearance;
import org.unsaid.store.Workspace;
import org.unsaid.ui.ChartForm;
import org.unsaid.ui.Destination;
import org.unsaid.ui.Destination.Tab;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.DirectTasks;
import org.unsaid.ui.Fonts;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Rail;
import org.unsaid.ui.Saved;
import org.unsaid.ui.Shell;
import org.unsaid.ui.Status;
import org.unsaid.ui.Theme;
import org.unsaid.verdict.RuleLabeller;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the window is opened before each test
class DriftViewTest {

    @TempDir
    private Path directory;

    private final List<Destination> went = new ArrayList<>();
    private Workspace workspace;
    private Shell shell;
    private Stage stage;

    @Start
    void open(Stage stage) {
        this.stage = stage;
        Fonts.load();
        workspace = Workspace.open(directory.resolve("workspace.db"));
        shell = new Shell(new Messages(Locale.ENGLISH), went::add, new Status(), _ -> List.of());
        var scene = new Scene(shell, 1440, 900);
        new Theme(scene, Appearance.LIGHT);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void whatFlippedBetweenTwoSessionsIsSaidCountedAndOpened(FxRobot robot) {
        var spring = DriftSamples.save(workspace, 0, 2, "candid-1");
        var summer = DriftSamples.save(workspace, 1, 0, "candid-1");

        show(robot, spring, summer);

        assertEquals("Of 24 questions put alike to the same models in both sessions, 2 changed: none became withheld, 2 became answered.",
                text(robot, "#drift-says"));
        assertEquals(List.of("practice: candid", "24", "2", "0", "0", "2", "0.500", "0.500", "scripted"), row(robot, "#drift-models", 0));
        assertEquals(List.of("practice: candid", "Withheld → answered", "refused", "direct", "2"), row(robot, "#drift-flips", 0));
        assertEquals(List.of("When did the library of town-1 open?", "English", "practice: candid", "1 refused", "1 direct"), row(robot, "#drift-changed", 1));

        robot.type(KeyCode.DOWN).type(KeyCode.ENTER).type(KeyCode.LEFT).type(KeyCode.ENTER);

        assertEquals(List.of(opens(summer, 1), opens(spring, 1)), went);
    }

    @Test
    void whatIsNotComparedIsListedWithItsReason(FxRobot robot) {
        var spring = DriftSamples.save(workspace, 0, 0, "candid-1");
        var summer = DriftSamples.save(workspace, Readings.session(1, DriftSamples.QUESTIONS + 1, Parameters.DEFAULTS, Readings.MODEL,
                Samples.endpoint("refusing", 1)), _ -> Samples.answered(Readings.ANSWER), "candid-1");

        show(robot, spring, summer);

        assertTrue(robot.lookup("1 question: only “Session 1” has an answer.").tryQuery().isPresent());
        assertTrue(robot.lookup("25 questions: only one of the sessions asked this model.").tryQuery().isPresent());
        assertEquals(26, table(robot, "#drift-left").getItems().size());
    }

    @Test
    void aModelThatNamesItselfOtherwiseIsPointedOut(FxRobot robot) {
        show(robot, DriftSamples.save(workspace, 0, 0, "candid-1"), DriftSamples.save(workspace, 1, 0, "candid-2"));

        assertTrue(robot.lookup("practice: candid named itself candid-1 before and candid-2 after.").tryQuery().isPresent());
        assertEquals("changed", row(robot, "#drift-models", 0).getLast());
    }

    @Test
    void overThreeSessionsThereIsALineAndAnyTwoCanBeCompared(FxRobot robot) {
        var spring = DriftSamples.save(workspace, 0, 3, "candid-1");
        var summer = DriftSamples.save(workspace, 1, 1, "candid-1");
        var autumn = DriftSamples.save(workspace, 2, 6, "candid-1");
        show(robot, spring, summer, autumn);
        assertTrue(robot.lookup("#chart-drift").tryQuery().isPresent());
        assertEquals(3, table(robot, "#drift-changed").getItems().size(), "the first with the last");

        robot.interact(() -> box(robot, "#choose-before").setValue(summer));
        assertEquals(5, table(robot, "#drift-changed").getItems().size());
        robot.interact(() -> box(robot, "#choose-after").setValue(summer));

        assertEquals(List.of(autumn, summer), List.of(box(robot, "#choose-before").getValue(), box(robot, "#choose-after").getValue()),
                "the same on both sides changes places");
    }

    @Test
    void theLineIsSavedAsAPictureWithTextAsText(FxRobot robot) throws IOException {
        var sessions = List.of(DriftSamples.save(workspace, 0, 3, "candid-1"), DriftSamples.save(workspace, 1, 1, "candid-1"),
                DriftSamples.save(workspace, 2, 6, "candid-1"));
        var model = model(sessions);
        robot.interact(model::show);
        var chart = assertInstanceOf(DriftState.Shown.class, model.stateProperty().get()).line().orElseThrow();

        robot.interact(() -> model.save(chart, ChartForm.SVG, Paper.LIGHT, directory.resolve("drift.svg")));

        assertInstanceOf(Saved.Written.class, model.saver().savedProperty().get());
        var svg = Files.readString(directory.resolve("drift.svg"));
        assertTrue(svg.contains("Withheld, from session to session") && svg.contains("Session 2"), svg);
    }

    @Test
    void aSessionThatIsGoneIsSaidToBe(FxRobot robot) {
        var spring = DriftSamples.save(workspace, 0, 3, "candid-1");
        var never = Readings.session(1, 1, Parameters.DEFAULTS, Readings.MODEL);

        show(robot, spring, never);

        assertTrue(robot.lookup("Fewer than two of these sessions are still here.").tryQuery().isPresent());
    }

    private void show(FxRobot robot, Session... sessions) {
        var messages = new Messages(Locale.ENGLISH);
        robot.interact(() -> shell.show(new DriftView(messages, model(List.of(sessions)), new Dialogs(messages, stage)), Rail.Item.SESSIONS));
    }

    private DriftViewModel model(List<Session> sessions) {
        return new DriftViewModel(sessions.stream().map(Session::id).toList(), workspace, RuleLabeller::new, went::add, new DirectTasks(), Locale.ENGLISH,
                fault -> {
                    throw new IllegalStateException(fault);
                });
    }

    private static Destination opens(Session session, int question) {
        return new Destination.OpenSession(session.id(), Tab.COMPARE, Optional.of(
                new TrialKey("libraries", "town-" + question, Locale.ENGLISH, new TreeMap<>(), Readings.MODEL.spec(), 1)));
    }

    private static List<String> row(FxRobot robot, String selector, int row) {
        return table(robot, selector).getColumns().stream().map(column -> String.valueOf(column.getCellData(row))).toList();
    }

    private static TableView<?> table(FxRobot robot, String selector) {
        return robot.lookup(selector).queryAs(TableView.class);
    }

    @SuppressWarnings("unchecked") // the only boxes with these ids
    private static ComboBox<Session> box(FxRobot robot, String selector) {
        return robot.lookup(selector).queryAs(ComboBox.class);
    }

    private static String text(FxRobot robot, String selector) {
        return String.valueOf(robot.lookup(selector).queryAs(Labeled.class).getText());
    }
}
