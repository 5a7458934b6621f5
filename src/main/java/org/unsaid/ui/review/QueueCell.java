package org.unsaid.ui.review;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.ui.Messages;
import org.unsaid.ui.OutcomeLook;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.VisibleText;
import org.unsaid.verdict.Outcome;

/// A line of the queue: the question, its language, and what the reviewer has done with it. Built once.
final class QueueCell extends ListCell<ReviewItem> {

    private final Messages messages;
    private final FontIcon icon = new FontIcon(Feather.CIRCLE);
    private final Label question = Parts.label("", "review-question");
    private final Label line = Parts.label("", Styles.CAPTION);
    private final HBox box;

    QueueCell(Messages messages) {
        this.messages = messages;
        question.setMinWidth(0);
        line.setMinWidth(0);
        var words = new VBox(1, question, line);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        box = new HBox(8, icon, words);
        box.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(ReviewItem item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        question.setText(VisibleText.of(item.question().replaceAll("\\s+", " ")));
        icon.setIconCode(switch (item.state()) {
            case LEFT -> Feather.CIRCLE;
            case SKIPPED -> Feather.SKIP_FORWARD;
            case DONE -> item.own().map(Outcome::of).map(OutcomeLook::icon).orElse(Feather.CHECK);
        });
        var state = switch (item.state()) {
            case LEFT -> messages.text("review.state.left");
            case SKIPPED -> messages.text("review.state.skipped");
            case DONE -> item.own().map(label -> LabelWords.word(messages, label)).orElse(messages.text("review.state.done"));
        };
        line.setText(messages.text("review.item", messages.ownName(item.language()), state));
        setAccessibleText(item.question() + ", " + line.getText());
        setGraphic(box);
    }
}
