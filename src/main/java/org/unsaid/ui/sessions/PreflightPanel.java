package org.unsaid.ui.sessions;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.run.Preflight;
import org.unsaid.session.Cap;
import org.unsaid.ui.Amounts;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Panels;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;

/// What a run comes to: calls, tokens, time, and which text goes where.
final class PreflightPanel {

    private static final double WIDTH = 400;

    private PreflightPanel() {}

    static Region of(Messages messages, SetupViewModel model, Subscriptions subscriptions, Runnable onStart) {
        var figures = new VBox(12);
        var scroll = new ScrollPane(figures); // so that the button stays in sight
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var start = Parts.button("start-run", messages.text("sessions.preflight.nothing"), Feather.PLAY, onStart);
        start.getStyleClass().addAll(Styles.PRIMARY, Styles.MAIN_ACTION);
        start.setMaxWidth(Double.MAX_VALUE);
        var agree = new CheckBox(messages.text("sessions.cost.agree"));
        agree.setId("agree-unknown-price");
        agree.setWrapText(true);
        agree.setMinHeight(Region.USE_PREF_SIZE);
        agree.selectedProperty().bindBidirectional(model.unpricedAgreedProperty());
        var unpinned = Parts.paragraph("", Styles.WARNING_TEXT);
        unpinned.setId("unpinned-routers");
        unpinned.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        subscriptions.refill(() -> {
            var preflight = model.preflightProperty().get();
            start.setDisable(!model.ready());
            boolean unpriced = preflight.filter(calls -> !calls.unpriced().isEmpty()).isPresent();
            var routers = preflight.stream().flatMap(calls -> calls.destinations().stream()).flatMap(place -> place.endpoints().stream())
                    .filter(Endpoint::unpinned).toList();
            unpinned.setText(messages.text("sessions.preflight.unpinned", Amounts.names(messages, routers)));
            unpinned.setVisible(!routers.isEmpty());
            unpinned.setManaged(!routers.isEmpty());
            agree.setVisible(unpriced);
            agree.setManaged(unpriced);
            start.setText(preflight.map(calls -> messages.text("sessions.preflight.start", calls.calls()))
                    .orElseGet(() -> messages.text("sessions.preflight.nothing")));
            figures.getChildren().setAll(preflight.map(calls -> figures(messages, model, calls))
                    .orElseGet(() -> Parts.paragraph(messages.text("sessions.preflight.choose"), Styles.MUTED)));
        }, observed(model));
        var note = Parts.paragraph(messages.text("sessions.preflight.note"), Styles.CAPTION);
        var panel = new VBox(14, Parts.label(messages.text("sessions.preflight.title"), Styles.PANEL_TITLE), scroll,
                Parts.hairline(), unpinned, agree, start, note);
        panel.setPadding(new Insets(20, 24, 20, 24));
        panel.setPrefWidth(WIDTH);
        panel.setMinWidth(320);
        panel.getStyleClass().addAll(Styles.PANEL, "ruled-left", Panels.PANEL);
        return panel;
    }

    private static Observable[] observed(SetupViewModel model) {
        return Stream.concat(Stream.of(model.preflightProperty(), model.unpricedAgreedProperty()),
                Stream.of(Cap.Scope.values()).map(model::capProperty)).toArray(Observable[]::new);
    }

    private static Node figures(Messages messages, SetupViewModel model, Preflight preflight) {
        var number = NumberFormat.getIntegerInstance(messages.language());
        var calls = Parts.label(number.format(preflight.calls()), "big-number");
        calls.setId("preflight-calls");
        calls.setMinWidth(Region.USE_PREF_SIZE);
        var unit = Parts.label(messages.text("sessions.preflight.calls"), Styles.MUTED);
        unit.setMinWidth(Region.USE_PREF_SIZE);
        int withLevels = model.countWithLevels();
        var how = Parts.paragraph(messages.text(
                withLevels == model.probes().size() ? "sessions.preflight.product" : "sessions.preflight.product.levels", model.probes().size(),
                model.languages().size(), model.endpoints().size(), model.repeatsProperty().get(), withLevels), Styles.CAPTION);
        HBox.setHgrow(how, Priority.ALWAYS);
        var head = new HBox(12, calls, unit, Parts.verticalHairline(), how);
        head.setAlignment(Pos.CENTER_LEFT);
        var slowest = preflight.slowest().map(endpoint ->
                messages.text("sessions.preflight.slowest", EndpointNames.fullName(messages, endpoint), endpoint.concurrency())).orElse("");
        var rows = new VBox(
                Parts.hairline(), row(messages.text("sessions.preflight.sent"),
                        messages.text("sessions.preflight.about", number.format(round(preflight.tokensSent()))), ""),
                Parts.hairline(), row(messages.text("sessions.preflight.answers"), range(messages,
                        number.format(round(preflight.tokensLow())), number.format(round(preflight.tokensHigh()))), ""),
                Parts.hairline(), row(messages.text("sessions.preflight.time"), range(messages,
                        words(messages, preflight.shortest()), words(messages, preflight.longest())), slowest),
                Parts.hairline(), row(messages.text("sessions.preflight.price"), price(messages, preflight), ""),
                Parts.hairline());
        var where = new VBox(Parts.label(messages.text("sessions.preflight.where"), Styles.PANEL_TITLE));
        for (var destination : preflight.destinations()) {
            where.getChildren().addAll(destination(messages, destination, number), Parts.hairline());
        }
        boolean stays = preflight.destinations().stream().allMatch(Preflight.Destination::onThisComputer);
        return new VBox(16, head, rows, where, leaves(messages, stays));
    }

