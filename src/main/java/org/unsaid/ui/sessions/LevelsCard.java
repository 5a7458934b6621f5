package org.unsaid.ui.sessions;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.unsaid.probe.Factor;
import org.unsaid.probe.Factor.LevelKind;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;

/// Which levels of the factors of the chosen sets are put; there only while a chosen set has factors.
final class LevelsCard {

    private LevelsCard() {}

    static Node of(Messages messages, SetupViewModel model, Subscriptions subscriptions) {
        var count = new Label();
        var rows = new VBox();
        var card = Cards.card(messages.text("sessions.levels"), count, rows);
        card.managedProperty().bind(card.visibleProperty());
        subscriptions.refill(() -> {
            var factors = model.factors();
            card.setVisible(!factors.isEmpty());
            count.setText(messages.text("sessions.levels.count", model.levels().combinations(factors)));
            Cards.refill(rows, () -> factors.forEach(factor -> rows.getChildren().add(row(messages, model, factor))));
        }, model.probes(), model.levels().leftOut());
        return card;
    }

    private static Node row(Messages messages, SetupViewModel model, Factor factor) {
        var row = new VBox(5, Parts.label("{" + factor.id() + "}", Styles.STRONG));
        for (var level : factor.levels()) {
            var text = level.text().best(messages.language()).strip();
            var words = text.isEmpty() ? messages.text("sessions.levels.nothing") : text;
            var box = new CheckBox(level.kind() == LevelKind.SENSITIVE ? messages.text("sessions.levels.sensitive", words) : words);
            box.setId("level-" + factor.id() + "-" + level.id());
            box.setWrapText(true);
            box.setSelected(model.levels().isPut(factor, level.id()));
            box.setOnAction(_ -> model.levels().toggle(factor, level.id()));
            row.getChildren().add(box);
        }
        row.setPadding(new Insets(8, 14, 10, 14));
        return row;
    }
}
