package org.unsaid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
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

/// Typing a key and keeping it, from the screens, for a server on loopback that wants one.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the window is opened before each test
class KeepKeyTest {

    private static final String KEY = "sk-typed-key";

    @TempDir
    private Path home;

    private MockWebServer server;
    private OpenWindow window;
    private final ConcurrentLinkedQueue<String> sent = new ConcurrentLinkedQueue<>();

    @Start
    void open(Stage stage) throws IOException {
        server = new MockWebServer();
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                sent.add(Objects.requireNonNullElse(request.getHeaders().get("Authorization"), "none"));
                return new MockResponse.Builder().addHeader("content-type", "application/json")
                        .body("{\"data\":[{\"id\":\"tiny-model\"}]}").build();
            }
        });
        server.start();
        window = new OpenWindow(stage, home, Locale.ENGLISH, Appearance.LIGHT);
    }

    @AfterEach
    void close() throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> window.close());
        server.close();
    }

    @Test
    void aKeyIsKeptInTheKeychainThatWorksAndRemovedInTheSettings(FxRobot robot) throws Exception {
        typeKey(robot);
        waitFor(() -> robot.lookup("#keep-in-keychain").tryQueryAs(RadioButton.class).filter(button -> button.isSelected()).isPresent());
        robot.clickOn("Add");

        robot.clickOn("#go-settings");
        waitFor(() -> shows(robot, origin()));
        assertFalse(sent.isEmpty());
        assertEquals(List.of("Bearer " + KEY), sent.stream().distinct().toList());
        assertEquals(origin(), Files.readString(home.resolve("keychain-origins.txt")));

        fire(robot, "#remove-key-" + origin());
        waitFor(() -> !shows(robot, origin()));
        assertEquals("", Files.readString(home.resolve("keychain-origins.txt")));
    }

    @Test
    void aKeyIsKeptInAFileAndItsPassphraseIsAskedForAfterLocking(FxRobot robot) throws Exception {
        typeKey(robot);
        robot.clickOn("#keep-in-file").clickOn("Add");
        waitFor(() -> empty(robot, "#new-passphrase"));
        robot.clickOn("#new-passphrase").write("some words").clickOn("#new-passphrase-again").write("some words");
        robot.clickOn("Make the file");
        waitFor(() -> Files.exists(home.resolve("keys.json")) && Files.readString(home.resolve("keys.json")).contains(origin()));
        assertFalse(Files.readString(home.resolve("keys.json")).contains(KEY));

        robot.clickOn("#go-settings");
        waitFor(() -> robot.lookup("#lock-keys").tryQuery().isPresent());
        fire(robot, "#lock-keys");
        waitFor(() -> robot.lookup("#unlock-keys").tryQuery().isPresent());
        fire(robot, "#unlock-keys");
        waitFor(() -> empty(robot, "#passphrase"));
        enter(robot, "wrong");
        waitFor(() -> shows(robot, "This passphrase does not open the key file. Try again.") && empty(robot, "#passphrase"));
        enter(robot, "some words");
        waitFor(() -> robot.lookup("#lock-keys").tryQuery().isPresent());
    }

    private void typeKey(FxRobot robot) throws TimeoutException {
        robot.clickOn("#go-endpoints").clickOn("#add-address");
        robot.clickOn("#server-address").write("http://127.0.0.1:" + server.getPort() + "/v1");
        robot.clickOn("#server-key").write(KEY).type(KeyCode.ENTER);
        waitFor(() -> robot.lookup("tiny-model").tryQuery().isPresent());
    }

    private static void fire(FxRobot robot, String id) throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup((Node node) -> ("#" + node.getId()).equals(id)).queryButton().fire());
    }

    /// Without the pointer: the window that asks may still be on its way to its place.
    private static void enter(FxRobot robot, String words) throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup("#passphrase").queryAs(TextInputControl.class).setText(words));
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup((Node node) -> node instanceof Button button && "Open".equals(button.getText()))
                .queryButton().fire());
    }

    /// Whether the window that asks is ready to be typed into.
    private static boolean empty(FxRobot robot, String id) {
        return robot.lookup(id).tryQueryAs(TextInputControl.class)
                .filter(field -> field.getLength() == 0 && field.getWidth() > 0 && field.getScene().getWindow().isShowing()).isPresent();
    }

    private static boolean shows(FxRobot robot, String text) {
        return robot.lookup((Node node) -> node instanceof Labeled label && text.equals(label.getText())).tryQuery().isPresent();
    }

    private String origin() {
        return "http://127.0.0.1:" + server.getPort();
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    }
}
