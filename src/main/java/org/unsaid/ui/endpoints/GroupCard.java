package org.unsaid.ui.endpoints;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.FamilyName;
import org.unsaid.endpoint.Route;
import org.unsaid.ui.Amounts;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// Models of one family, or of makers in one country or territory.
final class GroupCard {

    private GroupCard() {}

    static Node of(Messages messages, EndpointsViewModel model, ModelGroup group) {
        return switch (group) {
            case ModelGroup.OfFamily(var family, var endpoints) -> family(messages, model, family, endpoints);
            case ModelGroup.OfPlace(var place, var endpoints) -> card(messages, model,
                    place.map(messages::place).orElseGet(() -> messages.text("app.maker.unknown")), "",
                    messages.text("endpoints.count", endpoints.size()), endpoints);
        };
    }

    private static Node family(Messages messages, EndpointsViewModel model, Optional<FamilyName> family, List<Endpoint> endpoints) {
        var title = family.map(name -> EndpointNames.family(messages, name)).orElseGet(() -> messages.text("endpoints.family.unknown"));
        var known = family.flatMap(name -> model.catalogue().family(name.id())).map(found -> OriginText.line(messages, found))
                .orElseGet(() -> messages.text("endpoints.family.unknown.note"));
        boolean routes = family.filter(name -> !name.alias()).isPresent();
        return card(messages, model, title, known, messages.text(routes ? "endpoints.routes" : "endpoints.count", endpoints.size()), endpoints);
    }

    private static Node card(
            Messages messages, EndpointsViewModel model, String title, String under, String count, List<Endpoint> endpoints) {
        var number = Parts.label(count, Styles.CAPTION);
        number.setMinWidth(Region.USE_PREF_SIZE);
        var texts = new VBox(1, Parts.paragraph(title, Styles.STRONG));
        if (!under.isEmpty()) {
            texts.getChildren().add(Parts.paragraph(under, Styles.CAPTION));
        }
        HBox.setHgrow(texts, Priority.ALWAYS);
        var head = new HBox(10, texts, number);
        head.setPadding(new Insets(11, 14, 11, 14));
        var card = new VBox(head);
        card.getStyleClass().addAll(Styles.CARD, "model-group");
        boolean named = under.isEmpty();
        endpoints.forEach(endpoint -> card.getChildren().addAll(Parts.hairline(), EndpointRow.of(messages, model, endpoint,
                EndpointNames.shortName(messages, endpoint), named ? origin(messages, model, endpoint) : road(messages, model, endpoint))));
        return card;
    }

    private static String origin(Messages messages, EndpointsViewModel model, Endpoint endpoint) {
        var parts = new ArrayList<String>();
        parts.add(OriginText.origin(messages, endpoint));
        parts.add(road(messages, model, endpoint));
        return OriginText.join(parts);
    }

    /// By which road, for how much, and by which way through the network if that is not the direct one.
    private static String road(Messages messages, EndpointsViewModel model, Endpoint endpoint) {
        var parts = new ArrayList<String>();
        parts.add(OriginText.road(messages, endpoint, model.title(endpoint)));
        endpoint.price().ifPresent(price -> parts.add(Amounts.price(messages, price)));
        var way = model.shelf().way(endpoint);
        if (!(way instanceof Route.Direct)) {
            parts.add(OriginText.way(messages, way));
        }
        return OriginText.join(parts);
    }
}
