package org.unsaid.ui.endpoints;

import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.ModelFamily;
import org.unsaid.ui.Amounts;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// What is known of an endpoint: which weights, whose, from what; and how it is reached.
final class EndpointFacts {

    private EndpointFacts() {}

    static Node of(Messages messages, EndpointsViewModel model, Endpoint endpoint, Consumer<String> openAddress) {
        var unknown = messages.text("endpoints.unknown");
        var rows = new VBox(Parts.label(messages.text("endpoints.what"), Styles.PANEL_TITLE),
                row(messages.text("endpoints.what.family"), endpoint.family().map(family -> EndpointNames.family(messages, family)).orElse(unknown)),
                row(messages.text("endpoints.what.maker"), endpoint.maker().isPresent() ? EndpointNames.maker(messages, endpoint) : unknown));
        endpoint.family().flatMap(family -> model.catalogue().family(family.id())).ifPresent(family -> family(messages, rows, family, openAddress));
        rows.getChildren().addAll(
                row(messages.text("endpoints.what.quantisation"), endpoint.weights().quantisation()
                        .or(() -> endpoint.family().flatMap(family -> family.quantisation())).orElse(unknown)),
                row(messages.text("endpoints.what.digest"), endpoint.weights().digest().map(digest ->
                        digest.substring(0, Math.min(19, digest.length()))).orElse(unknown)),
                row(messages.text("endpoints.what.served"), served(messages, endpoint)),
                row(messages.text("endpoints.what.road"), road(messages, model, endpoint)),
                row(messages.text("endpoints.what.way"), endpoint.scripted() ? messages.text("endpoints.none")
                        : OriginText.way(messages, model.shelf().way(endpoint))),
                row(messages.text("endpoints.what.price"), endpoint.price().map(price -> Amounts.price(messages, price))
                        .orElseGet(() -> endpoint.costsNothing() ? messages.text("endpoints.price.none") : unknown)),
                row(messages.text("endpoints.what.address"), endpoint.scripted() ? messages.text("endpoints.none") : endpoint.address().toString()),
                row(messages.text("endpoints.what.calls"), String.valueOf(endpoint.concurrency())));
        return rows;
    }

    private static Node road(Messages messages, EndpointsViewModel model, Endpoint endpoint) {
        var lines = new VBox(1, Parts.paragraph(OriginText.road(messages, endpoint, model.title(endpoint))));
        if (endpoint.unpinned()) {
            lines.getChildren().add(Parts.paragraph(messages.text("app.unpinned"), Styles.WARNING_TEXT));
        }
        return lines;
    }

    private static String served(Messages messages, Endpoint endpoint) {
        if (endpoint.scripted()) {
            return messages.text("app.inside");
        }
        if (endpoint.onThisComputer()) {
            return messages.text("app.this-computer");
        }
        return endpoint.servedIn().map(messages::place).map(place -> switch (endpoint.servedBasis()) {
            case DECLARED -> place;
            case INFERRED, UNKNOWN -> messages.text("endpoints.what.basis.inferred", place);
        }).orElseGet(() -> messages.text("endpoints.unknown"));
    }

    private static void family(Messages messages, VBox rows, ModelFamily family, Consumer<String> openAddress) {
        rows.getChildren().addAll(
                row(messages.text("endpoints.what.weights"), OriginText.weights(messages, family)),
                row(messages.text("endpoints.what.released"), family.released().map(day -> OriginText.released(messages, day))
                        .orElseGet(() -> messages.text("endpoints.unknown"))));
        OriginText.from(messages, family).ifPresent(from -> rows.getChildren().add(row(messages.text("endpoints.what.from"), from)));
        var source = family.source();
        var link = Parts.link("open-source", String.valueOf(source.getHost()), () -> openAddress.accept(source.toString()));
        link.setTooltip(new Tooltip(source.toString()));
        rows.getChildren().add(row(messages.text("endpoints.what.source"),
                new VBox(link, Parts.paragraph(messages.text("endpoints.what.source.note"), Styles.CAPTION))));
    }

    private static Node row(String name, String value) {
        return row(name, Parts.paragraph(value));
    }

    private static Node row(String name, Node value) {
        var key = Parts.label(name, Styles.MUTED);
        key.setMinWidth(108);
        HBox.setHgrow(value, Priority.ALWAYS);
        var row = new HBox(10, key, value);
        row.setPadding(new Insets(6, 0, 6, 0));
        return new VBox(Parts.hairline(), row);
    }
}
