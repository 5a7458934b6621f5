package org.unsaid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
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
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Money;
import org.unsaid.endpoint.Price;
import org.unsaid.session.Cost;
import org.unsaid.settings.Appearance;
import org.unsaid.settings.Directories;
import org.unsaid.store.Workspace;

/// Prices and caps on the screens, against a server on loopback that is taken for one far away.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the window is opened before each test
class CostScreenTest {

    private static final Price PRICE = new Price(
            new BigDecimal("3"), new BigDecimal("15"), "USD", LocalDate.of(2026, 11, 20), Price.TYPED_IN);

    @TempDir
    private Path home;

    private final AtomicInteger calls = new AtomicInteger();
    private MockWebServer server;
    private OpenWindow window;

    @Start
    void open(Stage stage) throws IOException {
        server = new MockWebServer();
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                calls.incrementAndGet();
                return new MockResponse.Builder().addHeader("content-type", "text/event-stream").body("""
                        data: {"choices":[{"index":0,"delta":{"content":"Hello."},"finish_reason":"stop"}]}

                        data: [DONE]

                        """).build(); // and not a word of what it counted
            }
        });
        server.start();
        try (var workspace = Workspace.open(new Directories(home, home).workspace())) {
            workspace.endpoints().put(endpoint("priced", Optional.of(PRICE)));
            workspace.endpoints().put(endpoint("unpriced", Optional.empty()));
        }
        window = new OpenWindow(stage, home, Locale.ENGLISH, Appearance.LIGHT);
    }

    @AfterEach
    void close() throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> window.close());
        server.close();
    }

    @Test
    void anUnknownPriceBlocksTheStartUntilItIsAgreedToOrTypedIn(FxRobot robot) throws TimeoutException {
        setUp(robot);
        assertTrue(robot.lookup((Node node) -> node instanceof Labeled label && String.valueOf(label.getText()).endsWith("\nunknown for unpriced"))
                .tryQuery().isPresent(), "never 0");
        assertTrue(robot.lookup("#start-run").query().isDisabled());

        robot.interact(() -> ((ButtonBase) robot.lookup("#agree-unknown-price").query()).fire());
        assertFalse(robot.lookup("#start-run").query().isDisabled());
        robot.interact(() -> ((ButtonBase) robot.lookup("#agree-unknown-price").query()).fire());

        robot.interact(() -> robot.lookup("#cap-session").queryTextInputControl().requestFocus());
        var typeIn = node(robot, "price-" + endpoint("unpriced", Optional.empty()).spec());
        Platform.runLater(() -> ((ButtonBase) typeIn).fire()); // which returns only when the form is closed
        waitFor(() -> robot.lookup("#price-in").tryQuery().filter(field -> field.getScene().getWindow().isShowing()).isPresent());
        robot.interact(() -> robot.lookup("#price-in").queryTextInputControl().setText("0.27"));
        robot.interact(() -> robot.lookup("#price-out").queryTextInputControl().setText("1,10"));
        robot.interact(() -> ((ButtonBase) robot.lookup("Apply").query()).fire());

        waitFor(() -> !robot.lookup("#start-run").query().isDisabled());
        assertFalse(robot.lookup("#agree-unknown-price").query().isVisible());
        assertTrue(window.workspace().endpoints().list().stream().allMatch(endpoint -> endpoint.price().isPresent()));
        assertEquals(0, calls.get());
    }

    @Test
    void aRunStopsAtItsCapAndSaysWhatItSpent(FxRobot robot) throws TimeoutException {
        setUp(robot);
        choose(robot, "choose-endpoint-" + endpoint("unpriced", Optional.empty()).spec());
        var cap = robot.lookup("#cap-session").queryTextInputControl();
        robot.interact(() -> cap.setText("five"));
        assertTrue(robot.lookup("#start-run").query().isDisabled());
        assertTrue(shown(robot, "“five”: expected an amount with a currency, such as 5 USD"));
        robot.interact(() -> cap.setText("0.03"));

        robot.interact(() -> ((ButtonBase) robot.lookup("#start-run").query()).fire());
        waitFor(() -> robot.lookup("#show-setup").tryQuery().isPresent());
        robot.interact(() -> ((ButtonBase) robot.lookup("#show-setup").query()).fire());
        waitFor(() -> shown(robot, "The next call might exceed the cap: USD 0.03 for this session. What is missing can go on under a higher one."));

        waitFor(() -> spent(robot).startsWith("at most USD 0.0") && spent(robot).endsWith(" of 0.03 spent")); // the service counts nothing
        var session = window.workspace().sessions().list().getFirst();
        var cost = window.workspace().spending().of(session.id()).stream().map(Cost::money).reduce(Money::plus).orElseThrow();
        assertFalse(cost.exceeds(new Money(new BigDecimal("0.03"), "USD")), cost.toString());
        assertTrue(session.outstanding() > 0);

        waitFor(() -> robot.lookup("#start-run").query().isVisible());
        long before = window.workspace().sessions().list().getFirst().done();
        robot.interact(() -> robot.lookup("#new-cap").queryTextInputControl().setText("0.06"));
        robot.interact(() -> ((ButtonBase) robot.lookup("#set-cap").query()).fire());
        assertTrue(shown(robot, "USD 0.06 for this session"));
        robot.interact(() -> ((ButtonBase) robot.lookup("#start-run").query()).fire());
        waitFor(() -> window.workspace().sessions().list().getFirst().done() > before);
        waitFor(() -> spent(robot).endsWith(" of 0.06 spent"));
    }

    private static String spent(FxRobot robot) {
        return String.valueOf(((Labeled) robot.lookup("#spent").query()).getText());
    }

    /// Chooses a set, and of the models those that are served elsewhere.
    private void setUp(FxRobot robot) throws TimeoutException {
        robot.clickOn("#go-sessions").clickOn("#new-session");
        waitFor(() -> robot.lookup("#choose-set-everyday").tryQuery().isPresent());
        robot.interact(() -> ((ButtonBase) robot.lookup("#choose-set-everyday").query()).fire());
        var wanted = Stream.of("priced", "unpriced").map(model -> "choose-endpoint-" + endpoint(model, Optional.empty()).spec()).toList();
        for (var box : List.copyOf(robot.lookup((Node node) -> node instanceof CheckBox box && box.isSelected() && box.getId() != null
                && box.getId().startsWith("choose-endpoint-") && !wanted.contains(box.getId())).queryAllAs(CheckBox.class))) {
            choose(robot, box.getId());
        }
    }

    private static void choose(FxRobot robot, String id) {
        robot.interact(() -> ((ButtonBase) node(robot, id)).fire());
    }

    private static Node node(FxRobot robot, String id) {
        return robot.lookup((Node node) -> id.equals(node.getId())).query();
    }

    private static boolean shown(FxRobot robot, String text) {
        return robot.lookup((Node node) -> node instanceof Labeled labeled && text.equals(labeled.getText()) && node.isVisible())
                .tryQuery().isPresent();
    }

    private Endpoint endpoint(String model, Optional<Price> price) {
        var address = URI.create("http://127.0.0.1:" + server.getPort() + "/v1");
        return new Endpoint(address + "#" + model, Endpoint.GENERIC, address, model, Optional.empty(), Optional.empty(),
                Optional.empty(), Endpoint.ServedBasis.UNKNOWN, Endpoint.Weights.UNKNOWN, 4, price);
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    }
}
