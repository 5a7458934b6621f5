package org.unsaid.ui.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
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
import org.unsaid.session.Samples;
import org.unsaid.session.Session;
import org.unsaid.store.Workspace;
import org.unsaid.verdict.Outcome;

/// However the matrix is scrolled, what stands beside a question is what came of that question.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the window is opened before each test
final class ScrolledMatrixTest {

    @TempDir
    private Path directory;

    private final Session session = MatrixSamples.session(List.of(MatrixSamples.pairs("towns", 15), MatrixSamples.pairs("rivers", 15)),
            List.of(Samples.endpoint("refusing", 1), Samples.endpoint("candid", 1)), 1, Locale.ENGLISH, MatrixSamples.CHINESE);
    private Workspace workspace;
    private MatrixViewModel model;

    @Start
    void open(Stage stage) {
        workspace = Workspace.open(directory.resolve("workspace.db"));
        model = MatrixSamples.matrix(MatrixSamples.open(session, MatrixSamples.played(session), workspace), workspace, _ -> {});
        MatrixWindow.show(stage, model, workspace);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void everyCellInViewIsOfItsRow(FxRobot robot) {
        robot.moveTo("#matrix");
        for (var direction : List.of(VerticalDirection.DOWN, VerticalDirection.UP)) {
            for (int i = 0; i < 12; i++) {
                robot.scroll(1 + i % 3, direction);
                WaitForAsyncUtils.waitForFxEvents();
                assertEquals(List.of(), astray(robot), direction + " " + i);
            }
        }
    }

    @Test
    void soItIsWhereKeysMoveThroughIt(FxRobot robot) {
        robot.clickOn(".outcome-cell");
        for (var key : List.of(KeyCode.END, KeyCode.PAGE_UP, KeyCode.PAGE_UP, KeyCode.HOME, KeyCode.PAGE_DOWN, KeyCode.PAGE_UP)) {
            robot.type(key);
            WaitForAsyncUtils.waitForFxEvents();
            assertEquals(List.of(), astray(robot), key.toString());
        }
        for (var key : List.of(KeyCode.DOWN, KeyCode.UP)) {
            for (int i = 0; i < 25; i++) {
                robot.type(key);
            }
            WaitForAsyncUtils.waitForFxEvents();
            assertEquals(List.of(), astray(robot), key.toString());
        }
    }

    @Test
    void soItIsWhereAFilterMovesRows(FxRobot robot) {
        robot.moveTo("#matrix").scroll(15, VerticalDirection.DOWN);
        for (int i = 0; i < 2; i++) {
            robot.interact(() -> model.toggle(new FacetOption.OutcomeIs(Outcome.REFUSED)));
            WaitForAsyncUtils.waitForFxEvents();
            assertEquals(List.of(), astray(robot), "toggled " + i);
        }
    }

    /// What rows in view say that is not theirs.
    private List<String> astray(FxRobot robot) {
        var astray = new ArrayList<String>();
        robot.interact(() -> {
            int seen = 0;
            for (var node : robot.lookup(".matrix-table .table-row-cell").queryAll()) {
                if (!node.isVisible() || !(node instanceof TableRow<?> row) || !(row.getItem() instanceof MatrixRow item)) {
                    continue;
                }
                if (item != model.rows().get(row.getIndex())) {
                    astray.add("row " + row.getIndex());
                }
                for (var cell : row.getChildrenUnmodifiable()) {
                    seen++;
                    if (!says(cell, item)) {
                        astray.add(row.getIndex() + ": " + cell + " " + cell.getAccessibleText());
                    }
                }
            }
            if (seen == 0) {
                astray.add("nothing is in view");
            }
        });
        return astray;
    }

    private static boolean says(Node cell, MatrixRow row) {
        return switch (row) {
            case QuestionRow asked when cell instanceof QuestionCell -> wording(cell).equals(asked.wording());
            case QuestionRow asked -> String.valueOf(cell.getAccessibleText()).contains(": " + asked.wording() + ";");
            case GroupRow _ when cell instanceof QuestionCell -> cell.lookup(".matrix-question") == null;
            case GroupRow _ -> !String.valueOf(cell.getAccessibleText()).contains(": ");
        };
    }

    private static String wording(Node cell) {
        return cell.lookup(".matrix-question") instanceof Label label ? label.getText() : "";
    }

    @Test
    void thereIsMoreThanFits() {
        assertTrue(model.rows().size() > 60, model.rows().size() + " rows");
    }
}
