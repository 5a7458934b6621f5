package org.unsaid.ui.endpoints;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// The practice models, and what part each plays.
final class PracticeCard {

    private PracticeCard() {}

    static Node of(Messages messages, EndpointsViewModel model) {
        var ready = new Label(messages.text("endpoints.state.ready"), new FontIcon(Feather.CHECK_CIRCLE));
        ready.getStyleClass().add(Styles.SUCCESS_TEXT);
        ready.setMinWidth(Label.USE_PREF_SIZE);
        var texts = new VBox(1, Parts.label(messages.text("endpoints.practice"), Styles.STRONG),
                Parts.paragraph(messages.text("endpoints.practice.note"), Styles.CAPTION));
        HBox.setHgrow(texts, Priority.ALWAYS);
        var head = new HBox(10, texts, ready);
        head.setAlignment(Pos.TOP_LEFT);
        head.setPadding(new Insets(11, 14, 11, 14));
        var parts = new HBox();
        parts.getStyleClass().add("door-foot");
        for (var endpoint : model.shelf().practice()) {
            parts.getChildren().add(part(messages, model, endpoint));
        }
        var card = new VBox(head, parts);
        card.getStyleClass().add(Styles.CARD);
        return card;
    }

    private static Node part(Messages messages, EndpointsViewModel model, Endpoint endpoint) {
        var name = Parts.link("select-" + endpoint.model(), EndpointNames.shortName(messages, endpoint), () -> model.select(endpoint));
        var does = Parts.paragraph(messages.text("endpoints.part." + endpoint.model()), Styles.CAPTION);
        var box = new VBox(0, name, does);
        box.setPadding(new Insets(6, 10, 10, 14));
        box.setPrefWidth(160);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }
}
