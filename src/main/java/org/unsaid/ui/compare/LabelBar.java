package org.unsaid.ui.compare;

import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.Messages;
import org.unsaid.ui.OutcomeLook;
import org.unsaid.ui.Panels;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Outcome;

/// The seven labels with their keys, and what else can be done with the answer in the focused column.
final class LabelBar extends HBox {

    private final Messages messages;
    private final CompareViewModel model;
    private final FlowPane labels = new FlowPane(6, 6);

    LabelBar(Messages messages, CompareViewModel model, Actions actions, Subscriptions subscriptions) {
        super(12);
        this.messages = messages;
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        setPadding(new Insets(8, 24, 8, 24));
        getStyleClass().addAll("label-bar", Panels.PANEL);
        labels.setAlignment(Pos.CENTER_LEFT);
        labels.setPrefWrapLength(860);
        HBox.setHgrow(labels, Priority.ALWAYS);
        var others = new HBox(6,
                Parts.button("compare-words", messages.text("compare.words"), actions::words),
                Parts.button("show-raw", messages.text("compare.raw"), actions::raw),
                Parts.button("add-note", messages.text("compare.note"), actions::note),
                Parts.button("copy-card", messages.text("compare.card"), actions::card));
        others.setAlignment(Pos.CENTER_RIGHT);
        others.getChildren().forEach(button -> button.getStyleClass().add("small"));
        others.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(labels, others);
        subscriptions.refill(this::fill, model.focusedProperty(), model.shown(), model.revisionProperty(), model.questionProperty());
    }

    private void fill() {
        var choice = model.focusedChoice();
        var current = model.focusedTrial().flatMap(trial -> trial.verdict()).map(verdict -> verdict.label());
        labels.getChildren().setAll(Parts.label(messages.text("compare.label"), Styles.CAPTION),
                Parts.label(choice.map(each -> EndpointNames.shortName(messages, each.endpoint())).orElse(""), Styles.STRONG));
        boolean can = model.focusedTrial().filter(trial -> !trial.reply().text().isBlank()).isPresent();
        for (Label label : CompareView.LABELS) {
            var button = button(label);
            button.setDisable(!can);
            if (current.filter(label::equals).isPresent()) {
                button.getStyleClass().add("label-current");
            }
            labels.getChildren().add(button);
        }
    }

    private Button button(Label label) {
        var outcome = Outcome.of(label);
        var word = label == Label.BLOCK_NOTICE ? messages.text("app.label.block_notice") : OutcomeLook.word(messages, outcome);
        var icon = new FontIcon(OutcomeLook.icon(outcome));
        icon.getStyleClass().add("outcome-icon");
        var button = new Button(word, new HBox(6, Parts.key("" + (CompareView.LABELS.indexOf(label) + 1)), icon));
        ((HBox) button.getGraphic()).setAlignment(Pos.CENTER_LEFT);
        button.setId("label-" + label.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        button.getStyleClass().addAll("small", "label-button", OutcomeLook.styleClass(outcome));
        button.setFocusTraversable(false);
        button.setOnAction(_ -> model.label(label));
        return button;
    }
}
