package org.unsaid.ui.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
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
import org.unsaid.session.Json;
import org.unsaid.session.Samples;
import org.unsaid.session.Session;
import org.unsaid.session.Trial;
import org.unsaid.settings.Appearance;
import org.unsaid.store.Workspace;
import org.unsaid.ui.Destination.Tab;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.DirectTasks;
import org.unsaid.ui.Fonts;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Rail;
import org.unsaid.ui.SessionTabs;
import org.unsaid.ui.Shell;
import org.unsaid.ui.Status;
import org.unsaid.ui.Theme;
import org.unsaid.verdict.Outcome;

/// What a filtered matrix exports, from the boxes that are unchecked to the rows of the file.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the window is opened before each test
class FilteredExportTest {

    @TempDir
    private Path directory;

    private final Session session = MatrixSamples.session(List.of(MatrixSamples.pairs("towns", 5), MatrixSamples.pairs("rivers", 2)),
            List.of(Samples.endpoint("refusing", 1), Samples.endpoint("candid", 1)), 2, Locale.ENGLISH, MatrixSamples.CHINESE);
    private List<Trial> trials;
    private Workspace workspace;
    private ExportViewModel exports;

    @Start
    void open(Stage stage) {
        Fonts.load();
        workspace = Workspace.open(directory.resolve("workspace.db"));
        trials = MatrixSamples.mixed(session, 11).stream().map(FilteredExportTest::worded).toList();
        var opened = MatrixSamples.open(session, trials, workspace);
        exports = new ExportViewModel(MatrixSamples.matrix(opened, workspace, _ -> {}), workspace, new DirectTasks(), _ -> Optional.empty());
        exports.remember(directory);
        var messages = new Messages(Locale.ENGLISH);
        var shell = new Shell(messages, _ -> {}, new Status(), _ -> List.of());
        var scene = new Scene(shell, 1440, 900);
        new Theme(scene, Appearance.LIGHT);
        shell.show(new SessionTabs(messages, opened, _ -> {}, Tab.MATRIX, new MatrixView(messages, exports, new Dialogs(messages, stage), _ -> {}, _ -> {})),
                Rail.Item.SESSIONS);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void byBoxesThatAreUncheckedTheFileHasTheRowsThatPassAndNoOthers(FxRobot robot) throws IOException {
        robot.clickOn("#facet-blocked").clickOn("#facet-direct").clickOn("#facet-control");

        var rows = exported(robot, "csv");

        var expected = expected(trial -> trial.key().probe().startsWith("asked-") && trial.outcome() != Outcome.BLOCKED && trial.outcome() != Outcome.DIRECT);
        assertTrue(expected.size() > 10 && expected.size() < trials.size() / 2, "a filter that narrows: " + expected.size());
        assertEquals(expected, rows);
        assertPrinted(robot, questions(expected));
    }

    @Test
    void byWordsAndABoxTheFileHasTheRowsThatHaveBoth(FxRobot robot) throws IOException {
        robot.clickOn("#facet-refused");
        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        robot.interact(() -> robot.lookup("#search-matrix").queryTextInputControl().setText("港口"));

        var rows = exported(robot, "csv");

        var expected = expected(trial -> trial.reply().text().contains("港口") && trial.outcome() != Outcome.REFUSED);
        assertTrue(!expected.isEmpty() && trials.stream().anyMatch(trial -> trial.reply().text().contains("港口") && trial.outcome() == Outcome.REFUSED));
        assertEquals(expected, rows);
        assertPrinted(robot, questions(expected));
    }

    /// The filter in words, and how many of the questions are there: in the manifest, and in a text to read.
    private void assertPrinted(FxRobot robot, long questions) throws IOException {
        var filter = text(robot, "#matrix-count").replaceFirst("^[^:]*: ", "");
        Map<?, ?> manifest = Json.read(Files.readString(directory.resolve("A session.csv.manifest.json")), Map.class);
        assertEquals(filter, manifest.get("filter"));
        assertEquals(questions + " of 14", manifest.get("questions"));

        export(robot, "md");
        var read = Files.readString(directory.resolve("A session.md"));
        assertTrue(read.contains("Filter: " + filter + ". " + questions + " of 14 questions."), read);
    }

    private List<List<String>> exported(FxRobot robot, String format) throws IOException {
        export(robot, format);
        var rows = new ArrayList<List<String>>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(Files.readString(directory.resolve("A session.csv")).replaceFirst("^\uFEFF", ""))) {
            csv.forEach(record -> rows.add(row(record)));
        }
        return rows.stream().sorted((one, other) -> one.toString().compareTo(other.toString())).toList();
    }

    private void export(FxRobot robot, String format) {
        robot.clickOn("#export-table");
        robot.interact(() -> kinds(robot).setValue(kinds(robot).getItems().stream().filter(kind -> kind.id().equals(format)).findFirst().orElseThrow()));
        robot.interact(() -> robot.lookup(node -> node instanceof Button button && "Export".equals(button.getText())).queryButton().fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertInstanceOf(ExportState.Written.class, exports.stateProperty().get());
    }

    private List<List<String>> expected(Predicate<Trial> passes) {
        return trials.stream().filter(passes).map(trial -> List.of(trial.key().probeSet(), trial.key().probe(), trial.key().language().toLanguageTag(),
                        trial.key().endpoint(), "" + trial.key().repeat(), trial.outcome().name().toLowerCase(Locale.ROOT), trial.reply().text()))
                .sorted((one, other) -> one.toString().compareTo(other.toString())).toList();
    }

    private static List<String> row(NamedCsvRecord record) {
        var fields = new HashMap<>(record.getFieldsAsMap());
        return List.of("probe_set", "probe", "language", "endpoint", "repeat", "outcome", "text").stream().map(name -> fields.getOrDefault(name, "missing")).toList();
    }

    private static long questions(List<List<String>> rows) {
        return rows.stream().map(row -> row.get(0) + "/" + row.get(1)).distinct().count();
    }

    /// Every third answer has two Chinese characters that the others have not.
    private static Trial worded(Trial trial) {
        boolean third = (trial.key().probe() + trial.key().endpoint() + trial.key().language() + trial.key().repeat()).hashCode() % 3 == 0;
        return third && trial.outcome() != Outcome.BLOCKED && trial.outcome() != Outcome.FAILED && trial.outcome() != Outcome.EMPTY
                ? MatrixSamples.trial(trial.key(), Samples.answered("一八五〇年，港口开放了。"), trial.verdicts()) : trial;
    }

    @SuppressWarnings("unchecked") // the only box with this id
    private static ChoiceBox<ExportKind> kinds(FxRobot robot) {
        return robot.lookup("#export-format").queryAs(ChoiceBox.class);
    }

    private static String text(FxRobot robot, String selector) {
        return String.valueOf(robot.lookup(selector).queryAs(Labeled.class).getText());
    }
}
