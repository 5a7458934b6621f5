package org.unsaid.ui.endpoints;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.endpoint.ConnectionTest;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.EndpointShelf.TestState;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// A server or service and its models; when one does not work, why, and what to do next.
final class PlaceCard {

    private PlaceCard() {}

    static Node of(Messages messages, EndpointsViewModel model, EndpointsViewModel.Place place, Consumer<EndpointsViewModel.Place> onKey) {
        var names = new VBox(1, Parts.label(place.title(), Styles.STRONG),
                Parts.label(place.address().getAuthority() + (place.byHand() ? messages.text("endpoints.by-hand") : ""), Styles.CAPTION));
        var head = new HBox(10, names, Parts.gap(), state(messages, model, place));
        head.setPadding(new Insets(11, 14, 11, 14));
        var card = new VBox(head);
        card.getStyleClass().add(Styles.CARD);
        failure(model, place).ifPresent(fails -> card.getChildren().add(why(messages, CauseText.of(messages, fails.cause()))));
        if (place.wantsKey()) {
            var enter = Parts.button("enter-key", messages.text("endpoints.enter-key"), Feather.KEY, () -> onKey.accept(place));
            var row = new VBox(8, Parts.paragraph(messages.text("endpoints.wants-key"), Styles.MUTED), enter);
            row.setPadding(new Insets(0, 14, 12, 14));
            card.getChildren().add(row);
        }
        place.endpoints().forEach(endpoint -> card.getChildren().addAll(Parts.hairline(), EndpointRow.of(messages, model, endpoint,
                EndpointNames.shortName(messages, endpoint), OriginText.origin(messages, endpoint))));
        return card;
    }

    private static Optional<ConnectionTest.Fails> failure(EndpointsViewModel model, EndpointsViewModel.Place place) {
        return place.endpoints().stream().map(endpoint -> model.shelf().tests().get(endpoint.spec()))
                .filter(TestState.Tested.class::isInstance).map(TestState.Tested.class::cast).map(TestState.Tested::result)
                .filter(ConnectionTest.Fails.class::isInstance).map(ConnectionTest.Fails.class::cast).findFirst();
    }

    private static Label state(Messages messages, EndpointsViewModel model, EndpointsViewModel.Place place) {
        var failed = failure(model, place);
        var label = new Label();
        label.setMinWidth(Region.USE_PREF_SIZE);
        if (failed.isPresent()) {
            label.setText(CauseText.of(messages, failed.get().cause()).state());
            label.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
            label.getStyleClass().add(Styles.ERROR_TEXT);
        } else if (place.wantsKey()) {
            label.setText(messages.text("endpoints.state.no-key"));
            label.setGraphic(new FontIcon(Feather.KEY));
            label.getStyleClass().add(Styles.WARNING_TEXT);
        } else if (place.byHand() && place.endpoints().stream().noneMatch(endpoint -> model.shelf().tests().containsKey(endpoint.spec()))) {
            label.setText(messages.text("endpoints.state.untested"));
            label.setGraphic(new FontIcon(Feather.CIRCLE));
            label.getStyleClass().add(Styles.MUTED);
        } else {
            label.setText(messages.text("endpoints.state.ready"));
            label.setGraphic(new FontIcon(Feather.CHECK_CIRCLE));
            label.getStyleClass().add(Styles.SUCCESS_TEXT);
        }
        return label;
    }

    private static Node why(Messages messages, CauseText text) {
        var next = Parts.paragraph(messages.text("endpoints.next", text.next()), Styles.STRONG);
        var box = new VBox(4, Parts.paragraph(text.cause()), next);
        box.setPadding(new Insets(0, 14, 12, 14));
        return box;
    }
}
