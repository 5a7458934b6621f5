package org.unsaid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unsaid.Hands.find;
import static org.unsaid.Hands.fire;
import static org.unsaid.Hands.input;
import static org.unsaid.Hands.node;
import static org.unsaid.Hands.waitFor;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
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
import org.unsaid.settings.Appearance;
import org.unsaid.ui.Destination;

/// Choosing what a session asks.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the window is opened before each test
class SetUpTest {

    @TempDir
    private Path home;

    private OpenWindow window;

    @Start
    void open(Stage stage) {
        window = new OpenWindow(stage, home, Locale.ENGLISH, Appearance.LIGHT);
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
    void questionsAreFoundByWordsAndChosenFromManySets(FxRobot robot) throws TimeoutException {
        Platform.runLater(() -> ((ButtonBase) node(robot, "#choose-questions")).fire()); // which returns only when the window is closed
        waitFor(() -> find(robot, "#find-questions").filter(field -> field.getScene().getWindow().isShowing()).isPresent());

        robot.interact(() -> input(robot, "#find-questions").setText("essay of about 200 words"));
        var found = Integer.parseInt(count(robot).split(" ")[0]);
        assertTrue(found > 5 && found < 60, count(robot));

        fire(robot, "#choose-all-found");
        robot.interact(() -> input(robot, "#find-questions").setText(""));
        assertTrue(count(robot).endsWith(found + " chosen"), count(robot));

        robot.interact(() -> ((ButtonBase) robot.lookup("Close").query()).fire());
        waitFor(() -> window.texts(".caption").stream().anyMatch(text -> text.startsWith(found + " questions × 1 language")));
    }

    @Test
    void levelsThatAreLeftOutAreNotCounted(FxRobot robot) throws TimeoutException {
        fire(robot, "#choose-set-code-under-a-label");
        waitFor(() -> window.texts(".caption").stream().anyMatch(text -> text.startsWith("24 questions, 3,168 with their levels")));

        fire(robot, "#level-context-bank");

        waitFor(() -> window.texts(".caption").stream().anyMatch(text -> text.startsWith("24 questions, 2,880 with their levels")));
        assertTrue(window.texts(".check-box").contains("The users of the code are Uyghurs. (sensitive)"), () -> window.texts(".check-box").toString());
        assertEquals("120 combinations", window.texts(".caption").stream().filter(text -> text.endsWith("combinations")).findFirst().orElse(""));
    }

    private static String count(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return String.valueOf(((Labeled) node(robot, "#question-count")).getText());
    }
}
