package org.unsaid.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
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
import org.unsaid.review.Pool;
import org.unsaid.settings.Appearance;
import org.unsaid.ui.Destination;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.Fonts;
import org.unsaid.ui.FxTasks;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Rail;
import org.unsaid.ui.SessionTabs;
import org.unsaid.ui.Shell;
import org.unsaid.ui.Status;
import org.unsaid.ui.Theme;
import org.unsaid.verdict.ReviewRole;
import org.unsaid.verdict.Verdict;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the window is opened before each test
class ReviewViewTest {

    private static final List<String> HIDDEN = List.of(ReviewHome.MODEL, ReviewHome.MAKER, ReviewHome.HOST, "rules");

    @TempDir
    private Path folder;

    private ReviewHome home;
    private Scene scene;

    @Start
    void open(Stage stage) {
        Fonts.load();
        home = new ReviewHome(folder, new FxTasks());
        var messages = new Messages(Locale.ENGLISH);
        var dialogs = new Dialogs(messages, stage);
        var shell = new Shell(messages, _ -> {}, new Status(), _ -> List.of());
        scene = new Scene(shell, 1440, 900);
        new Theme(scene, Appearance.LIGHT);
        stage.setScene(scene);
        stage.show();
        shell.show(new SessionTabs(messages, home.open(), _ -> {}, Destination.Tab.REVIEW,
                new ReviewView(messages, home.model(), new LabelTransfer(messages, dialogs, home.model()), dialogs)), Rail.Item.SESSIONS);
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void aReviewerLabelsThreeAnswersByKeyboardAndTheModelIsThereOnlyAfterwards(FxRobot robot) throws TimeoutException {
        begin(robot, "Ada");

        for (int answer = 1; answer <= 3; answer++) {
            int done = answer;
            HIDDEN.forEach(hidden -> assertFalse(texts().contains(hidden), hidden + " is on the screen: " + texts()));
            press(robot, KeyCode.DIGIT3);
            waitFor(() -> texts().contains(ReviewHome.MODEL));
            assertTrue(texts().contains(ReviewHome.MAKER) && texts().contains(ReviewHome.HOST) && texts().contains("partial"), texts());
            waitFor(() -> text("#review-progress").equals(done + " of 4 reviewed"));
            press(robot, KeyCode.ENTER);
            waitFor(() -> !texts().contains(ReviewHome.MODEL));
        }

        assertEquals(List.of(ReviewRole.FIRST, ReviewRole.FIRST, ReviewRole.FIRST), home.byPeople().stream().map(Verdict::role).toList());
        press(robot, KeyCode.U);
        press(robot, KeyCode.N);
        robot.write("no year");
        press(robot, KeyCode.ESCAPE);
        press(robot, KeyCode.DIGIT4);
        waitFor(() -> texts().contains("“no year”"));
        assertEquals(Verdict.UNSURE, home.byPeople().stream().mapToDouble(Verdict::confidence).min().orElseThrow());

        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        waitFor(() -> text("#review-progress").equals("3 of 4 reviewed"));
        assertFalse(texts().contains(ReviewHome.MODEL));
    }

    @Test
    void theSecondReviewerIsBlindAndAThirdDecides(FxRobot robot) throws TimeoutException {
        begin(robot, "Ada");
        press(robot, KeyCode.DIGIT3);
        waitFor(() -> texts().contains(ReviewHome.MODEL));

        robot.interact(() -> home.model().name("Bo"));
        waitFor(() -> texts().contains("0 of 4 reviewed"));
        assertFalse(texts().contains("Ada") || texts().contains(ReviewHome.MODEL), texts());
        press(robot, KeyCode.DIGIT4);
        waitFor(() -> texts().contains("Ada, sure · first, blind"));

        robot.interact(() -> home.model().name("Cy"));
        robot.interact(() -> home.model().narrow(home.model().narrowingProperty().get().with(Pool.DISPUTED)));
        waitFor(() -> texts().contains("PEOPLE DIFFER"));
        assertTrue(texts().contains("Ada, sure · first, blind") && texts().contains("Bo, sure · second, blind"), texts());
        HIDDEN.forEach(hidden -> assertFalse(texts().contains(hidden), hidden));
        press(robot, KeyCode.DIGIT4);
        waitFor(() -> texts().contains("Cy, sure · adjudicates"));
        assertEquals(ReviewRole.ADJUDICATED, home.byPeople().getLast().role());
    }

    @Test
    void agreementIsCountedBesideTheAnswers(FxRobot robot) throws TimeoutException {
        begin(robot, "Ada");
        press(robot, KeyCode.DIGIT2);
        waitFor(() -> texts().contains(ReviewHome.MODEL));

        robot.clickOn("#show-agreement");

        waitFor(() -> texts().contains("1 of 200") && texts().contains("1 of 4"));
    }

    private void begin(FxRobot robot, String name) throws TimeoutException {
        robot.interact(() -> ((TextInputControl) node("#reviewer-name")).setText(name));
        robot.clickOn("#keep-reviewer");
        waitFor(() -> texts().contains("0 of 4 reviewed"));
    }

    private String text(String id) {
        return String.valueOf(((Labeled) node(id)).getText());
    }

    private Node node(String id) {
        return Objects.requireNonNull(WaitForAsyncUtils.waitForAsyncFx(5_000, () -> scene.lookup(id)), id);
    }

    /// Everything that labels and texts of the window say, one a line.
    private String texts() {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> String.join("\n", scene.getRoot().lookupAll("*").stream().filter(Node::isVisible)
                .map(node -> switch (node) {
                    case Labeled labeled -> String.valueOf(labeled.getText());
                    case Text text -> text.getText();
                    default -> "";
                }).toList()));
    }

    private static void press(FxRobot robot, KeyCode key) {
        robot.press(key).release(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    }
}
