package org.unsaid.ui.welcome;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Panels;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Screen;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;

/// The welcome screen: four doors, and beside them what leaves the computer.
public final class WelcomeView implements Screen {

    private static final double DOORS = 752;
    private static final double BESIDE = 304;

    private final Messages messages;
    private final WelcomeViewModel model;
    private final Subscriptions subscriptions = new Subscriptions();
    private final Node body;

    public WelcomeView(Messages messages, WelcomeViewModel model) {
        this.messages = messages;
        this.model = model;
        this.body = body(messages, model, subscriptions);
    }

    @Override
    public Node header() {
        return Parts.headerLine(Parts.label(messages.text("app.name"), Styles.TITLE));
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public String keys() {
        return messages.text("welcome.keys");
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    @Override
    public void onKey(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER) {
            model.ask();
            event.consume();
        }
    }

    private static Node body(Messages messages, WelcomeViewModel model, Subscriptions subscriptions) {
        var title = Parts.paragraph(messages.text("welcome.title"), Styles.HERO);
        var subtitle = Parts.paragraph(messages.text("welcome.subtitle"), "subtitle");
        var doors = new VBox(16,
                new VBox(4, title, subtitle), TryDoor.of(messages, model), new AskDoor(messages, model),
                lowerDoors(messages, model, subscriptions));
        doors.setMaxWidth(DOORS);
        doors.setPrefWidth(DOORS);
        doors.getStyleClass().add(Panels.PANEL);
        var beside = Beside.of(messages);
        beside.setMinWidth(230);
        beside.setPrefWidth(BESIDE);
        beside.setMaxWidth(BESIDE);
        HBox.setHgrow(doors, Priority.ALWAYS);
        var columns = new HBox(24, doors, beside);
        columns.setAlignment(Pos.TOP_CENTER);
        columns.setPadding(new Insets(28, 24, 24, 24));
        var scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private static Node lowerDoors(Messages messages, WelcomeViewModel model, Subscriptions subscriptions) {
        var grid = new GridPane(16, 0);
        var half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().setAll(half, half);
        grid.addRow(0, ConnectDoor.of(messages, model, subscriptions), OpenDoor.of(messages, model, subscriptions));
        return grid;
    }
}
