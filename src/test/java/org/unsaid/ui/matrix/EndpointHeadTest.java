package org.unsaid.ui.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Reply;
import org.unsaid.session.Samples;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.EndpointState;
import org.unsaid.ui.Messages;

/// Who looks at the matrix while it fills sees which column waits, and why.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the head is made before each test
final class EndpointHeadTest {

    private static final Endpoint ENDPOINT = Samples.endpoint("candid", 1);

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final ObjectProperty<Optional<EndpointState>> state = new SimpleObjectProperty<>(Optional.empty());
    private EndpointHead head;

    @Start
    void open(Stage stage) {
        head = new EndpointHead(messages, ENDPOINT, state, new TableColumn<>());
    }

    @Test
    void whereItIsServedStandsThereUnlessSomethingIsToBeSaid(FxRobot robot) {
        assertEquals(EndpointNames.origin(messages, ENDPOINT), second().getText());

        robot.interact(() -> state.set(Optional.of(new EndpointState.Paused())));
        assertEquals("Paused", second().getText());
        assertTrue(head.getAccessibleText().startsWith("Paused\n"), head.getAccessibleText());

        robot.interact(() -> state.set(Optional.empty()));
        assertEquals(EndpointNames.origin(messages, ENDPOINT), second().getText());
        assertFalse(head.getAccessibleText().contains("aused"), head.getAccessibleText());
    }

    @Test
    void aWaitHasItsEndAndAStopItsCause(FxRobot robot) {
        robot.interact(() -> state.set(Optional.of(new EndpointState.Held(Instant.now()))));
        assertTrue(second().getText().matches("Waits until \\d{1,2}:\\d\\d:\\d\\d.*"), second().getText());

        robot.interact(() -> state.set(Optional.of(new EndpointState.Stopped(Samples.failure(Reply.Kind.MODEL_NOT_FOUND, false)))));
        assertEquals("Stopped", second().getText());
        assertTrue(head.getAccessibleText().startsWith("The service has no such model. Choose one from its list."), head.getAccessibleText());
    }

    private Label second() {
        return (Label) List.copyOf(head.getChildren()).getLast();
    }
}
