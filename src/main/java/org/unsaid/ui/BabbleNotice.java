package org.unsaid.ui;

import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.session.Babbles;
import org.unsaid.session.Setup;

/// Which models wrote so much that nobody can use that the rest is not to be quoted unread; nothing where none did.
public final class BabbleNotice extends Label {

    private static final double TWO_LINES = 42;

    private final Messages messages;
    private final Setup setup;

    public BabbleNotice(Messages messages, Setup setup) {
        this.messages = messages;
        this.setup = setup;
        setId("babble-notice");
        setGraphic(new FontIcon(Feather.HELP_CIRCLE));
        setWrapText(true);
        setMaxHeight(TWO_LINES);
        setMinWidth(0);
        getStyleClass().addAll(Styles.CAPTION, "babble-notice");
        show(Babbles.NONE);
    }

    public void show(Babbles babbles) {
        boolean any = !babbles.all().isEmpty();
        setVisible(any);
        setManaged(any);
        if (any) {
            setText(messages.text("app.babble", setup.endpoints().stream()
                    .filter(endpoint -> babbles.of(endpoint.spec()).findAny().isPresent())
                    .map(endpoint -> of(endpoint, babbles)).collect(Collectors.joining("; "))));
            setTooltip(new Tooltip(getText()));
        }
    }

    private String of(Endpoint endpoint, Babbles babbles) {
        return messages.text("app.babble.model", EndpointNames.shortName(messages, endpoint), babbles.of(endpoint.spec())
                .map(babble -> messages.text("app.babble.language", messages.language(babble.language()), babble.unusable(), babble.answers()))
                .collect(Collectors.joining(", ")));
    }
}
