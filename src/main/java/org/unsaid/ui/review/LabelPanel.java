package org.unsaid.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.ui.Messages;
import org.unsaid.ui.OutcomeLook;
import org.unsaid.ui.Panels;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Outcome;
import org.unsaid.verdict.Verdict;

/// The seven labels with their keys and meanings, how sure the reviewer is, a note, and the way on. Built once, so that the
/// focus stays.
final class LabelPanel extends VBox {

    private static final String CURRENT = "label-current";

    /// Of a button: the label, and its meaning in two lines at most.
    private static final double HEIGHT = 58;
    private static final double AROUND = 22;

    private final ReviewViewModel model;
    private final Messages messages;
    private final List<Button> labels = new ArrayList<>();
    private final javafx.scene.control.Label title = Parts.paragraph("", Styles.PANEL_TITLE);
    private final ToggleButton unsure = new ToggleButton();
    private final TextArea note = new TextArea();
    private final Button skip;
    private final Button next;
    private final Button takeBack;
    private boolean byKey;

    LabelPanel(Messages messages, ReviewViewModel model, Runnable back, Subscriptions subscriptions) {
        this.messages = messages;
        this.model = model;
        LabelWords.LABELS.forEach(label -> labels.add(button(label)));
        unsure.setId("set-unsure");
        unsure.setText(messages.text("review.unsure"));
        unsure.setGraphic(Parts.key("U"));
        unsure.setMaxWidth(Double.MAX_VALUE);
        unsure.setAlignment(Pos.CENTER_LEFT);
        unsure.setOnAction(_ -> model.sureProperty().set(!unsure.isSelected()));
        subscriptions.refill(() -> unsure.setSelected(!model.sureProperty().get()), model.sureProperty());
        note.setId("review-note");
        note.setPromptText(messages.text("review.note"));
        note.setAccessibleText(messages.text("review.note"));
        note.setWrapText(true);
        note.setPrefRowCount(2);
        note.textProperty().bindBidirectional(model.noteProperty());
        note.addEventFilter(KeyEvent.KEY_PRESSED, event -> leave(event, back));
        note.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (byKey) {
                event.consume();
            }
        });
        note.addEventFilter(KeyEvent.KEY_RELEASED, _ -> byKey = false);
        skip = Parts.button("skip", messages.text("review.skip"), model::skip);
        skip.setGraphic(Parts.key("S"));
        next = Parts.button("next-answer", messages.text("review.next"), model::nextLeft);
        next.setGraphic(Parts.key("↵"));
        next.getStyleClass().add(Styles.PRIMARY);
        takeBack = Parts.button("take-back", messages.text("compare.take-back"), Feather.ROTATE_CCW, model::takeBack);
        var ways = new HBox(8, skip, next, takeBack);
        ways.setPadding(new Insets(8, 14, 8, 14));
        var box = new VBox(5, title);
        box.getChildren().addAll(labels);
        VBox.setMargin(unsure, new Insets(6, 0, 0, 0));
        box.getChildren().addAll(unsure, note);
        box.setPadding(new Insets(10, 14, 10, 14));
        var scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(scroll, Parts.hairline(), ways);
        getStyleClass().addAll(Styles.PANEL, "label-panel", Panels.PANEL);
        subscriptions.refill(this::refresh, model.cardProperty());
        subscriptions.add(() -> note.textProperty().unbindBidirectional(model.noteProperty()));
    }

    /// Lets the reviewer write; the key that asked for it is not written.
    void focusNote() {
        byKey = true;
        note.requestFocus();
    }

    /// Tab goes on, and Escape back to where the keys work, with what was written.
    private void leave(KeyEvent event, Runnable back) {
        if (event.getCode() == KeyCode.TAB) {
            note.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            back.run();
            event.consume();
        }
    }

    private void refresh() {
        var card = model.cardProperty().get();
        title.setText(messages.text(switch (card) {
            case Card.Nothing _, Card.Blind _ -> "review.labels";
            case Card.Dispute _ -> "review.labels.decide";
            case Card.Labelled _ -> "review.labels.set";
        }));
        var own = card instanceof Card.Labelled(_, var verdict, _) ? Optional.of(verdict) : Optional.<Verdict>empty();
        for (int at = 0; at < labels.size(); at++) {
            var button = labels.get(at);
            button.setDisable(!card.open());
            button.getStyleClass().remove(CURRENT);
            if (own.map(Verdict::label).filter(LabelWords.LABELS.get(at)::equals).isPresent()) {
                button.getStyleClass().add(CURRENT);
            }
        }
        show(unsure, card.open());
        show(note, card.open());
        show(skip, card.open());
        show(next, own.isPresent());
        show(takeBack, own.isPresent());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private Button button(Label label) {
        var outcome = Outcome.of(label);
        var icon = new FontIcon(OutcomeLook.icon(outcome));
        icon.getStyleClass().add("outcome-icon");
        var meaning = Parts.paragraph(LabelWords.meaning(messages, label), Styles.CAPTION);
        meaning.setMinHeight(0);
        var words = new VBox(0, Parts.label(LabelWords.word(messages, label), Styles.STRONG), meaning);
        HBox.setHgrow(words, Priority.ALWAYS);
        var content = new HBox(8, Parts.key("" + (LabelWords.LABELS.indexOf(label) + 1)), icon, words);
        content.setAlignment(Pos.CENTER_LEFT);
        content.setMouseTransparent(true);
        var button = new Button("", content);
        button.setId("review-" + label.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        button.setAccessibleText(LabelWords.word(messages, label) + ": " + meaning.getText());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        words.setAlignment(Pos.CENTER_LEFT);
        content.prefWidthProperty().bind(button.widthProperty().subtract(AROUND));
        button.setMinHeight(HEIGHT); // else a meaning that wraps takes the height that it would have in no width
        button.setPrefHeight(HEIGHT);
        button.setMaxHeight(HEIGHT);
        button.getStyleClass().addAll("review-label", OutcomeLook.styleClass(outcome));
        button.setOnAction(_ -> model.label(label));
        return button;
    }
}
