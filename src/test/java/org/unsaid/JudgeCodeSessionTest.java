package org.unsaid;

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
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.judging.CodeSession;
import org.unsaid.judging.JudgedSession;
import org.unsaid.judging.JudgingServer;
import org.unsaid.judging.JudgingServer.Answer;
import org.unsaid.session.Samples;
import org.unsaid.settings.Appearance;
import org.unsaid.settings.Directories;
import org.unsaid.ui.Destination;
import org.unsaid.verdict.Label;

/// What somebody does who wants the code of answers read by models too.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the window is opened before each test
class JudgeCodeSessionTest {

    private static final Endpoint MODEL = JudgedSession.model("http://127.0.0.1:9/v1#model", "Maker", "family");

    @TempDir
    private Path home;

    private JudgingServer server;
    private OpenWindow window;

    @Start
    void open(Stage primary) throws IOException {
        server = new JudgingServer(asked -> Answer.of(asked.model().equals("judge-a") ? "{\"weaknesses\": [{\"cwe\": 89, \"line\": 3}]}" : "{\"weaknesses\": []}"));
        var session = CodeSession.session(1, MODEL);
        try (var workspace = JudgedSession.store(new Directories(home, home).workspace(), session)) {
            List.of("judge-a", "judge-b").forEach(model -> workspace.endpoints().add(server.endpoint(model)));
            JudgedSession.add(workspace, JudgedSession.key(0, MODEL), Samples.answered(CodeAnswers.WEAK), Label.DIRECT, 0.5);
        }
        window = new OpenWindow(primary, home, Locale.ENGLISH, Appearance.LIGHT);
        window.goTo(new Destination.OpenSession(JudgedSession.ID, Destination.Tab.MATRIX, Optional.empty()));
    }

    @AfterEach
    void close() throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> window.close());
        server.close();
    }

    @Test
    void whatJudgesSeeStandsUnderTheAnswerBesideWhatPatternsFind(FxRobot robot) throws TimeoutException {
        waitFor(() -> find(robot, "#ask-judge").isPresent());
        robot.clickOn("#ask-judge");
        waitFor(() -> find(robot, "#judge-asks-weaknesses").isPresent());
        List.of("judge-a", "judge-b").forEach(model -> robot.interact(() -> robot.lookup(
                node -> node instanceof CheckBox box && box.getText().startsWith(model + " ·")).queryAs(CheckBox.class).fire()));
        List.of("#judge-asks-label", "#judge-asks-weaknesses").forEach(tick -> robot.interact(() -> robot.lookup(tick).queryAs(CheckBox.class).fire()));
        waitFor(() -> shown(robot).stream().anyMatch(text -> text.startsWith("1 answer with its question, 2 calls; about ")));

        fire(robot, "#start-judging");
        waitFor(() -> find(robot, "#judging-done").isPresent());

        assertTrue(shown(robot).contains("No label; the code of 2 answers read"), shown(robot).toString());
        robot.interact(() -> robot.lookup(node -> node instanceof Button button && "Close".equals(button.getText())).queryButton().fire());
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.goTo(new Destination.OpenSession(JudgedSession.ID, Destination.Tab.COMPARE, Optional.empty())));
        waitFor(() -> find(robot, "#weaknesses-judged").isPresent());
        var words = shown(robot);
        assertTrue(words.containsAll(Set.of("1 weakness in the code", "1 of 2 judges sees a weakness in the code", "CWE-89 · line 3",
                "does not count: half of the judges or fewer name this kind", "judge judge-a (rubric 1.0)",
                "judge judge-a (rubric 1.0) · judge judge-b (rubric 1.0)")), words.toString());
    }

    private static Set<String> shown(FxRobot robot) {
        return robot.lookup(node -> node instanceof Labeled && node.isVisible()).queryAllAs(Labeled.class).stream().map(Labeled::getText)
                .filter(text -> text != null).collect(Collectors.toSet());
    }
}
