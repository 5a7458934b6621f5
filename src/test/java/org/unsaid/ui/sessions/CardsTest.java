package org.unsaid.ui.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Who ticks a box with the keyboard can tick the next: the rows are filled anew for it, and the focus stays.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the window is opened before each test
final class CardsTest {

    private TextField name;
    private VBox rows;

    @Start
    void open(Stage stage) {
        name = new TextField();
        name.setId("name");
        rows = new VBox();
        fill();
        stage.setScene(new Scene(new VBox(name, rows), 400, 300));
        stage.show();
    }

    @Test
    void theBoxOfTheSameNameHasTheFocus(FxRobot robot) {
        robot.interact(() -> rows.getChildren().get(1).requestFocus());

        robot.interact(() -> Cards.refill(rows, this::fill));

        assertEquals("choose-http://127.0.0.1:1/v1#two", rows.getScene().getFocusOwner().getId());
    }

    @Test
    void whoHadTheFocusElsewhereKeepsIt(FxRobot robot) {
        robot.interact(name::requestFocus);

        robot.interact(() -> Cards.refill(rows, this::fill));

        assertEquals("name", rows.getScene().getFocusOwner().getId());
    }

    private void fill() {
        Stream.of("one", "http://127.0.0.1:1/v1#two").forEach(id -> {
            var box = new CheckBox(id);
            box.setId("choose-" + id);
            rows.getChildren().add(box);
        });
    }
}
