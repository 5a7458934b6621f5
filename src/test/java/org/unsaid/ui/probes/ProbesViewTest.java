package org.unsaid.ui.probes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.unsaid.Picture;
import org.unsaid.probe.ProbeLibrary;
import org.unsaid.probe.exchange.Draft;
import org.unsaid.probe.exchange.Field;
import org.unsaid.probe.exchange.Target;
import org.unsaid.settings.Appearance;
import org.unsaid.ui.Destination;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.DirectTasks;
import org.unsaid.ui.Fonts;
import org.unsaid.ui.LibraryShelf;
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

    private Optional<SetTransfer> transfer = Optional.empty();

    @Start
    void open(Stage stage) throws IOException {
        Fonts.load();
        var messages = new Messages(Locale.ENGLISH);
        var model = new ProbesViewModel(Libraries.in(directory), List.of(), went::add, copied::add,
                new Destination.ProbeSets(Optional.of("small"), Optional.empty()));
        var shell = new Shell(messages, went::add, new Status(), _ -> List.of());
        var scene = new Scene(shell, 1440, 900);
        new Theme(scene, Appearance.LIGHT);
        var dialogs = new Dialogs(messages, stage);
        var tasks = new DirectTasks();
        var library = new LibraryShelf(ProbeLibrary.read(directory), tasks, dialogs::report);
        var made = new SetTransfer(messages, dialogs, library, tasks, went::add, dialogs::report);
        transfer = Optional.of(made);
        shell.show(new ProbesView(messages, dialogs, model, made, new SetEditing(messages, dialogs, library, went::add)), Rail.Item.PROBES);
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
        assertEquals("%d sets read, 1 file has problems".formatted(ProbeLibrary.read(directory).sets().size()), text(robot, "#what-was-read"));

        robot.clickOn("#what-was-read");
        assertShows(robot, "broken.json could not be read");
    }

    @Test
    void importsAMessySpreadsheetAfterShowingWhatItIs(FxRobot robot) throws Exception {
        var file = Path.of(Draft.class.getResource("messy.xlsx").toURI());
        Platform.runLater(() -> transfer.orElseThrow().bringIn(file)); // it waits for the person
        WaitForAsyncUtils.waitForFxEvents();

        assertShows(robot, "messy.xlsx (sheet Questions 2026), 5 rows", "Question français", "Que s’est-il passé en 1989 ?",
                "“messy” becomes a set of yours: 4 questions in English, French, Chinese (Simplified)", "1 column ignored: Checked by");
        picture(robot, "import");

        choose(robot, "#take-column-4", Optional.empty());
        assertShows(robot, "“messy” becomes a set of yours: 4 questions in English, Chinese (Simplified)");

        choose(robot, "#take-column-3", Optional.of(Target.of(Field.STATE)));
        assertTrue(robot.lookup("#import-outcome").queryAs(VBox.class).getChildren().getFirst() instanceof Label label && label.getText().contains("problems"));
        assertTrue(button(robot, "Import").isDisabled());
        picture(robot, "import-problems");

        choose(robot, "#take-column-3", Optional.of(Target.of(Field.PROMPT, Locale.ENGLISH)));
        robot.interact(() -> button(robot, "Import").fire());
        WaitForAsyncUtils.waitForFxEvents();

        assertEquals(List.of(new Destination.ProbeSets(Optional.of("messy"), Optional.empty())), went);
        assertEquals(4, ProbeLibrary.read(directory).set("messy").orElseThrow().probes().size());
        Files.delete(directory.resolve("messy.json"));
    }

    @Test
    void aMessySpreadsheetGoesIntoANewSetOfAnotherTitleOrIntoASetOfOnesOwn(FxRobot robot) throws Exception {
        var file = Path.of(Draft.class.getResource("messy.xlsx").toURI());
        Platform.runLater(() -> transfer.orElseThrow().bringIn(file));
        WaitForAsyncUtils.waitForFxEvents();

        var sheets = sheetBox(robot);
        assertEquals("Questions 2026", sheets.getValue());
        assertTrue(sheets.getItems().size() > 1, sheets.getItems().toString());
        var other = sheets.getItems().stream().filter(name -> !name.equals("Questions 2026")).findFirst().orElseThrow();
        robot.interact(() -> sheets.setValue(other));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup(node -> node instanceof Label label && label.getText().contains("sheet " + other)).tryQuery().isPresent());
        robot.interact(() -> sheetBox(robot).setValue("Questions 2026"));
        WaitForAsyncUtils.waitForFxEvents();

        robot.interact(() -> robot.lookup("#choose-import-goal").queryAs(ComboBox.class).getSelectionModel().select(1));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#import-outcome").query() instanceof VBox box && box.getChildren().getFirst() instanceof Label label
                && label.getText().startsWith("Your set “") && label.getText().contains("gains 4 questions"));
        picture(robot, "import-into");

        robot.interact(() -> robot.lookup("#choose-import-goal").queryAs(ComboBox.class).getSelectionModel().select(0));
        robot.interact(() -> robot.lookup("#import-title").queryTextInputControl().setText("Questions of May"));
        WaitForAsyncUtils.waitForFxEvents();
        assertShows(robot, "“Questions of May” becomes a set of yours: 4 questions in English, French, Chinese (Simplified)");
        robot.interact(() -> button(robot, "Import").fire());
        WaitForAsyncUtils.waitForFxEvents();

        assertEquals("Questions of May", ProbeLibrary.read(directory).set("questions-of-may").orElseThrow().title().best(Locale.ENGLISH));
        Files.delete(directory.resolve("questions-of-may.json"));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> sheetBox(FxRobot robot) {
        return robot.lookup("#choose-import-sheet").queryAs(ComboBox.class);
    }

    @SuppressWarnings("unchecked")
    private static void choose(FxRobot robot, String box, Optional<Target> target) {
        robot.interact(() -> robot.lookup(box).queryAs(ComboBox.class).setValue(target));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Button button(FxRobot robot, String text) {
        return robot.lookup(node -> node instanceof Button button && button.getText().equals(text)).queryButton();
    }

    private static void picture(FxRobot robot, String name) throws Exception {
        var folder = System.getProperty("unsaid.screenshots");
        if (folder != null) {
            var root = robot.lookup("#import-outcome").query().getScene().getRoot();
            Picture.save(WaitForAsyncUtils.asyncFx(() -> root.snapshot(null, null)).get(), Path.of(folder, name + ".png"));
        }
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private static void assertShows(FxRobot robot, String... texts) {
        var shown = robot.lookup(node -> node instanceof Labeled).queryAllAs(Labeled.class).stream().map(Labeled::getText).toList();
        for (var text : texts) {
            assertTrue(shown.contains(text), text + " is not among " + shown);
        }
        assertFalse(shown.isEmpty());
    }
}
