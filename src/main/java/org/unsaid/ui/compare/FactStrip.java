package org.unsaid.ui.compare;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.unsaid.divergence.FactReading;
import org.unsaid.divergence.FactState;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// What an answer does with each fact, as numbers: filled said, crossed contradicted, outlined not found, dashed not
/// reached.
final class FactStrip extends HBox {

    private final Messages messages;
    private final CompareViewModel model;
    private List<FactReading> shown = List.of();

    FactStrip(Messages messages, CompareViewModel model) {
        super(4);
        this.messages = messages;
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        setPadding(new Insets(6, 14, 6, 14));
        setMinHeight(32);
        getStyleClass().add("fact-strip");
    }

    void clear() {
        shown = List.of();
        getChildren().clear();
    }

    void show(List<FactReading> readings) {
        if (readings.equals(shown) && !getChildren().isEmpty()) {
            return;
        }
        shown = readings;
        getChildren().clear();
        for (var reading : readings) {
            getChildren().add(number(messages, model.question().probe().facts().indexOf(reading.fact()) + 1, reading.state()));
        }
        long said = readings.stream().filter(reading -> reading.state() == FactState.SAID).count();
        long denied = readings.stream().filter(reading -> reading.state() == FactState.CONTRADICTED).count();
        if (!readings.isEmpty()) {
            var words = denied > 0 ? messages.text("compare.strip.contradicted", denied)
                    : messages.text("compare.strip.said", said, readings.size());
            var label = Parts.label(words, Styles.CAPTION);
            getChildren().addAll(Parts.gap(), label);
        }
    }

    private static Label number(Messages messages, int number, FactState state) {
        var label = new Label((state == FactState.CONTRADICTED ? "×" : "") + number);
        label.getStyleClass().addAll(Styles.FACT_NUMBER, "fact-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        label.setMinWidth(USE_PREF_SIZE);
        label.setAccessibleText(messages.text("compare.fact.state", number,
                messages.text("compare.fact." + state.name().toLowerCase(Locale.ROOT))));
        return label;
    }
}
