package org.unsaid.ui.probes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.unsaid.settings.Appearance;
import org.unsaid.ui.Destination;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.Fonts;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Rail;
import org.unsaid.ui.Shell;
import org.unsaid.ui.Status;
import org.unsaid.ui.Theme;

@ExtendWith(ApplicationExtension.class)
class ProbesViewTest {

    @TempDir
    private static Path directory;

    private final List<Destination> went = new ArrayList<>();
    private final List<String> copied = new ArrayList<>();

    @Start
    void open(Stage stage) throws IOException {
        Fonts.load();
        var messages = new Messages(Locale.ENGLISH);
        var model = new ProbesViewModel(Libraries.in(directory), went::add, copied::add,
                new Destination.ProbeSets(Optional.of("small"), Optional.empty()));
        var shell = new Shell(messages, went::add, new Status(), _ -> List.of());
        var scene = new Scene(shell, 1440, 900);
        new Theme(scene, Appearance.LIGHT);
        shell.show(new ProbesView(messages, new Dialogs(messages, stage), model), Rail.Item.PROBES);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void readsAQuestionWithItsFactsAndSources(FxRobot robot) {
        assertEquals("What happened{place} in 1989?", text(robot, "#question-text"));
        assertShows(robot, "sensitive for China", "Troops opened fire on civilians.", "original, read by a person",
                "translated by machine, not yet read by another person", "1989年{place}发生了什么？", "“The square was calm.”",
                "That something happened.", "opened 25 Nov 2026", "not opened", "Facts compared with an opened source: 1; not yet: 0\n"
                        + "Wordings read by a person: 2 of 6");

        robot.press(KeyCode.J).release(KeyCode.J);
        assertEquals("What happened elsewhere?", text(robot, "#question-text"));

        robot.press(KeyCode.K).release(KeyCode.K);
        robot.interact(() -> robot.lookup("#copy-archive").queryButton().fire());
        assertEquals(List.of("https://example.org/document"), copied);
        assertShows(robot, "address copied");
    }

    @Test
    void searchesByKeyboardAndGoesBackWithEscape(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        robot.write("shot at nobody");
        assertShows(robot, "Clear the search");

        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertEquals("What happened{place} in 1989?", text(robot, "#question-text"));
        assertTrue(robot.lookup("#choose-question").query().isFocused());

        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertTrue(robot.lookup("#question-detail").query().isFocused());
    }

    @Test
    void takesTheSetIntoASession(FxRobot robot) {
        robot.interact(() -> robot.lookup("#use-in-session").queryButton().fire());

        assertEquals(List.of(new Destination.NewSession(Optional.of("small"))), went);
        assertEquals("6 sets read, 1 file has problems", text(robot, "#what-was-read"));
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static void assertShows(FxRobot robot, String... texts) {
        var shown = robot.lookup(node -> node instanceof Labeled).queryAllAs(Labeled.class).stream().map(Labeled::getText).toList();
        for (var text : texts) {
            assertTrue(shown.contains(text), text + " is not among " + shown);
        }
        assertFalse(shown.isEmpty());
    }
}