    private static String range(Messages messages, String low, String high) {
        return low.equals(high) ? messages.text("sessions.preflight.about", low) : messages.text("sessions.preflight.range", low, high);
    }

    /// A line for each currency, and one for what is not known: there is no sum over currencies, and unknown is not 0.
    private static String price(Messages messages, Preflight preflight) {
        var lines = new ArrayList<String>();
        preflight.prices().forEach(range -> lines.add(Amounts.of(messages, range)));
        if (!preflight.unpriced().isEmpty()) {
            lines.add(messages.text("sessions.preflight.price.unknown", Amounts.names(messages, preflight.unpriced())));
        }
        return lines.isEmpty() ? messages.text("sessions.preflight.free") : String.join("\n", lines);
    }

    private static Node row(String name, String value, String under) {
        var key = Parts.paragraph(name, Styles.MUTED);
        key.setMinWidth(118);
        key.setPrefWidth(118);
        var texts = new VBox(1, Parts.paragraph(value));
        if (!under.isEmpty()) {
            texts.getChildren().add(Parts.paragraph(under, Styles.CAPTION));
        }
        HBox.setHgrow(texts, Priority.ALWAYS);
        var row = new HBox(10, key, texts);
        row.setPadding(new Insets(8, 0, 8, 0));
        return row;
    }

    private static Node destination(Messages messages, Preflight.Destination destination, NumberFormat number) {
        var first = destination.endpoints().getFirst();
        var host = first.scripted() ? messages.text("app.inside") : destination.host();
        var names = first.scripted()
                ? messages.text("sessions.preflight.practice", destination.endpoints().size())
                : String.join(", ", destination.endpoints().stream().map(endpoint -> EndpointNames.shortName(messages, endpoint)).toList());
        var place = destination.onThisComputer() ? messages.text("app.this-computer")
                : Optional.of(first).flatMap(endpoint -> endpoint.servedIn()).map(messages::place)
                        .orElseGet(() -> messages.text("sessions.preflight.place.unknown"));
        var texts = new VBox(1, Parts.paragraph(host, Styles.STRONG), Parts.paragraph(names, Styles.CAPTION));
        HBox.setHgrow(texts, Priority.ALWAYS);
        var placeLabel = Parts.label(place);
        placeLabel.setMinWidth(Region.USE_PREF_SIZE);
        var calls = Parts.label(number.format(destination.calls()));
        calls.setMinWidth(44);
        calls.setAlignment(Pos.CENTER_RIGHT);
        var row = new HBox(12, texts, placeLabel, calls);
        row.setPadding(new Insets(8, 0, 8, 0));
        return row;
    }

    private static Node leaves(Messages messages, boolean stays) {
        var text = Parts.paragraph(messages.text(stays ? "sessions.preflight.stays" : "sessions.preflight.leaves"), Styles.STRONG);
        HBox.setHgrow(text, Priority.ALWAYS);
        var box = new HBox(10, new FontIcon(stays ? Feather.WIFI_OFF : Feather.WIFI), text);
        box.getStyleClass().add(Styles.CARD);
        box.setPadding(new Insets(12));
        return box;
    }

    private static String words(Messages messages, Duration time) {
        return time.compareTo(Duration.ofMinutes(2)) < 0
                ? messages.text("sessions.preflight.seconds", Math.max(1, time.toSeconds()))
                : time.toHours() < 2 ? messages.text("sessions.preflight.minutes", time.toMinutes())
                : messages.text("sessions.preflight.hours", Math.round(time.toMinutes() / 60.0));
    }

    /// To two figures: an estimate with more would claim to be exact.
    private static long round(long value) {
        long unit = 1;
        while (value / unit >= 100) {
            unit *= 10;
        }
        return Math.round((double) value / unit) * unit;
    }
}
