package org.unsaid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.unsaid.settings.Appearance;

/// Adding a model by its address, from the screen, against a server on loopback.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the window is opened before each test
class ConnectModelTest {

    @TempDir
    private Path home;

    private MockWebServer server;
    private OpenWindow window;

    @Start
    void open(Stage stage) throws IOException {
        server = new MockWebServer();
        server.setDispatcher(new OneModel());
        server.start();
        window = new OpenWindow(stage, home, Locale.ENGLISH, Appearance.LIGHT);
    }

    @AfterEach
    void close() throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> window.close());
        server.close();
    }

    @Test
    void aModelIsAddedByItsAddressAndTested(FxRobot robot) throws TimeoutException {
        robot.clickOn("#go-endpoints").clickOn("#add-address");
        robot.clickOn("#server-address").write("http://127.0.0.1:" + server.getPort() + "/v1").type(KeyCode.ENTER);
        waitFor(() -> robot.lookup("tiny-model").tryQuery().isPresent());
        robot.clickOn("Add");

        waitFor(() -> window.texts("#test-steps .label").contains("Streams"));
        assertTrue(window.texts(".strong").stream().anyMatch(text -> text.contains("127.0.0.1")));
        assertEquals(1, window.workspace().endpoints().list().size());
    }

    @Test
    void whatWasFoundAtOneAddressIsNotAddedUnderAnother(FxRobot robot) throws TimeoutException {
        robot.clickOn("#go-endpoints").clickOn("#add-address");
        robot.clickOn("#server-address").write("http://127.0.0.1:" + server.getPort() + "/v1").type(KeyCode.ENTER);
        waitFor(() -> robot.lookup("tiny-model").tryQuery().isPresent());

        robot.write("/else");
        assertTrue(robot.lookup("tiny-model").tryQuery().isEmpty());
        robot.type(KeyCode.BACK_SPACE, 5).type(KeyCode.ENTER);
        waitFor(() -> robot.lookup("tiny-model").tryQuery().isPresent());
        robot.type(KeyCode.ENTER);

        waitFor(() -> window.workspace().endpoints().list().size() == 1);
    }

    @Test
    void anAddressWhereNothingListensSaysSoAndWhatToDo(FxRobot robot) throws TimeoutException {
        int port = server.getPort();
        server.close();
        robot.clickOn("#go-endpoints").clickOn("#add-address");
        robot.clickOn("#server-address").write("http://127.0.0.1:" + port + "/v1").type(KeyCode.ENTER);

        waitFor(() -> robot.lookup(".error-text").tryQuery().map(node -> ((Labeled) node).getText())
                .filter(text -> text.contains("No program answers") && text.contains("Next: start the server")).isPresent());
        robot.clickOn("Cancel");
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    }

    /// A server with one model that says a few words.
    private static final class OneModel extends Dispatcher {
        @Override
        public MockResponse dispatch(RecordedRequest request) {
            if (request.getUrl().encodedPath().endsWith("/models")) {
                return new MockResponse.Builder().addHeader("content-type", "application/json")
                        .body("{\"object\":\"list\",\"data\":[{\"id\":\"tiny-model\",\"object\":\"model\"}]}").build();
            }
            if (request.getUrl().encodedPath().endsWith("/chat/completions")) {
                return new MockResponse.Builder().addHeader("content-type", "text/event-stream")
                        .body("""
                                data: {"choices":[{"index":0,"delta":{"content":"Hello "}}]}

                                data: {"choices":[{"index":0,"delta":{"content":"there."},"finish_reason":"stop"}]}

                                data: [DONE]

                                """).build();
            }
            return new MockResponse.Builder().code(404).build();
        }
    }
}
