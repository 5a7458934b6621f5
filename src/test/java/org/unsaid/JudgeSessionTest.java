package org.unsaid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unsaid.Hands.find;
import static org.unsaid.Hands.fire;
import static org.unsaid.Hands.waitFor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.judging.JudgedSession;
import org.unsaid.judging.JudgingServer;
import org.unsaid.judging.JudgingServer.Answer;
import org.unsaid.session.Samples;
import org.unsaid.settings.Appearance;
import org.unsaid.settings.Directories;
import org.unsaid.ui.Destination;
import org.unsaid.verdict.Label;

/// What somebody does who wants a second opinion on the labels of a session.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the window is opened before each test
class JudgeSessionTest {

    private static final Endpoint MODEL = JudgedSession.model("http://127.0.0.1:9/v1#model", "Maker", "family");

    @TempDir
    private Path home;

    private final CountDownLatch letGo = new CountDownLatch(1);
    private JudgingServer server;
    private OpenWindow window;

    @Start
    void open(Stage primary) throws IOException {
        server = new JudgingServer(asked -> {
            if (asked.model().equals("slow")) {
                assertTrue(letGo.await(60, TimeUnit.SECONDS));
            }
            return asked.model().equals("talker") ? Answer.of("It is direct.") : Answer.label("direct", "opened in 1850");
        });
        var session = JudgedSession.session(3, MODEL);
        try (var workspace = JudgedSession.store(new Directories(home, home).workspace(), session)) {
            List.of("judge-a", "talker", "slow").forEach(model -> workspace.endpoints().add(server.endpoint(model)));
            for (int i = 0; i < 3; i++) {
                JudgedSession.add(workspace, JudgedSession.key(i, MODEL), Samples.answered("It opened in 1850."), Label.EVASIVE, i == 2 ? 0.9 : 0.5);
            }
        }
        window = new OpenWindow(primary, home, Locale.ENGLISH, Appearance.LIGHT);
        window.goTo(new Destination.OpenSession(JudgedSession.ID, Destination.Tab.MATRIX, Optional.empty()));
    }

    @AfterEach
    void close() throws TimeoutException {
        letGo.countDown();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> window.close());
        server.close();
    }

    @Test
    void doubtfulAnswersAreJudgedAndTheRestIsLeftAlone(FxRobot robot) throws TimeoutException {
        letGo.countDown();
        openDialog(robot);
        choose(robot, "judge-a");
        choose(robot, "talker");
        waitFor(() -> shown(robot).stream().anyMatch(text -> text.startsWith("2 answers with their questions, 4 calls; about ")));
        assertTrue(shown(robot).contains("127.0.0.1:" + server.endpoint("x").address().getPort() + ", on this computer"), shown(robot).toString());
        assertTrue(shown(robot).stream().anyMatch(text -> text.startsWith("Nobody here knows who made judge-a")), shown(robot).toString());
        assertEquals(0, server.asked().size());

        fire(robot, "#start-judging");
        waitFor(() -> find(robot, "#judging-done").isPresent());

        assertTrue(shown(robot).contains("2 labels"), shown(robot).toString());
        assertTrue(shown(robot).stream().anyMatch(text -> text.startsWith("2 not in the form that was asked for")), shown(robot).toString());
        closeDialog(robot);
        assertEquals(4, server.asked().size());
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.goTo(new Destination.OpenSession(JudgedSession.ID, Destination.Tab.COMPARE, Optional.empty())));
        waitFor(() -> shown(robot).stream().anyMatch(text -> text.startsWith("judge judge-a (rubric 1.0): direct · ") && text.contains("90% sure")
                && text.endsWith("quotes “opened in 1850”")));
    }

    @Tag("alone")
    @Test
    void stoppingTakesEffectWithinASecondAndKeepsWhatCame(FxRobot robot) throws TimeoutException {
        openDialog(robot);
        choose(robot, "slow");
        fire(robot, "#start-judging");
        waitFor(() -> !server.asked().isEmpty());

        long began = System.nanoTime();
        fire(robot, "#stop-judging");
        waitFor(() -> find(robot, "#judging-done").isPresent());

        assertTrue(System.nanoTime() - began < TimeUnit.SECONDS.toNanos(2), "stopped after %d ms".formatted((System.nanoTime() - began) / 1_000_000));
        assertTrue(shown(robot).contains("2 calls are outstanding; asking the same again goes on with what is missing."), shown(robot).toString());
        closeDialog(robot);
    }

    private static void openDialog(FxRobot robot) throws TimeoutException {
        waitFor(() -> find(robot, "#ask-judge").isPresent());
        robot.clickOn("#ask-judge");
        waitFor(() -> find(robot, "#judge-unsure").isPresent());
    }

    private static void closeDialog(FxRobot robot) {
        robot.interact(() -> robot.lookup(node -> node instanceof Button button && "Close".equals(button.getText())).queryButton().fire());
    }

    /// Whatever other server may run on this computer is asked nothing.
    private static void choose(FxRobot robot, String model) {
        robot.interact(() -> robot.lookup(node -> node instanceof CheckBox box && box.getText().startsWith(model + " ·")).queryAs(CheckBox.class).fire());
    }

    private static Set<String> shown(FxRobot robot) {
        return robot.lookup(node -> node instanceof Labeled && node.isVisible()).queryAllAs(Labeled.class).stream().map(Labeled::getText)
                .filter(text -> text != null).collect(Collectors.toSet());
    }
}
