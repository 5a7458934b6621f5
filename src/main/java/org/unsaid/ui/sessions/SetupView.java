package org.unsaid.ui.sessions;

import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Panels;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Screen;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;

/// Choosing what a new session asks, of whom and how often; beside it, what that comes to.
public final class SetupView implements Screen {

    /// Under this width the preflight stands below the choices.
    private static final double NARROW = 1180;

    private final Messages messages;
    private final SetupViewModel model;
    private final Subscriptions subscriptions = new Subscriptions();
    private final BorderPane body = new BorderPane();

    public SetupView(Messages messages, SetupViewModel model, Dialogs dialogs) {
        this.messages = messages;
        this.model = model;
        var whom = new HBox(16,
                new VBox(16, LanguagesCard.of(messages, model, subscriptions), LevelsCard.of(messages, model, subscriptions)),
                EndpointsCard.of(messages, model, subscriptions));
        var beside = new VBox(16, whom, AskingCard.of(messages, model, subscriptions, dialogs),
                CostCard.of(messages, model, subscriptions, dialogs), WorthKnowing.of(messages, model, subscriptions));
        var cards = new HBox(16, QuestionsCard.of(messages, model, subscriptions, dialogs), beside);
        Stream.of(cards, whom).flatMap(row -> row.getChildren().stream()).forEach(card -> {
            HBox.setHgrow(card, Priority.ALWAYS);
            ((Region) card).setPrefWidth(card.equals(beside) ? 596 : 290); // two cards and the gap between them
            ((Region) card).setMinWidth(220);
        });
        var choices = new VBox(16, cards);
        choices.setPadding(new Insets(20, 24, 24, 24));
        choices.getStyleClass().add(Panels.PANEL);
        var scroll = new ScrollPane(choices);
        scroll.setFitToWidth(true);
        var panel = PreflightPanel.of(messages, model, subscriptions, () -> model.start(messages.text("sessions.setup.unnamed")));
        body.setCenter(scroll);
        body.setRight(panel);
        body.widthProperty().subscribe(width -> place(panel, choices, width.doubleValue() < NARROW));
    }

    private void place(Node panel, VBox choices, boolean narrow) {
        boolean below = choices.getChildren().contains(panel);
        if (narrow && !below) {
            body.setRight(null);
            choices.getChildren().add(panel);
        } else if (!narrow && (below || body.getRight() == null)) {
            choices.getChildren().remove(panel);
            body.setRight(panel);
        }
    }

    @Override
    public Node header() {
        var title = Parts.label(messages.text("sessions.setup.title"), Styles.TITLE);
        title.setMinWidth(Region.USE_PREF_SIZE);
        var name = new TextField();
        name.setId("session-name");
        name.setPromptText(messages.text("sessions.setup.name"));
        name.setPrefWidth(340);
        name.textProperty().bindBidirectional(model.nameProperty());
        return Parts.headerLine(title, name, Parts.gap());
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public String keys() {
        return messages.text("sessions.setup.keys");
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    @Override
    public void onKey(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER) {
            model.start(messages.text("sessions.setup.unnamed"));
            event.consume();
        }
    }
}
