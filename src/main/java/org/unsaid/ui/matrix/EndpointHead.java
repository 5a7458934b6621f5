package org.unsaid.ui.matrix;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.EndpointState;
import org.unsaid.ui.EndpointStateText;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// The name of an endpoint over its column, in two lines at most and whole in its tooltip, and where it is served or, while it is
/// asked and does not simply go on, why it does not.
final class EndpointHead extends VBox {

    private static final double MARGIN = 18;
    private static final double TWO_LINES = 39; // of a name, which is bold

    private final Messages messages;
    private final Endpoint endpoint;
    private final Tooltip whole = new Tooltip();
    private final ObservableValue<Optional<EndpointState>> state; // kept, as what it is made of holds it weakly

    /// @param state of the endpoint in a run that is going on
    EndpointHead(Messages messages, Endpoint endpoint, ObservableValue<Optional<EndpointState>> state, TableColumn<?, ?> column) {
        super(1);
        this.messages = messages;
        this.endpoint = endpoint;
        this.state = state;
        var name = Parts.label(EndpointNames.shortName(messages, endpoint), Styles.STRONG);
        var origin = Parts.label(EndpointNames.origin(messages, endpoint), Styles.CAPTION);
        for (var label : new Label[] {name, origin}) {
            label.setWrapText(true);
            label.setMaxHeight(TWO_LINES);
            label.prefWidthProperty().bind(column.widthProperty().subtract(MARGIN));
            label.setMinWidth(0);
        }
        name.setMinHeight(USE_PREF_SIZE); // before where it is served
        getChildren().setAll(name, origin);
        setMinHeight(MatrixGrid.HEAD);
        setAlignment(Pos.CENTER_LEFT);
        this.state.subscribe(now -> tell(origin, now));
        Tooltip.install(this, whole);
        accessibleTextProperty().bind(whole.textProperty());
    }

    private void tell(Label origin, Optional<EndpointState> now) {
        origin.setText(now.map(it -> EndpointStateText.brief(messages, it)).orElseGet(() -> EndpointNames.origin(messages, endpoint)));
        origin.setGraphic(now.map(it -> new FontIcon(icon(it))).orElse(null));
        whole.setText(now.map(it -> EndpointStateText.whole(messages, it) + "\n").orElse("") + names());
    }

    private static Feather icon(EndpointState state) {
        return switch (state) {
            case EndpointState.Paused _ -> Feather.PAUSE;
            case EndpointState.Held _ -> Feather.CLOCK;
            case EndpointState.Troubled _ -> Feather.REFRESH_CW;
            case EndpointState.Stopped _, EndpointState.AtCap _ -> Feather.ALERT_TRIANGLE;
        };
    }

    private String names() {
        return EndpointNames.fullName(messages, endpoint) + "\n" + EndpointNames.origin(messages, endpoint)
                + endpoint.family().map(family -> "\n" + EndpointNames.family(messages, family)).orElse("")
                + (endpoint.scripted() ? "" : "\n" + EndpointNames.maker(messages, endpoint))
                + (endpoint.unpinned() ? "\n" + messages.text("app.unpinned") : "")
                + "\n" + endpoint.spec();
    }
}
