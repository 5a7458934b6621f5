package org.unsaid.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.unsaid.ui.Messages;
import org.unsaid.ui.OutcomeLook;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// The repeats of a column as small squares in the colours of their outcomes; each can be focused, and shows its repeat.
/// Built once, so that the focus stays where it is.
final class RepeatSquares extends HBox {

    private static final int MOST = 10;

    private final Messages messages;
    private final CompareViewModel model;
    private final Choice choice;
    private final Label share = Parts.label("", Styles.CAPTION);
    private final List<Button> squares = new ArrayList<>();

    RepeatSquares(Messages messages, CompareViewModel model, Choice choice) {
        super(6);
        this.messages = messages;
        this.model = model;
        this.choice = choice;
        setAlignment(Pos.CENTER_RIGHT);
        share.setMinWidth(Region.USE_PREF_SIZE);
        if (model.repeats() > 1) {
            getChildren().add(share);
            for (int repeat = 1; repeat <= Math.min(MOST, model.repeats()); repeat++) {
                squares.add(square(repeat));
            }
            getChildren().addAll(squares);
        }
        setMinWidth(Region.USE_PREF_SIZE);
    }

    void showShare(boolean wanted) {
        share.setVisible(wanted);
        share.setManaged(wanted);
    }

    void refresh() {
        var ended = model.repeatsOf(choice);
        share.setText(model.trial(choice, model.repeat(choice)).map(trial -> messages.text("compare.share",
                ended.stream().filter(each -> each.outcome() == trial.outcome()).count(), ended.size())).orElse(""));
        for (int i = 0; i < squares.size(); i++) {
            refresh(squares.get(i), i + 1);
        }
    }

    private Button square(int repeat) {
        var square = new Button();
        square.setId("repeat-" + repeat);
        square.setTooltip(new Tooltip());
        square.setOnAction(_ -> model.showRepeat(choice, repeat));
        return square;
    }

    private void refresh(Button square, int repeat) {
        var outcome = model.trial(choice, repeat).map(trial -> trial.outcome());
        square.getStyleClass().setAll("repeat-square", outcome.map(OutcomeLook::styleClass).orElse("outcome-pending"));
        if (repeat == model.repeat(choice)) {
            square.getStyleClass().add("repeat-square-shown");
        }
        var text = messages.text("compare.repeat.words", repeat, model.repeats(),
                outcome.map(each -> OutcomeLook.word(messages, each)).orElseGet(() -> messages.text("app.outcome.pending")));
        square.setAccessibleText(text);
        square.getTooltip().setText(text);
    }
}
