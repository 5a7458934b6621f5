package org.unsaid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unsaid.Hands.find;
import static org.unsaid.Hands.fire;
import static org.unsaid.Hands.input;
import static org.unsaid.Hands.node;
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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.probe.ProbeLibrary;
import org.unsaid.settings.Appearance;
import org.unsaid.settings.Directories;
import org.unsaid.store.Workspace;
import org.unsaid.translation.TranslatingServer;
import org.unsaid.translation.TranslatingServer.Answer;

/// What somebody does who has questions in one language and wants them in another that they do not write.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the window is opened before each test
class TranslateSetTest {

    @TempDir
    private Path home;

    private final CountDownLatch letGo = new CountDownLatch(1);
    private TranslatingServer server;
    private OpenWindow window;

    @Start
    void open(Stage primary) throws IOException {
        server = new TranslatingServer(this::answer);
        try (var workspace = Workspace.open(new Directories(home, home).workspace())) {
            workspace.endpoints().add(server.endpoint());
        }
        window = new OpenWindow(primary, home, Locale.ENGLISH, Appearance.valueOf(System.getProperty("unsaid.appearance", "LIGHT")));
    }

    @AfterEach
    void close() throws TimeoutException {
        letGo.countDown();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> window.close());
        server.close();
    }

    private Answer answer(TranslatingServer.Asked asked) throws InterruptedException {
        if (asked.text().startsWith("Which")) {
            return Answer.of("I'm sorry, but I can't help with that.");
        }
        if (asked.text().startsWith("When")) {
            assertTrue(letGo.await(60, TimeUnit.SECONDS));
        }
        return Answer.of(TranslatingServer.good(asked));
    }

    @Test
    void aMissingLanguageIsWrittenByAModelAndMarkedAsItsOwn(FxRobot robot) throws Exception {
        begin(robot, "Press", "Which editors were detained?", "Who closed the newspaper?");
        robot.clickOn("#translate-set");
        waitFor(() -> find(robot, "#translate-by").isPresent());
        assertTrue(shown(robot).contains("Choose a language."));
        choose(robot, "#translate-into-other", "translate-into-new-fr");
        chooseOurs(robot);
        waitFor(() -> shown(robot).contains("127.0.0.1:" + server.endpoint().address().getPort() + ", on this computer"));
        assertTrue(shown(robot).stream().anyMatch(text -> text.startsWith("5 texts, a call each; about ")), shown(robot).toString());
        picture(robot, "translate-choose");

        chooseModel(robot, Endpoint::scripted);
        assertTrue(shown(robot).stream().anyMatch(text -> text.contains("practice model: what it says is scripted")));
        assertEquals(Optional.empty(), find(robot, "#start-translation"));
        assertTrue(server.asked().isEmpty());

        chooseOurs(robot);
        fire(robot, "#start-translation");
        waitFor(() -> find(robot, "#translation-done").isPresent());
        assertTrue(shown(robot).contains("4 of 5 texts translated and put into the set"), shown(robot).toString());
        waitFor(() -> shown(robot).contains("Question 1, French, wording: the model refused"));
        picture(robot, "translate-result");
        robot.interact(() -> robot.lookup(node -> node instanceof Button button && "Close".equals(button.getText())).queryButton().fire());

        assertEquals("Voici ce que les gens disent de la chose ?", input(robot, "#field-probes-1-prompts-fr-text").getText());
        assertEquals("machine (tongues at " + server.endpoint().host() + ")",
                ((ComboBox<?>) node(robot, "#field-probes-1-prompts-fr-by")).getEditor().getText());
        assertFalse(((CheckBox) node(robot, "#field-probes-1-prompts-fr-reviewed")).isSelected());
        waitFor(() -> window.texts("#problem-count").contains("No problem"));
        picture(robot, "translate-editor");
        fire(robot, "#save-set");
        waitFor(() -> window.texts("#save-state").contains("Saved, version 1.0.0"));

        var set = ProbeLibrary.read(home.resolve("probe-sets")).set("press").orElseThrow();
        assertEquals(List.of(Locale.ENGLISH), set.languages());
        var prompts = set.probes().getLast().prompts();
        assertTrue(prompts.containsKey(Locale.FRENCH) && prompts.get(Locale.FRENCH).isMachine(), prompts.toString());
        fire(robot, "#undo-edit");
        assertFalse(robot.lookup("#field-probes-1-prompts-fr-text").tryQuery().isPresent(), "all of it is undone at once");
    }

    @Tag("alone")
    @Test
    void aStopTakesEffectWithinASecondAndKeepsWhatCame(FxRobot robot) throws Exception {
        begin(robot, "Press", "When was it opened?", "Who closed the newspaper?");
        robot.clickOn("#translate-set");
        waitFor(() -> find(robot, "#translate-by").isPresent());
        choose(robot, "#translate-into-other", "translate-into-new-zh-Hans");
        chooseOurs(robot);
        fire(robot, "#start-translation");
        waitFor(() -> shown(robot).contains("4 of 5 texts; 4 taken"));
        picture(robot, "translate-running");

        long began = System.nanoTime();
        fire(robot, "#stop-translation");
        waitFor(() -> find(robot, "#translation-done").isPresent());
        assertTrue(System.nanoTime() - began < TimeUnit.SECONDS.toNanos(1), "stopped after %d ms".formatted((System.nanoTime() - began) / 1_000_000));

        assertTrue(shown(robot).contains("4 of 5 texts translated and put into the set"), shown(robot).toString());
        robot.interact(() -> robot.lookup(node -> node instanceof Button button && "Close".equals(button.getText())).queryButton().fire());
        assertEquals("这是人们对这件事的说法？", input(robot, "#field-probes-1-prompts-zh-Hans-text").getText());
    }

    private void begin(FxRobot robot, String title, String... questions) throws TimeoutException {
        robot.clickOn("#go-probes");
        robot.clickOn("#new-set");
        waitFor(() -> find(robot, "#new-set-title").isPresent());
        robot.interact(() -> input(robot, "#new-set-title").setText(title));
        robot.clickOn("Begin");
        waitFor(() -> find(robot, "#save-set").isPresent());
        for (int index = 0; index < questions.length; index++) {
            int each = index;
            fire(robot, "#add-question");
            robot.interact(() -> input(robot, "#field-probes-" + each + "-prompts-en-text").setText(questions[each]));
        }
    }

    /// Whatever other server may run on this computer is asked nothing.
    private void chooseOurs(FxRobot robot) {
        chooseModel(robot, endpoint -> endpoint.spec().equals(server.spec()));
    }

    @SuppressWarnings("unchecked")
    private static void chooseModel(FxRobot robot, Predicate<Endpoint> which) {
        robot.interact(() -> {
            var box = (ComboBox<Endpoint>) node(robot, "#translate-by");
            box.setValue(box.getItems().stream().filter(which).findFirst().orElseThrow());
        });
    }

    private static void choose(FxRobot robot, String menu, String item) {
        robot.interact(() -> ((MenuButton) node(robot, menu)).getItems().stream().filter(each -> item.equals(each.getId())).findFirst().orElseThrow().fire());
    }

    private static Set<String> shown(FxRobot robot) {
        return robot.lookup(node -> node instanceof Labeled && node.isVisible()).queryAllAs(Labeled.class).stream().map(Labeled::getText)
                .filter(text -> text != null).collect(Collectors.toSet());
    }

    private static void picture(FxRobot robot, String name) throws Exception {
        var folder = System.getProperty("unsaid.screenshots");
        if (folder != null) {
            WaitForAsyncUtils.waitForFxEvents();
            var root = robot.listTargetWindows().getLast().getScene().getRoot();
            Picture.save(WaitForAsyncUtils.asyncFx(() -> root.snapshot(null, null)).get(), Path.of(folder, name + ".png"));
        }
    }
}
