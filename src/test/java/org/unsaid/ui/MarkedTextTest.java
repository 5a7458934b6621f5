package org.unsaid.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.unsaid.settings.Appearance;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the window is opened before each test
class MarkedTextTest {

    private static final String WORDS = "Paratroopers beat demonstrators, and soldiers opened fire on the crowd. ".repeat(6).strip();

    private static final double WIDTH = 230;

    private MarkedText text;

    @Start
    void open(Stage stage) {
        Fonts.load();
        text = new MarkedText();
        text.setPrefWidth(WIDTH);
        var scene = new Scene(new Pane(text), 400, 700);
        new Theme(scene, Appearance.LIGHT);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void noMarkSticksOutOfTheColumnWhereALineIsBroken(FxRobot robot) {
        show(robot, new Mark(0, WORDS.length(), Mark.Kind.EVIDENCE, 0, "declines"));

        var fills = bounds(".mark-fill");
        assertTrue(fills.size() > 5, "a line each: " + fills.size());
        assertEquals(fills.size(), bounds(".mark-line").size());
        fills.forEach(fill -> assertTrue(fill.getMaxX() <= WIDTH, fill.toString()));
        for (var fill : fills) { // no blank on either side: as wide as the words
            assertTrue(fills.stream().filter(other -> other.getMinY() < fill.getMaxY() - 1 && fill.getMinY() < other.getMaxY() - 1).count() == 1);
        }
    }

    @Test
    void aMarkWithinALineIsOnePiece(FxRobot robot) {
        show(robot, new Mark(0, 12, Mark.Kind.SAID, 3, "fact 3 said"), new Mark(13, 17, Mark.Kind.EVIDENCE, 0, "declines"));

        assertEquals(1, bounds(".mark-fill").size());
        assertEquals(2, bounds(".mark-line").size());
    }

    private void show(FxRobot robot, Mark... marks) {
        robot.interact(() -> text.show(WORDS, List.of(marks)));
        robot.interact(() -> text.layout());
    }

    private List<Bounds> bounds(String selector) {
        return text.lookupAll(selector).stream().map(Node::getBoundsInParent).toList();
    }
}
