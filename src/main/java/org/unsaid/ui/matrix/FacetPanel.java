package org.unsaid.ui.matrix;

import java.text.NumberFormat;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.Messages;
import org.unsaid.ui.OutcomeLook;
import org.unsaid.ui.Panels;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;
import org.unsaid.ui.matrix.FacetOption.EndpointIs;
import org.unsaid.ui.matrix.FacetOption.LanguageIs;
import org.unsaid.ui.matrix.FacetOption.OutcomeIs;
import org.unsaid.ui.matrix.FacetOption.ReviewIs;
import org.unsaid.ui.matrix.FacetOption.RoleIs;
import org.unsaid.ui.matrix.FacetOption.TopicIs;

/// What the matrix can be narrowed by, each value with how many answers it has.
final class FacetPanel extends ScrollPane {

    private static final double WIDTH = 216;

    private final Messages messages;
    private final MatrixViewModel model;
    private final Subscriptions subscriptions;

    FacetPanel(Messages messages, MatrixViewModel model, Subscriptions subscriptions) {
        this.messages = messages;
        this.model = model;
        this.subscriptions = subscriptions;
        var groups = new VBox(18);
        groups.setPadding(new Insets(14, 14, 20, 24));
        setContent(groups);
        setFitToWidth(true);
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        getStyleClass().addAll(Styles.PANEL, "facet-panel", Panels.PANEL);
        subscriptions.refill(() -> {
            groups.getChildren().clear();
            for (Facet facet : Facet.values()) {
                if (model.options(facet).size() > 1) {
                    groups.getChildren().add(group(facet));
                }
            }
        }, model.filterRevisionProperty(), model.stateProperty());
    }

    private Node group(Facet facet) {
        var box = new VBox(7, Parts.label(messages.text("matrix.facet." + facet.name().toLowerCase(Locale.ROOT)), Styles.PANEL_TITLE));
        model.options(facet).forEach(option -> box.getChildren().add(row(option)));
        return box;
    }

    private Node row(FacetOption option) {
        var check = new CheckBox(text(option));
        check.setId("facet-" + text(option).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}0-9]+", "-"));
        check.setSelected(model.isChecked(option));
        check.setOnAction(_ -> model.toggle(option));
        check.setMaxWidth(150);
        if (option instanceof OutcomeIs(var outcome)) {
            var icon = new FontIcon(OutcomeLook.icon(outcome));
            icon.getStyleClass().add("outcome-icon");
            check.setGraphic(icon);
            check.getStyleClass().add(OutcomeLook.styleClass(outcome));
        }
        var number = NumberFormat.getIntegerInstance(messages.language());
        var count = new Label();
        count.getStyleClass().add(Styles.CAPTION);
        count.setMinWidth(USE_PREF_SIZE);
        count.textProperty().bind(subscriptions.whileShown(model.count(option)).map(value -> number.format(value)));
        var row = new HBox(6, check, Parts.gap(), count);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String text(FacetOption option) {
        return switch (option) {
            case OutcomeIs(var outcome) -> OutcomeLook.word(messages, outcome);
            case TopicIs(var set, var topic) -> model.session().session().setup().probeSet(set).map(found -> {
                var name = found.topics().get(topic);
                return name == null ? topic : name.best(messages.language());
            }).orElse(topic);
            case LanguageIs(var language) -> messages.ownName(language);
            case EndpointIs(var spec) -> model.session().session().setup().endpoint(spec)
                    .map(endpoint -> EndpointNames.shortName(messages, endpoint)).orElse(spec);
            case RoleIs(var role) -> messages.text("matrix.role." + role.name().toLowerCase(Locale.ROOT));
            case ReviewIs(var review) -> messages.text("matrix.review." + review.name().toLowerCase(Locale.ROOT));
        };
    }
}
