package org.unsaid;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unsaid.Hands.waitFor;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ToggleButton;
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
import org.unsaid.run.Plan;
import org.unsaid.session.Samples;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialRecord;
import org.unsaid.settings.Appearance;
import org.unsaid.store.Workspace;

/// What can be done by its name, from anywhere.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the window is opened before each test
class PaletteTest {

    @TempDir
    private Path home;

    private OpenWindow window;

    @Start
    void open(Stage stage) {
        var session = Samples.session(Samples.set(1), 1, Samples.endpoint("candid", 1));
        try (var workspace = Workspace.open(home.resolve("workspace.db"))) {
            var key = Plan.keys(session.setup()).getFirst();
            var reply = Samples.answered("It opened in 1850.");
            workspace.sessions().save(session, 1);
            workspace.trials().add(session.id(), new TrialRecord(new Trial(key, "When?", Optional.empty(), reply, 1, Instant.EPOCH, Instant.EPOCH,
                    Trial.Origin.UNKNOWN, List.of()), List.of(Samples.exchange(reply))));
        }
        window = new OpenWindow(stage, home, Locale.ENGLISH, Appearance.LIGHT);
    }

    @AfterEach
    void close() throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> window.close());
    }

    @Test
    void aTabOfASessionIsGoneToByItsName(FxRobot robot) throws TimeoutException {
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL).write("review"); // as “preview” has it too, in a question
        robot.type(KeyCode.ENTER);

        waitFor(() -> robot.lookup("#show-review").tryQueryAs(ToggleButton.class).filter(ToggleButton::isSelected).isPresent());
    }

    @Test
    void aScreenIsGoneToByItsName(FxRobot robot) throws TimeoutException {
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL).write("new sess");
        robot.type(KeyCode.ENTER);

        waitFor(() -> robot.lookup("#choose-questions").tryQuery().isPresent());
    }

    @Test
    void anAnswerSeenElsewhereCanBeRecordedFromAnywhere(FxRobot robot) throws TimeoutException {
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL).write("record session");
        robot.type(KeyCode.ENTER);

        waitFor(() -> robot.lookup("#record-application").tryQuery().isPresent());
        assertTrue(window.scene().getRoot().lookup("#record-by-hand").isVisible(), "the comparison lies behind");
        robot.type(KeyCode.ESCAPE);
    }
}
