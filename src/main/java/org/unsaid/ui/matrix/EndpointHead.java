package org.unsaid.ui.matrix;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// The name of an endpoint over its column, in two lines at most and whole in its tooltip, and where it is served.
final class EndpointHead extends VBox {

    private static final double MARGIN = 18;
    private static final double TWO_LINES = 36;

    EndpointHead(Messages messages, Endpoint endpoint, TableColumn<?, ?> column) {
        super(1);
        var name = Parts.label(EndpointNames.shortName(messages, endpoint), Styles.STRONG);
        var origin = Parts.label(EndpointNames.origin(messages, endpoint), Styles.CAPTION);
        for (var label : new Label[] {name, origin}) {
            label.setWrapText(true);
            label.setMaxHeight(TWO_LINES);
            label.prefWidthProperty().bind(column.widthProperty().subtract(MARGIN));
            label.setMinWidth(0);
        }
        getChildren().setAll(name, origin);
        setMinHeight(MatrixGrid.HEAD);
        setAlignment(Pos.CENTER_LEFT);
        var whole = new Tooltip(EndpointNames.fullName(messages, endpoint) + "\n" + EndpointNames.origin(messages, endpoint)
                + endpoint.family().map(family -> "\n" + EndpointNames.family(messages, family)).orElse("")
                + (endpoint.scripted() ? "" : "\n" + EndpointNames.maker(messages, endpoint))
                + (endpoint.unpinned() ? "\n" + messages.text("app.unpinned") : "")
                + "\n" + endpoint.spec());
        Tooltip.install(this, whole);
        setAccessibleText(whole.getText());
    }
}
