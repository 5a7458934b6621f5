package org.unsaid.ui.sessions;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;

/// Which models, each with where it is served.
final class EndpointsCard {

    private EndpointsCard() {}

    static Node of(Messages messages, SetupViewModel model, Subscriptions subscriptions) {
        var count = new Label();
        var rows = new VBox();
        subscriptions.refill(() -> {
            var all = model.shelf().all();
            count.setText(messages.text("sessions.setup.of", model.endpoints().size(), all.size()));
            Cards.refill(rows, () -> {
                add(rows, messages, model, "sessions.setup.practice", all.stream().filter(Endpoint::scripted).toList());
                add(rows, messages, model, "sessions.setup.local",
                        all.stream().filter(endpoint -> !endpoint.scripted() && endpoint.onThisComputer()).toList());
                add(rows, messages, model, "sessions.setup.providers",
                        all.stream().filter(endpoint -> !endpoint.scripted() && !endpoint.onThisComputer()).toList());
            });
        }, model.endpoints(), model.shelf().servers());
        var connect = Parts.link("connect-model", messages.text("sessions.setup.connect"), model::connect);
        var foot = new VBox(connect);
        foot.setPadding(new Insets(6, 14, 8, 14));
        return Cards.card(messages.text("sessions.setup.models"), count, rows, foot);
    }

    private static void add(VBox rows, Messages messages, SetupViewModel model, String title, List<Endpoint> endpoints) {
        var name = Parts.label(messages.text(title), Styles.CAPTION);
        name.setPadding(new Insets(10, 14, 2, 14));
        rows.getChildren().add(name);
        if (endpoints.isEmpty()) {
            var none = Parts.label(messages.text("sessions.setup.none"), Styles.MUTED);
            none.setPadding(new Insets(4, 14, 6, 14));
            rows.getChildren().add(none);
        }
        endpoints.forEach(endpoint -> rows.getChildren().add(row(messages, model, endpoint)));
    }

    private static Node row(Messages messages, SetupViewModel model, Endpoint endpoint) {
        var box = new CheckBox();
        box.setId("choose-endpoint-" + endpoint.spec());
        box.setSelected(model.endpoints().contains(endpoint));
        box.setOnAction(_ -> {
            if (!model.endpoints().remove(endpoint)) {
                model.endpoints().add(endpoint);
            }
        });
        var name = EndpointNames.shortName(messages, endpoint);
        var row = endpoint.scripted() ? Cards.row(box, name, "", Parts.label(messages.text("app.inside"), Styles.CAPTION))
                : Cards.row(box, name, endpoint.host(), new Label()); // both may be long, so each has its line
        row.setPadding(new Insets(5, 14, 5, 14));
        return row;
    }
}
