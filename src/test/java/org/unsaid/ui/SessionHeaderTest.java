package org.unsaid.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Who is about to click a tab hits it, also when a run begins or ends in that moment.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the header is made before each test
final class SessionHeaderTest {

    private Button retry;
    private Button start;
    private Button stop;
    private ToggleButton tab;
    private SessionHeader header;
    private Stage stage;

    @Start
    void open(Stage primary) {
        stage = primary;
        retry = new Button("Try 1,200 failed calls once more");
        start = new Button("Go on with 108");
        stop = new Button("Stop");
        tab = new ToggleButton("Matrix");
        var ofTab = List.of(new Button("Ask a judge…"), new Button("Export…"), new Button("Compare row"));
        header = new SessionHeader(new Label("A session with a long name, of which a part is cut"), List.of(new ToggleButton("Set up"), tab), ofTab,
                List.of(retry, start), List.of(stop));
        stage.setScene(new Scene(header, 1300, 60));
        stage.setX(0); // within the screen, however wide it becomes
        stage.setY(0);
        stage.show();
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 1300, 1024})
    void theTabsStayWhereTheyAre(int width, FxRobot robot) {
        robot.interact(() -> stage.setWidth(width));
        double idle = at(robot, List.of(start));

        assertEquals(idle, at(robot, List.of(stop)), 0.5);
        assertEquals(idle, at(robot, List.of()), 0.5);
    }

    @Test
    void nothingIsCutByTheWindowsEdge(FxRobot robot) {
        robot.interact(() -> stage.setWidth(720));
        at(robot, List.of(retry, start));

        assertTrue(start.localToScene(start.getLayoutBounds()).getMaxX() <= header.getWidth(), () -> "ends at " + start.localToScene(start.getLayoutBounds()).getMaxX());
    }

    /// Where the tab is while only these are there.
    private double at(FxRobot robot, List<Button> shown) {
        robot.interact(() -> {
            for (var button : List.of(retry, start, stop)) {
                button.setVisible(shown.contains(button));
                button.setManaged(shown.contains(button));
            }
            header.applyCss();
            header.layout();
        });
        return tab.localToScene(0, 0).getX();
    }
}
