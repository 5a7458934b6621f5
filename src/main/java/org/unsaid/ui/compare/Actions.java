package org.unsaid.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.unsaid.divergence.Piece;
import org.unsaid.divergence.WordDifference;
import org.unsaid.session.Trial;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.Mark;
import org.unsaid.ui.MarkedText;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.VisibleText;

/// What can be done with the answer in the focused column beside labelling it.
final class Actions {

    private final Messages messages;
    private final CompareViewModel model;
    private final Dialogs dialogs;

    Actions(Messages messages, CompareViewModel model, Dialogs dialogs) {
        this.messages = messages;
        this.model = model;
        this.dialogs = dialogs;
    }

    /// Shows which words of two answers differ.
    void words() {
        var ended = model.shown().stream().filter(choice -> model.answer(choice) instanceof Shown.Ended).toList();
        if (ended.size() < 2) {
            dialogs.show(messages.text("compare.words"), Parts.paragraph(messages.text("compare.words.two"), Styles.MUTED));
            return;
        }
        var left = choose(ended, model.focusedChoice().filter(ended::contains).orElse(ended.getFirst()));
        var right = choose(ended, ended.stream().filter(choice -> !choice.equals(left.getValue())).findFirst().orElse(ended.getLast()));
        var text = new MarkedText();
        Runnable fill = () -> show(text, left.getValue(), right.getValue());
        left.valueProperty().subscribe(fill);
        right.valueProperty().subscribe(fill);
        fill.run();
        var scroll = new ScrollPane(text);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(760, 460);
        var line = new HBox(10, left, Parts.label(messages.text("compare.words.against"), Styles.MUTED), right);
        line.setAlignment(Pos.CENTER_LEFT);
        dialogs.show(messages.text("compare.words"), new VBox(12, line, Parts.paragraph(messages.text("compare.words.note"), Styles.CAPTION), scroll));
    }

    /// Shows what went over the wire, every time it was sent.
    void raw() {
        model.focusedTrial().ifPresent(trial -> model.readExchanges(trial.key(), exchanges ->
                dialogs.show(messages.text("compare.raw.title"), RawExchange.of(messages, exchanges))));
    }

    /// Lets a person write beside the answer.
    void note() {
        model.focusedTrial().ifPresent(trial -> model.readNote(trial.key(), old -> {
            var text = new TextArea(old.map(note -> note.text()).orElse(""));
            text.setId("note-text");
            text.setWrapText(true);
            text.setPrefSize(520, 180);
            if (dialogs.form(messages.text("compare.note.title"), text, messages.text("compare.note.save"))) {
                model.note(trial.key(), text.getText());
            }
        }));
    }

    /// Copies the answer with everything that a quotation needs.
    void card() {
        model.focusedChoice().ifPresent(choice -> model.focusedTrial().ifPresent(trial -> {
            dialogs.copy(CardText.of(messages, model, choice, trial));
            dialogs.show(messages.text("compare.card.copied"), card(CardText.of(messages, model, choice, trial)));
        }));
    }

    /// Shows an answer that is too long for its column.
    void full(Trial trial) {
        dialogs.show(messages.text("compare.full"), card(trial.reply().text()));
    }

    private static Node card(String text) {
        var area = new TextArea(VisibleText.of(text));
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefSize(640, 420);
        return area;
    }

    private ChoiceBox<Choice> choose(List<Choice> choices, Choice first) {
        var box = new ChoiceBox<Choice>();
        box.getItems().setAll(choices);
        box.setValue(first);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Choice choice) {
                return choice == null ? "" : EndpointNames.fullName(messages, choice.endpoint()) + " · "
                        + messages.ownName(choice.language());
            }

            @Override
            public Choice fromString(String text) {
                return box.getValue();
            }
        });
        return box;
    }

    private void show(MarkedText target, Choice left, Choice right) {
        if (!(model.answer(left) instanceof Shown.Ended(var one) && model.answer(right) instanceof Shown.Ended(var other))) {
            return;
        }
        var text = new StringBuilder();
        var marks = new ArrayList<Mark>();
        for (Piece piece : WordDifference.between(one.reply().text(), other.reply().text())) {
            int start = text.length();
            text.append(piece.text());
            switch (piece.change()) {
                case KEPT -> { }
                case ADDED -> marks.add(new Mark(start, text.length(), Mark.Kind.ADDED, 0, messages.text("compare.words.added")));
                case REMOVED -> marks.add(new Mark(start, text.length(), Mark.Kind.REMOVED, 0, messages.text("compare.words.removed")));
            }
        }
        target.show(text.toString(), marks);
    }
}
