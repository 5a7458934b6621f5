package org.unsaid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unsaid.Hands.waitFor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.control.ListView;
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

/// Models grouped by family and by place, and the catalogue, on the screen.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the window is opened before each test
class ModelGroupsTest {

    @TempDir
    private Path home;

    private OpenWindow window;

    @Start
    void open(Stage stage) throws IOException {
        Files.writeString(home.resolve("models.json"), "{\"families\": [{\"id\": \"mine\", \"colour\": \"red\"}]}");
        try (var workspace = Workspace.open(home.resolve("workspace.db"))) {
            Stream.of("openrouter:deepseek/deepseek-r1", "openrouter:deepseek/deepseek-r1@novita", "fireworks:accounts/fireworks/models/deepseek-r1",
                    "openrouter:perplexity/r1-1776@perplexity", "https://models.example/v1#house-model")
                    .map(spec -> ((EndpointSpec.Valid) EndpointSpec.parse(spec, Dialects.shipped())).endpoint())
                    .forEach(workspace.endpoints()::add);
        }
        window = new OpenWindow(stage, home, Locale.ENGLISH, Appearance.LIGHT);
    }

    @AfterEach
    void close() throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> window.close());
    }

    @Test
    void routesToTheSameWeightsStandTogetherAndAFineTuneStandsApart(FxRobot robot) throws TimeoutException {
        robot.clickOn("#go-endpoints").clickOn("#group-by-family");

        waitFor(() -> window.texts(".model-group .label").contains("3 routes"));
        var texts = window.texts(".model-group .label");
        assertTrue(texts.contains("DeepSeek-R1"), texts.toString());
        assertTrue(texts.contains("R1-1776, not DeepSeek-R1"), texts.toString());
        assertTrue(texts.contains("Of no family we know"), texts.toString());
        assertTrue(texts.contains("Host not pinned: it may change from call to call."), texts.toString());
        assertTrue(texts.stream().anyMatch(text -> text.startsWith("DeepSeek, China · open weights, MIT · released Jan 20, 2025")), texts.toString());
    }

    @Test
    void byPlaceSaysThatItImpliesNoPosition(FxRobot robot) throws TimeoutException {
        robot.clickOn("#go-endpoints").clickOn("#group-by-country");

        waitFor(() -> window.texts(".model-group .strong").contains("China"));
        assertTrue(window.texts(".model-group .strong").contains("United States"));
        assertTrue(window.texts(".caption").contains("implies no position on status"));
    }

    @Test
    void whatIsKnownOfAModelStandsBesideItWithItsSource(FxRobot robot) throws TimeoutException {
        robot.clickOn("#go-endpoints").clickOn("#group-by-family");
        robot.clickOn("#search-models").write("not DeepSeek-R1");
        waitFor(() -> robot.lookup("perplexity/r1-1776@perplexity").tryQuery().isPresent() && !window.texts(".strong").contains("DeepSeek-R1"));
        robot.clickOn("perplexity/r1-1776@perplexity");

        waitFor(() -> robot.lookup("#open-source").tryQuery().isPresent());
        assertTrue(window.texts(".label").contains("based on DeepSeek-R1"));
        assertTrue(window.texts(".label").contains("routed by OpenRouter, to perplexity only"));
    }

    @Test
    void theFocusStaysOnWhatWasPressed(FxRobot robot) throws TimeoutException {
        robot.clickOn("#go-endpoints");
        robot.clickOn("#find-servers");
        assertEquals("find-servers", focused());

        robot.clickOn("#select-candid");
        assertEquals("select-candid", focused());
        robot.clickOn("#test-connection");
        assertEquals("test-connection", focused());
        waitFor(() -> window.texts("#test-steps .label").contains("Streams"));
        assertEquals("test-connection", focused());

        robot.clickOn("#group-by-family").clickOn("#search-models").write("not DeepSeek-R1");
        waitFor(() -> robot.lookup("perplexity/r1-1776@perplexity").tryQuery().isPresent() && !window.texts(".strong").contains("DeepSeek-R1"));
        robot.clickOn("perplexity/r1-1776@perplexity");
        assertEquals("select-openrouter:perplexity/r1-1776@perplexity", focused());
    }

    private String focused() {
        WaitForAsyncUtils.waitForFxEvents();
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> String.valueOf(window.scene().getFocusOwner().getId()));
    }

    @Test
    void aRunOverARouterThatMayChangeTheHostIsWarnedOf(FxRobot robot) throws TimeoutException {
        robot.clickOn("#go-sessions").clickOn("#new-session").clickOn("#choose-set-taiwan");

        waitFor(() -> window.texts("#unpinned-routers").stream().anyMatch(text -> text.startsWith("deepseek/deepseek-r1: ")));
    }

    @Test
    void problemsOfAPersonsOwnFileAreShown(FxRobot robot) throws TimeoutException {
        robot.clickOn("#go-endpoints");

        waitFor(() -> window.texts("#own-models-problems .label").stream().anyMatch(text -> text.contains("‘colour’ is not a field")));
    }

    @Test
    void aModelIsFoundInTheCatalogueAndAdded(FxRobot robot) throws TimeoutException {
        robot.clickOn("#go-endpoints").clickOn("#add-from-catalogue");
        robot.clickOn("#search-catalogue").write("ollama smollm2:360m");
        ListView<?> offers = robot.lookup("#catalogue-offers").queryListView();
        assertEquals(2, offers.getItems().size());
        assertTrue(robot.lookup("Add and test").queryButton().isDisabled(), "nothing is chosen yet");
        robot.clickOn("SmolLM2-360M-Instruct").clickOn("Add and test");

        waitFor(() -> window.workspace().endpoints().list().stream().anyMatch(endpoint -> endpoint.spec().startsWith("ollama:smollm2:360m")));
    }
}
