package org.unsaid.ui.welcome;

import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.endpoint.Discovery;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;

/// The third door: local servers, found by themselves, and the way to any other model.
final class ConnectDoor {

    private static final int SHOWN = 3;

    private ConnectDoor() {}

    static Node of(Messages messages, WelcomeViewModel model, Subscriptions subscriptions) {
        var rows = new VBox();
        subscriptions.refill(() -> fill(rows, messages, model), model.servers(), model.added(), model.lookingProperty());
        VBox.setVgrow(rows, Priority.ALWAYS);
        var connect = Parts.button("connect-model", messages.text("welcome.connect.connect"), Feather.PLUS, model::connect);
        var card = new VBox(12, Parts.label(messages.text("welcome.connect.title"), Styles.SECTION), rows, connect);
        card.getStyleClass().add(Styles.CARD);
        card.setPadding(new Insets(18, 20, 18, 20));
        return card;
    }

    private static void fill(VBox rows, Messages messages, WelcomeViewModel model) {
        rows.getChildren().clear();
        Stream.concat(model.servers().stream().map(server -> row(messages, server)),
                model.addedHosts().entrySet().stream().map(host -> row(messages, host.getKey(), host.getValue())))
                .limit(SHOWN).forEach(rows.getChildren()::add);
        if (rows.getChildren().isEmpty()) {
            boolean looking = model.lookingProperty().get();
            rows.getChildren().add(line(Feather.CPU,
                    messages.text(looking ? "welcome.connect.looking" : "welcome.connect.none"), Parts.gap()));
            rows.getChildren().add(new VBox(Parts.paragraph(messages.text("welcome.connect.none.note"), Styles.CAPTION)));
        }
        rows.getChildren().add(line(Feather.GLOBE, messages.text("welcome.connect.address"), Parts.gap()));
        rows.getChildren().add(Parts.hairline());
        rows.setCursor(Cursor.HAND); // the button's way, for those who go to what they see
        rows.setOnMouseClicked(_ -> model.connect());
    }

    private static Node row(Messages messages, Discovery.Server server) {
        var state = Parts.label(messages.text("welcome.connect.found", server.models().size()), Styles.SUCCESS_TEXT);
        state.setGraphic(new FontIcon(Feather.CHECK));
        return line(Feather.CPU, server.title() + ", " + server.address().getAuthority(), state);
    }

    private static Node row(Messages messages, String host, long models) {
        return line(Feather.LINK, host, Parts.label(messages.text("welcome.connect.added", models), Styles.MUTED));
    }

    private static Node line(Feather icon, String text, Node end) {
        var row = new HBox(10, new FontIcon(icon), Parts.label(text), Parts.gap(), end);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPadding(new Insets(7, 0, 7, 0));
        return new VBox(Parts.hairline(), row);
    }
}
