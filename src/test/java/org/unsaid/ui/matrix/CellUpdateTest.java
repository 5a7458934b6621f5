package org.unsaid.ui.matrix;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.unsaid.session.Samples;
import org.unsaid.session.Session;
import org.unsaid.session.TrialKey;
import org.unsaid.store.Workspace;
import org.unsaid.ui.SessionViewModel;
import org.unsaid.verdict.Outcome;

/// A cell shows what came last, also when nothing comes after it: the end of a run.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the window is opened before each test
final class CellUpdateTest {

    @TempDir
    private Path directory;

    private final Session session = MatrixSamples.session(List.of(MatrixSamples.pairs("towns", 3)),
            List.of(Samples.endpoint("refusing", 1), Samples.endpoint("candid", 1)), 1, Locale.ENGLISH);
    private Workspace workspace;
    private SessionViewModel opened;

    @Start
    void open(Stage stage) {
        workspace = Workspace.open(directory.resolve("workspace.db"));
        opened = MatrixSamples.open(session, MatrixSamples.played(session), workspace);
        MatrixWindow.show(stage, MatrixSamples.matrix(opened, workspace, _ -> {}), workspace);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void everyChangeIsSeenWithoutAnother(FxRobot robot) {
        for (var key : List.copyOf(opened.keys())) {
            assertTrue(shown(robot, key, "unusable", () -> opened.refresh(MatrixSamples.trial(key, Outcome.UNUSABLE))), key.toString());
        }
    }

    private static boolean shown(FxRobot robot, TrialKey key, String word, Runnable change) {
        robot.interact(change);
        try {
            WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> robot.lookup(".outcome-cell").queryAll().stream()
                    .map(cell -> Objects.requireNonNullElse(cell.getAccessibleText(), ""))
                    .anyMatch(text -> text.startsWith(key.endpoint().replace("practice:", "")) && text.contains(" " + key.probe() + "?") && text.contains(word)));
            return true;
        } catch (TimeoutException never) {
            return false;
        }
    }
}
