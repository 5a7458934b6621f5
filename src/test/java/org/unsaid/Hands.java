package org.unsaid;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// What a person's hands and eyes do on a screen, for tests.
final class Hands {

    private static final int PATIENCE_SECONDS = 20;

    private Hands() {}

    /// Presses a button as soon as it is there, and waits for what comes of it.
    static void fire(FxRobot robot, String id) throws TimeoutException {
        waitFor(() -> find(robot, id).isPresent());
        robot.interact(() -> ((ButtonBase) node(robot, id)).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    static TextInputControl input(FxRobot robot, String id) {
        return (TextInputControl) node(robot, id);
    }

    static Node node(FxRobot robot, String id) {
        return robot.lookup(id).query();
    }

    static Optional<Node> find(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery();
    }

    static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
    }
}
