package org.unsaid.ui.endpoints;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// A model in a card, which selects it.
final class EndpointRow {

    private EndpointRow() {}

    /// @param name  the line that people look for
    /// @param under what is known of it
    static Node of(Messages messages, EndpointsViewModel model, Endpoint endpoint, String name, String under) {
        var place = Parts.label(EndpointNames.place(messages, endpoint), Styles.CAPTION);
        place.setMinWidth(Region.USE_PREF_SIZE);
        var first = new HBox(12, Parts.label(name), Parts.gap(), place);
        first.setAlignment(Pos.CENTER_LEFT);
        var known = Parts.label(under, Styles.CAPTION); // one line: what it is stands whole beside the list
        known.setTooltip(new Tooltip(under));
        var lines = new VBox(1, first, known);
        if (endpoint.unpinned()) {
            var warning = new Label(messages.text("app.unpinned"), new FontIcon(Feather.ALERT_TRIANGLE));
            warning.getStyleClass().addAll(Styles.WARNING_TEXT, "small-text");
            lines.getChildren().add(warning);
        }
        lines.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(lines, Priority.ALWAYS);
        var button = new ToggleButton("", lines);
        button.setId("select-" + endpoint.spec());
        button.setAccessibleText(String.join(", ", EndpointNames.fullName(messages, endpoint), EndpointNames.origin(messages, endpoint), under));
        button.getStyleClass().add("endpoint-row");
        button.setMaxWidth(Double.MAX_VALUE);
        lines.prefWidthProperty().bind(button.widthProperty().subtract(28));
        button.setSelected(model.selectedProperty().get().filter(endpoint::equals).isPresent());
        button.setOnAction(_ -> model.select(endpoint));
        return button;
    }
}
