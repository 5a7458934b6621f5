package org.unsaid.ui.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
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
import org.unsaid.endpoint.Dialects;
import org.unsaid.endpoint.Parameters;
import org.unsaid.export.ExportFormat;
import org.unsaid.export.SessionExport;
import org.unsaid.run.Plan;
import org.unsaid.run.RetryBudget;
import org.unsaid.run.RunEngine;
import org.unsaid.session.Samples;
import org.unsaid.session.Session;
import org.unsaid.session.Setup;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.session.TrialRecord;
import org.unsaid.settings.Appearance;
import org.unsaid.store.SessionSummary;
import org.unsaid.store.Workspace;
import org.unsaid.ui.Destination;
import org.unsaid.ui.Destination.Tab;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.DirectTasks;
import org.unsaid.ui.Fonts;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Rail;
import org.unsaid.ui.SessionDesk;
import org.unsaid.ui.Shell;
import org.unsaid.ui.Status;
import org.unsaid.ui.Theme;
import org.unsaid.verdict.RuleLabeller;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the window is opened before each test
class SessionsViewTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    private Path directory;

    private final List<Destination> went = new ArrayList<>();
    private final List<TrialKey> keys = new ArrayList<>();
    private Workspace workspace;
    private EvidenceViewModel evidence;

    @Start
    void open(Stage stage) {
        Fonts.load();
        workspace = Workspace.open(directory.resolve("workspace.db"));
        save("s-1", "First look", "The library opened in 1850.", "Nothing to say.");
        save("s-2", "Second look", "It opened\u202E late\u0007, they say.");
        var tasks = new DirectTasks();
        var engine = new RunEngine((_, _) -> {
            throw new IllegalStateException("nothing is to be asked here");
        }, new RuleLabeller(), RetryBudget.DEFAULT);
        var desk = new SessionDesk(workspace, engine, tasks, _ -> {}, fault -> {
            throw new IllegalStateException(fault);
        });
        var messages = new Messages(Locale.ENGLISH);
        var model = new SessionsViewModel(desk, workspace, went::add, tasks, fault -> {
            throw new IllegalStateException(fault);
        });
        var shell = new Shell(messages, went::add, new Status(), _ -> List.of());
        var scene = new Scene(shell, 1440, 900);
        new Theme(scene, Appearance.LIGHT);
        evidence = new EvidenceViewModel(workspace, Dialects::shipped, tasks, desk::refresh, fault -> {
            throw new IllegalStateException(fault);
        });
        shell.show(new SessionsView(messages, model, evidence, new Dialogs(messages, stage)), Rail.Item.SESSIONS);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aSearchOverAllAnswersFindsThemUnderTheirSessions(FxRobot robot) {
        search(robot, "opened");

        assertEquals("2 answers in 2 sessions", text(robot, "#found-answers"));
        assertTrue(robot.lookup("Second look").tryQuery().isPresent());
        assertTrue(robot.lookup("practice: candid").tryQuery().isPresent());
        assertTrue(robot.lookup(".hit-answer .caption").queryAll().stream().anyMatch(node -> node instanceof Labeled label
                && label.getText().contains("When did the library of town-0 open?")));
        assertEquals(2, robot.lookup(".answer-text.mark-evidence").queryAll().size());
        assertTrue(robot.lookup(".answer-text.mark-evidence").queryAllAs(Text.class).stream()
                .allMatch(text -> text.getText().equals("opened")));
    }

    @Test
    void hiddenCharactersOfAHostileAnswerAreMadeVisible(FxRobot robot) {
        search(robot, "late");

        var shown = robot.lookup(".answer-hits .answer-text").queryAllAs(Text.class).stream().map(Text::getText).toList();
        assertTrue(shown.stream().noneMatch(text -> text.contains("\u202E") || text.contains("\u0007")), shown.toString());
        assertTrue(String.join("", shown).contains("▯"), shown.toString());
    }

    @Test
    void enterOnAFoundAnswerOpensItInTheComparison(FxRobot robot) {
        search(robot, "1850");

        robot.type(KeyCode.ENTER).type(KeyCode.ENTER);

        assertEquals(List.of(new Destination.OpenSession("s-1", Tab.COMPARE, Optional.of(keys.getFirst()))), went);
    }

    @Test
    void whatNobodySaidIsSaidToBeFoundNowhere(FxRobot robot) {
        search(robot, "penguin");
        assertTrue(robot.lookup("No answer, reasoning or note has “penguin”").tryQuery().isPresent());

        robot.type(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#sessions").query().isVisible());
    }

    @Test
    void aSessionIsRenamedWhereItStands(FxRobot robot) {
        select(robot, "s-1");
        robot.type(KeyCode.F2).press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL).write("Third look").type(KeyCode.ENTER);

        assertEquals("Third look", workspace.sessions().summary("s-1").orElseThrow().name());
        assertEquals("s-1", table(robot).getSelectionModel().getSelectedItem().id());
        assertEquals(List.of(), went, "Enter ended the renaming and opened nothing");
    }

    @Test
    void keysMeanWhatTheyMeantOnceARenamingHasEnded(FxRobot robot) {
        select(robot, "s-1");

        robot.type(KeyCode.F2).type(KeyCode.ENTER).type(KeyCode.ENTER);
        assertEquals(1, went.size(), "the second Enter opens");
        robot.type(KeyCode.F2).type(KeyCode.ESCAPE).type(KeyCode.DELETE);
        assertTrue(workspace.sessions().list().stream().noneMatch(session -> session.id().equals("s-1")));
    }

    @Test
    void deletedSessionsComeBackOneByOne(FxRobot robot) {
        select(robot, "s-1");
        robot.type(KeyCode.DELETE).type(KeyCode.DELETE);
        assertEquals(List.of(), workspace.sessions().list());

        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        assertEquals(1, workspace.sessions().list().size());
        robot.clickOn("#undo-delete");

        assertEquals(2, workspace.sessions().list().size());
        assertFalse(robot.lookup("#undo-delete").query().getParent().isVisible());
    }

    @Test
    void severalSelectedSessionsAreCompared(FxRobot robot) {
        select(robot, "s-1");
        assertFalse(robot.lookup("#open-session").query().isDisabled());
        robot.press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        assertTrue(robot.lookup("#delete-session").query().isDisabled(), "what is for one is not for several");

        robot.type(KeyCode.ENTER).clickOn("#compare-sessions");

        var both = new Destination.CompareSessions(table(robot).getItems().stream().map(SessionSummary::id).toList());
        assertEquals(List.of(both, both), went);
    }

    @Test
    void progressIsSaidInAnswersOfThosePlanned(FxRobot robot) {
        assertTrue(robot.lookup("2 of 4 answers").tryQuery().isPresent());
        select(robot, "s-1");
        assertFalse(robot.lookup("#go-on-session").query().isDisabled());
    }

    @Test
    void whatComesAsJsonLinesIsSaidToHaveNoEvidence(FxRobot robot) throws IOException {
        var file = directory.resolve("first.jsonl");
        try (var out = Files.newOutputStream(file)) {
            new SessionExport(workspace.sessions().load("s-1").orElseThrow(), consumer -> workspace.trials().forEach("s-1", consumer), Map.of(),
                    Optional.empty()).write(ExportFormat.JSON_LINES, out);
        }
        workspace.sessions().purge("s-1");
        robot.interact(() -> evidence.open(file));
        assertEquals("“First look” was imported, to read only: 2 answers, without evidence, which JSON Lines do not hold.", text(robot, "#evidence-result"));

        select(robot, workspace.sessions().matching("First look").getFirst().id());

        assertEquals("None: this session came as JSON Lines, which hold no evidence. Nothing shows that it was not changed.", text(robot, "#evidence-note"));
        assertEquals("–", text(robot, "#session-head"));
        for (var button : List.of("#verify-session", "#export-bundle", "#export-history", "#copy-head", "#rename-session", "#go-on-session")) {
            assertTrue(robot.lookup(button).query().isDisabled(), button);
        }
        robot.interact(() -> evidence.open(file));
        assertEquals("“First look” is here already; nothing was added.", text(robot, "#evidence-result"));

        Files.writeString(file, Files.readString(file).replaceFirst("\"repeat\":1", "\"repeat\":true"));
        robot.interact(() -> evidence.open(file));
        assertEquals("Nothing was imported. first.jsonl: line 1, repeat: ‘true’; expected a number", text(robot, "#evidence-result"));
        assertEquals(2, table(robot).getItems().size());
    }

    private void save(String id, String name, String... answers) {
        var setup = new Setup(List.of(Samples.set(2)), List.of(Locale.ENGLISH), Map.of(), List.of(Samples.endpoint("candid", 1)), 2,
                Optional.empty(), Parameters.DEFAULTS, 7);
        var planned = List.copyOf(Plan.keys(setup));
        workspace.sessions().save(new Session(id, name, NOON, setup), planned.size());
        for (int i = 0; i < answers.length; i++) {
            workspace.trials().add(id, record(planned.get(i), answers[i]));
            keys.add(planned.get(i));
        }
    }

    private static TrialRecord record(TrialKey key, String text) {
        var reply = Samples.answered(text);
        var trial = new Trial(key, "What?", Optional.empty(), reply, 1, NOON, NOON.plusSeconds(1),
                Trial.Origin.UNKNOWN, List.of());
        return new TrialRecord(trial, List.of(Samples.exchange(reply)));
    }

    private static void search(FxRobot robot, String words) {
        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL).write(words);
    }

    private static void select(FxRobot robot, String id) {
        robot.interact(() -> {
            table(robot).getItems().stream().filter(session -> session.id().equals(id)).findFirst()
                    .ifPresent(session -> table(robot).getSelectionModel().clearAndSelect(table(robot).getItems().indexOf(session)));
            table(robot).requestFocus();
        });
    }

    @SuppressWarnings("unchecked") // the only table with this id
    private static TableView<SessionSummary> table(FxRobot robot) {
        return robot.lookup("#sessions").queryAs(TableView.class);
    }

    private static String text(FxRobot robot, String selector) {
        return String.valueOf(robot.lookup(selector).queryAs(Labeled.class).getText());
    }
}
