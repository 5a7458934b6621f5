package org.unsaid;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unsaid.Hands.waitFor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
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
import org.unsaid.endpoint.Dialects;
import org.unsaid.endpoint.EndpointSpec;
import org.unsaid.settings.Appearance;
import org.unsaid.store.Workspace;

/// What a person says of the weights behind a model, on the screen.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the window is opened before each test
class WeightsFormTest {

    @TempDir
    private Path home;

    private OpenWindow window;

    @Start
    void open(Stage stage) {
        try (var workspace = Workspace.open(home.resolve("workspace.db"))) {
            var endpoint = ((EndpointSpec.Valid) EndpointSpec.parse("https://models.example/v1#house-model", Dialects.shipped())).endpoint();
            workspace.endpoints().add(endpoint);
        }
        window = new OpenWindow(stage, home, Locale.ENGLISH, Appearance.LIGHT);
    }

    @AfterEach
    void close() throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> window.close());
    }

    @Test
    void whatIsSaidIsShownAtOnceAndCanBeForgotten(FxRobot robot) throws TimeoutException {
        robot.clickOn("#go-endpoints").clickOn("house-model");
        waitFor(() -> robot.lookup("#edit-weights").tryQuery().isPresent());
        assertFalse(robot.lookup("#forget-weights").query().isVisible());

        robot.clickOn("#edit-weights");
        waitFor(() -> robot.lookup("#weights-title").tryQuery().isPresent());
        assertTrue(robot.lookup("Keep").queryButton().isDisabled(), "nobody says yet who made it");
        fill(robot, "#weights-title", "House 7B");
        robot.clickOn("#weights-maker").write("House of Examples");
        ComboBox<String> place = robot.lookup("#weights-place").queryComboBox();
        robot.interact(() -> place.setValue("FR"));
        fill(robot, "#weights-released", "someday");
        fill(robot, "#weights-source", "https://house.example/card");
        robot.clickOn("Keep");

        waitFor(() -> robot.lookup(".error-text").queryAllAs(Label.class).stream().anyMatch(label -> label.getText().contains("‘someday’; expected a date")));
        WaitForAsyncUtils.waitForFxEvents();
        fill(robot, "#weights-released", "2026-03");
        robot.clickOn("Keep");

        waitFor(() -> window.texts(".label").contains("House of Examples, France"));
        assertTrue(window.texts(".label").contains("House 7B"));
        assertTrue(Files.exists(home.resolve("models.json")));
        waitFor(() -> robot.lookup("#forget-weights").query().isVisible());
        robot.clickOn("#forget-weights");
        waitFor(() -> !window.texts(".label").contains("House of Examples, France"));
    }

    private static void fill(FxRobot robot, String field, String text) {
        robot.clickOn(field).push(KeyCode.CONTROL, KeyCode.A).write(text);
    }
}
