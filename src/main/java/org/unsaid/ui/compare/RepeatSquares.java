package org.unsaid.ui.compare;

import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.unsaid.ui.Messages;
import org.unsaid.ui.OutcomeLook;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// The repeats of a column as small squares in the colours of their outcomes; a click shows that repeat.
final class RepeatSquares {

    private static final int MOST = 10;

    private RepeatSquares() {}

    static Node of(Messages messages, CompareViewModel model, Choice choice) {
        if (model.repeats() == 1) {
            return new HBox();
        }
        var squares = new HBox(3);
        squares.setAlignment(Pos.CENTER_RIGHT);
        var ended = model.repeatsOf(choice);
        var mine = model.trial(choice, model.repeat(choice)).map(trial -> trial.outcome());
        mine.ifPresent(outcome -> squares.getChildren().add(Parts.label(messages.text("compare.share",
                ended.stream().filter(trial -> trial.outcome() == outcome).count(), ended.size()), Styles.CAPTION)));
        IntStream.rangeClosed(1, Math.min(MOST, model.repeats())).forEach(repeat -> squares.getChildren().add(square(messages, model, choice, repeat)));
        return squares;
    }

    private static Node square(Messages messages, CompareViewModel model, Choice choice, int repeat) {
        var square = new Button();
        square.setId("repeat-" + repeat);
        square.getStyleClass().setAll("repeat-square");
        var words = model.trial(choice, repeat).map(trial -> {
            square.getStyleClass().add(OutcomeLook.styleClass(trial.outcome()));
            return OutcomeLook.word(messages, trial.outcome());
        }).orElseGet(() -> {
            square.getStyleClass().add("outcome-pending");
            return messages.text("app.outcome.pending");
        });
        if (repeat == model.repeat(choice)) {
            square.getStyleClass().add("repeat-square-shown");
        }
        var text = messages.text("compare.repeat.words", repeat, model.repeats(), words);
        square.setAccessibleText(text);
        square.setTooltip(new Tooltip(text));
        square.setFocusTraversable(false);
        square.setOnAction(_ -> model.showRepeat(choice, repeat));
        return square;
    }
}
