package org.unsaid;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unsaid.Hands.find;
import static org.unsaid.Hands.fire;
import static org.unsaid.Hands.node;
import static org.unsaid.Hands.waitFor;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.unsaid.practice.Tempo;
import org.unsaid.settings.Appearance;
import org.unsaid.ui.Destination;

/// Keys while a session runs. It asks thousands of questions of models that take their time: none of its runs ends by itself here.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the window is opened before each test
class RunKeysTest {

    @TempDir
    private Path home;

    private OpenWindow window;

    @Start
    void open(Stage stage) {
        window = new OpenWindow(stage, home, Locale.ENGLISH, Appearance.LIGHT, Tempo.LIFELIKE);
    }

    @BeforeEach
    void begin(FxRobot robot) {
        robot.interact(() -> window.goTo(new Destination.NewSession(Optional.empty())));
    }

    @AfterEach
    void close() throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> window.close());
    }

    @Test
    void theMatrixHasTheFocusOnceItHasAnswersAndLetsTheKeyThatRunsThrough(FxRobot robot) throws TimeoutException {
        fire(robot, "#choose-set-code-under-a-label");
        waitFor(() -> find(robot, "#start-run").filter(button -> !button.isDisabled()).isPresent());
        fire(robot, "#start-run");

        waitFor(() -> window.scene().getFocusOwner() instanceof TableView<?>);
        fire(robot, "#stop-run");
        waitFor(() -> node(robot, "#start-run").isVisible());
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);

        waitFor(() -> node(robot, "#stop-run").isVisible());
        waitFor(() -> window.scene().getFocusOwner() instanceof TableView<?>); // where it was stopped before its first answer, with that
        assertTrue(find(robot, "#stop-run").filter(Node::isVisible).isPresent(), "the run goes on");
        fire(robot, "#stop-run");
    }

    @Test
    void theFocusStaysOnTheButtonThatPausesAndThenOnTheOneThatGoesOn(FxRobot robot) throws TimeoutException {
        fire(robot, "#choose-set-code-under-a-label");
        waitFor(() -> find(robot, "#start-run").filter(button -> !button.isDisabled()).isPresent());
        fire(robot, "#start-run");
        waitFor(() -> window.scene().getFocusOwner() instanceof TableView<?>); // the matrix takes the focus once

        robot.clickOn("#pause-run");
        waitFor(() -> focused("resume-run"));
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        waitFor(() -> focused("pause-run"));
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        waitFor(() -> focused("resume-run"));
        robot.clickOn("#stop-run");
        waitFor(() -> focused("start-run"));
    }

    @Test
    void theFocusStaysOnTheButtonThatPausesOneModel(FxRobot robot) throws TimeoutException {
        fire(robot, "#choose-set-code-under-a-label");
        waitFor(() -> find(robot, "#start-run").filter(button -> !button.isDisabled()).isPresent());
        fire(robot, "#start-run");
        waitFor(() -> window.scene().getFocusOwner() instanceof TableView<?>);
        fire(robot, "#show-setup");
        waitFor(() -> pausesOne(robot).isPresent());
        var pause = pausesOne(robot).orElseThrow();

        robot.clickOn(pause);
        waitFor(() -> "Resume".equals(pause.getText()));
        WaitForAsyncUtils.waitForFxEvents();
        assertSame(pause, window.scene().getFocusOwner());
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        waitFor(() -> "Pause".equals(pause.getText()));
        WaitForAsyncUtils.waitForFxEvents();
        assertSame(pause, window.scene().getFocusOwner());
        fire(robot, "#stop-run");
    }

    private static Optional<Button> pausesOne(FxRobot robot) {
        return robot.lookup((Node node) -> node instanceof Button && node.isVisible() && String.valueOf(node.getId()).startsWith("pause-")
                && !"pause-run".equals(node.getId())).tryQuery();
    }

    /// On the thread of the screen, after what this brings about.
    private boolean focused(String id) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            var owner = window.scene().getFocusOwner();
            return owner != null && owner.isVisible() && id.equals(owner.getId());
        });
    }
}
