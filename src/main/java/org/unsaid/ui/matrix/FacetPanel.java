package org.unsaid.ui.matrix;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.ui.Messages;
import org.unsaid.ui.OutcomeLook;
import org.unsaid.ui.Panels;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;
import org.unsaid.ui.matrix.FacetOption.OutcomeIs;
import org.unsaid.ui.matrix.FacetOption.TopicIs;

/// What the matrix can be narrowed by, each value with how many answers it has. Built once, so that the focus
/// stays where it is while answers arrive.
final class FacetPanel extends ScrollPane {

    static final double WIDTH = 232;

    private final Messages messages;
    private final MatrixViewModel model;
    private final Subscriptions subscriptions;
    private final FacetText texts;

    FacetPanel(Messages messages, MatrixViewModel model, FacetText texts, Subscriptions subscriptions) {
        this.messages = messages;
        this.model = model;
        this.texts = texts;
        this.subscriptions = subscriptions;
        var groups = new VBox(16);
        groups.setPadding(new Insets(14, 12, 20, 20));
        for (Facet facet : Facet.values()) {
            if (facet == Facet.TAG) {
                groups.getChildren().add(tags());
            } else if (model.facets().options(facet).size() > 1) {
                groups.getChildren().add(group(facet));
            }
        }
        setContent(groups);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        getStyleClass().addAll(Styles.PANEL, "facet-panel", Panels.PANEL);
    }

    void focusFirst() {
        lookupAll(".check-box").stream().findFirst().ifPresent(Node::requestFocus);
    }

    /// Filled again whenever other tags are in use; not there while none is.
    private Node tags() {
        var box = new VBox(6);
        subscriptions.refill(() -> {
            box.getChildren().setAll(Parts.label(texts.of(Facet.TAG), Styles.PANEL_TITLE));
            model.facets().options(Facet.TAG).forEach(option -> box.getChildren().add(row(option)));
            box.setVisible(!model.facets().options(Facet.TAG).isEmpty());
            box.setManaged(box.isVisible());
        }, model.facets().tagsProperty());
        return box;
    }

    private Node group(Facet facet) {
        var box = new VBox(6, Parts.label(texts.of(facet), Styles.PANEL_TITLE));
        if (facet == Facet.TOPIC) {
            addTopics(box);
        } else {
            model.facets().options(facet).forEach(option -> box.getChildren().add(row(option)));
        }
        return box;
    }

    /// Topics stand under their set where there are several sets.
    private void addTopics(VBox box) {
        Map<String, List<FacetOption>> sets = new LinkedHashMap<>();
        model.facets().options(Facet.TOPIC).forEach(option -> {
            if (option instanceof TopicIs(var set, _)) {
                sets.computeIfAbsent(set, _ -> new ArrayList<>()).add(option);
            }
        });
        if (sets.size() == 1) {
            model.facets().options(Facet.TOPIC).forEach(option -> box.getChildren().add(row(option)));
            return;
        }
        sets.forEach((set, topics) -> {
            var below = new VBox(6);
            below.setPadding(new Insets(0, 0, 0, 22));
            topics.forEach(topic -> below.getChildren().add(row(topic)));
            box.getChildren().addAll(setRow(set, topics, below), below);
        });
    }

    private Node setRow(String set, List<FacetOption> topics, Node below) {
        var fold = new ToggleButton("", new FontIcon(Feather.CHEVRON_RIGHT));
        fold.setId("topics-of-" + set);
        fold.getStyleClass().addAll(Styles.FLAT_BUTTON, "facet-fold");
        fold.setAccessibleText(messages.text("matrix.facet.topics", texts.set(set)));
        fold.setSelected(topics.stream().map(model::isChecked).distinct().count() > 1);
        fold.selectedProperty().subscribe(open -> {
            fold.setGraphic(new FontIcon(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
            below.setVisible(open);
            below.setManaged(open && topics.size() > 1);
        });
        fold.setVisible(topics.size() > 1);
        var check = check("facet-set-" + set, texts.set(set));
        check.getStyleClass().add(Styles.STRONG);
        subscriptions.refill(() -> {
            long on = topics.stream().filter(model::isChecked).count();
            check.setSelected(on == topics.size());
            check.setIndeterminate(on > 0 && on < topics.size());
        }, model.filterRevisionProperty());
        check.setOnAction(_ -> model.check(topics, check.isSelected()));
        var counts = topics.stream().map(model.facets()::count).toArray(Observable[]::new);
        var sum = Bindings.createIntegerBinding(() -> topics.stream().mapToInt(topic -> model.facets().count(topic).get()).sum(), counts);
        var row = line(check, sum, () -> model.onlyOf(Facet.TOPIC, topics));
        row.getChildren().add(1, fold);
        return row;
    }

    private Node row(FacetOption option) {
        var text = texts.of(option);
        var check = check("facet-" + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}0-9]+", "-"), text);
        if (option instanceof OutcomeIs(var outcome)) {
            var icon = new FontIcon(OutcomeLook.icon(outcome));
            icon.getStyleClass().add("outcome-icon");
            check.setGraphic(icon);
            check.getStyleClass().add(OutcomeLook.styleClass(outcome));
        }
        subscriptions.refill(() -> check.setSelected(model.isChecked(option)), model.filterRevisionProperty());
        check.setOnAction(_ -> model.toggle(option));
        return line(check, model.facets().count(option), () -> model.onlyOf(option.facet(), List.of(option)));
    }

    private static CheckBox check(String id, String text) {
        var check = new CheckBox(text);
        check.setId(id);
        check.setMinWidth(20);
        check.setTooltip(new Tooltip(text));
        return check;
    }

    private HBox line(CheckBox check, ObservableValue<? extends Number> value, Runnable onOnly) {
        var number = NumberFormat.getIntegerInstance(messages.language());
        var count = new Label();
        count.getStyleClass().add(Styles.CAPTION);
        count.setMinWidth(USE_PREF_SIZE);
        count.textProperty().bind(subscriptions.whileShown(value).map(now -> number.format(now.intValue())));
        var row = new HBox(4);
        var only = Parts.link("only-" + check.getId(), messages.text("matrix.facet.only"), onOnly);
        only.getStyleClass().add("facet-only");
        only.setFocusTraversable(false); // the key O does the same, so that Tab goes from box to box
        check.setAccessibleHelp(messages.text("matrix.facet.only.help"));
        check.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.O) {
                onOnly.run();
                event.consume();
            }
        });
        count.textProperty().subscribe(text -> check.setAccessibleText(check.getText() + ", " + text));
        only.visibleProperty().bind(row.hoverProperty());
        count.visibleProperty().bind(row.hoverProperty().not());
        var end = new StackPane(count, only);
        end.setAlignment(Pos.CENTER_RIGHT);
        end.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(check, Priority.ALWAYS);
        check.setMaxWidth(Double.MAX_VALUE);
        row.getChildren().setAll(check, end);
        row.getStyleClass().add("facet-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
