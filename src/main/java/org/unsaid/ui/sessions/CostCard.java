package org.unsaid.ui.sessions;

import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.session.Cap;
import org.unsaid.ui.Amounts;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;

/// What the chosen models charge, and what the run may cost at most. Not there while all of them cost nothing.
final class CostCard {

    private CostCard() {}

    static Node of(Messages messages, SetupViewModel model, Subscriptions subscriptions, Dialogs dialogs) {
        var prices = new VBox();
        var caps = new HBox(16);
        for (var scope : Cap.Scope.values()) {
            caps.getChildren().add(cap(messages, model, scope));
        }
        caps.setPadding(new Insets(10, 14, 4, 14));
        var problem = Parts.paragraph("", Styles.ERROR_TEXT);
        problem.setId("cap-problem");
        var note = Parts.paragraph(messages.text("sessions.cost.note"), Styles.CAPTION);
        var foot = new VBox(4, problem, note);
        foot.setPadding(new Insets(0, 14, 12, 14));
        var header = new HBox(Parts.label(messages.text("sessions.cost.title"), Styles.STRONG));
        header.getStyleClass().add(Styles.CARD_HEADER);
        var card = new VBox(header, prices, caps, foot);
        card.getStyleClass().add(Styles.CARD);
        subscriptions.refill(() -> {
            var paid = model.paid();
            card.setVisible(!paid.isEmpty());
            card.setManaged(!paid.isEmpty());
            prices.getChildren().clear();
            paid.forEach(endpoint -> prices.getChildren().addAll(row(messages, model, dialogs, endpoint), Parts.hairline()));
            problem.setText(problem(messages, model));
            problem.setVisible(!problem.getText().isEmpty());
            problem.setManaged(problem.isVisible());
        }, observed(model));
        return card;
    }

    private static Observable[] observed(SetupViewModel model) {
        return Stream.concat(Stream.of(model.endpoints(), model.parametersProperty()),
                Stream.of(Cap.Scope.values()).map(model::capProperty)).toArray(Observable[]::new);
    }

    private static String problem(Messages messages, SetupViewModel model) {
        return model.unreadableCaps().stream().findFirst()
                .map(scope -> messages.text("sessions.cost.unreadable", model.capProperty(scope).get()))
                .or(() -> model.capProblems().stream().findFirst().map(problem -> Amounts.problem(messages, problem)))
                .orElse("");
    }

    private static Node row(Messages messages, SetupViewModel model, Dialogs dialogs, Endpoint endpoint) {
        var name = Parts.label(EndpointNames.fullName(messages, endpoint));
        name.setPrefWidth(240);
        var price = endpoint.price().map(known -> Parts.paragraph(Amounts.price(messages, known), Styles.CAPTION))
                .orElseGet(() -> Parts.paragraph(messages.text("sessions.cost.unknown"), Styles.WARNING_TEXT));
        HBox.setHgrow(price, Priority.ALWAYS);
        var change = Parts.link("price-" + endpoint.spec(),
                messages.text(endpoint.price().isPresent() ? "sessions.setup.change" : "sessions.cost.type-in"),
                () -> PriceForm.ask(messages, dialogs, endpoint).ifPresent(typed -> model.setPrice(endpoint, typed)));
        var row = new HBox(12, name, price, change);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPadding(new Insets(8, 14, 8, 14));
        return row;
    }

    private static Node cap(Messages messages, SetupViewModel model, Cap.Scope scope) {
        var key = scope.name().toLowerCase(Locale.ROOT);
        var field = new TextField();
        field.setId("cap-" + key);
        field.setPromptText(messages.text("sessions.cost.none"));
        field.textProperty().bindBidirectional(model.capProperty(scope));
        var label = Parts.paragraph(messages.text("sessions.cost.cap." + key), Styles.CAPTION);
        label.setLabelFor(field);
        var box = new VBox(4, label, field);
        box.setAlignment(Pos.BOTTOM_LEFT);
        box.setPrefWidth(200);
        box.setMinWidth(Region.USE_COMPUTED_SIZE);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }
}
