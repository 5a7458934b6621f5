package org.unsaid.ui.compare;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.unsaid.divergence.FactReading;
import org.unsaid.divergence.FactState;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// What an answer does with each fact, as numbers: filled said, crossed contradicted, outlined not found, with a stroke
/// before it left out, dashed not reached.
final class FactStrip extends HBox {

    private static final String SO_FAR = "compare.strip.so-far";

    private final Messages messages;
    private final CompareViewModel model;
    private final Choice choice;
    private final FlowPane numbers = new FlowPane(4, 4);
    private final Label words = Parts.label("", Styles.CAPTION);
    private List<FactReading> shown = List.of();
    private String shownKey = "";

    FactStrip(Messages messages, CompareViewModel model, Choice choice) {
        super(4);
        this.messages = messages;
        this.model = model;
        this.choice = choice;
        setAlignment(Pos.CENTER_LEFT);
        setPadding(new Insets(6, 12, 6, 12));
        setMinHeight(32);
        numbers.setMinWidth(0);
        numbers.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(numbers, Priority.ALWAYS);
        words.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(numbers, words);
        getStyleClass().add("fact-strip");
    }

    void clear() {
        show(List.of());
    }

    void show(List<FactReading> readings) {
        show(readings, "compare.strip.said");
    }

    /// While words arrive: what is not said yet may still come.
    void showSoFar(List<FactReading> readings) {
        show(readings, SO_FAR);
    }

    private void show(List<FactReading> readings, String key) {
        if (readings.equals(shown) && key.equals(shownKey)) {
            return;
        }
        shown = readings;
        shownKey = key;
        numbers.getChildren().setAll(readings.stream().map(reading -> number(reading, key)).toList());
        words.setText(words(readings, key));
    }

    /// A click lets a person say otherwise, once the answer has ended.
    private Label number(FactReading reading, String key) {
        var label = number(messages, model.question().probe().facts().indexOf(reading.fact()) + 1, reading);
        if (!key.equals(SO_FAR) && !model.readOnly()) {
            label.getStyleClass().add("fact-choice");
            label.setOnMouseClicked(event -> model.trial(choice, model.repeat(choice)).filter(trial -> !trial.reply().text().isBlank())
                    .ifPresent(trial -> new FactChoices(messages, model).menu(trial, reading.fact()).show(label, event.getScreenX(), event.getScreenY())));
        }
        return label;
    }

    private String words(List<FactReading> readings, String key) {
        long denied = count(readings, FactState.CONTRADICTED);
        if (readings.isEmpty()) {
            return "";
        }
        if (denied > 0) {
            return messages.text("compare.strip.contradicted", denied);
        }
        long leftOut = count(readings, FactState.LEFT_OUT);
        if (leftOut > 0) {
            return messages.text("compare.strip.left-out", leftOut);
        }
        long said = count(readings, FactState.SAID);
        if (said > 0 || key.equals(SO_FAR)) {
            return messages.text(key, said, readings.size());
        }
        boolean cut = count(readings, FactState.NOT_REACHED) == readings.size();
        return messages.text(cut ? "compare.strip.not-reached" : "compare.strip.none");
    }

    private static long count(List<FactReading> readings, FactState state) {
        return readings.stream().filter(reading -> reading.state() == state).count();
    }

    /// What the answer does with a fact, and who says so.
    static String state(Messages messages, FactReading reading) {
        var word = messages.text("compare.fact." + reading.state().name().toLowerCase(Locale.ROOT));
        return reading.by().isEmpty() ? word : messages.text("compare.fact.by", word,
                reading.by().stream().map(name -> JudgeWords.of(messages, name)).collect(Collectors.joining(", ")));
    }

    static Label number(Messages messages, int number, FactReading reading) {
        var state = reading.state();
        var label = new Label(switch (state) {
            case CONTRADICTED -> "×";
            case LEFT_OUT -> "–";
            case SAID, NOT_FOUND, NOT_REACHED -> "";
        } + number);
        label.getStyleClass().addAll(Styles.FACT_NUMBER, "fact-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        label.setMinWidth(USE_PREF_SIZE);
        var words = messages.text("compare.fact.state", number, state(messages, reading));
        label.setAccessibleText(words);
        label.setTooltip(new Tooltip(words));
        return label;
    }
}
