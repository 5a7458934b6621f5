package org.unsaid.ui.matrix;

import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.session.Babbles;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;

/// Which models wrote so much that nobody can use that the rest is not to be quoted unread; nothing where none did.
final class BabbleNotice extends Label {

    private static final double TWO_LINES = 42;

    private final Messages messages;
    private final MatrixViewModel model;

    BabbleNotice(Messages messages, MatrixViewModel model, Subscriptions subscriptions) {
        this.messages = messages;
        this.model = model;
        setId("matrix-babble");
        setGraphic(new FontIcon(Feather.HELP_CIRCLE));
        setWrapText(true);
        setMaxHeight(TWO_LINES);
        setMinWidth(0);
        getStyleClass().addAll(Styles.CAPTION, "babble-notice");
        subscriptions.refill(this::tell, model.babblesProperty());
    }

    private void tell() {
        var babbles = model.babblesProperty().get();
        boolean any = !babbles.all().isEmpty();
        setVisible(any);
        setManaged(any);
        if (any) {
            setText(messages.text("matrix.babble", model.session().session().setup().endpoints().stream()
                    .filter(endpoint -> babbles.of(endpoint.spec()).findAny().isPresent())
                    .map(endpoint -> of(endpoint, babbles)).collect(Collectors.joining("; "))));
            setTooltip(new Tooltip(getText()));
        }
    }

    private String of(Endpoint endpoint, Babbles babbles) {
        return messages.text("matrix.babble.model", EndpointNames.shortName(messages, endpoint), babbles.of(endpoint.spec())
                .map(babble -> messages.text("matrix.babble.language", messages.language(babble.language()), babble.unusable(), babble.answers()))
                .collect(Collectors.joining(", ")));
    }
}
