package org.unsaid.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.unsaid.divergence.Piece;
import org.unsaid.divergence.WordDifference;
import org.unsaid.session.Trial;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.Mark;
import org.unsaid.ui.MarkedText;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.TextCut;
import org.unsaid.ui.TextLength;

/// Two answers as one text: struck through what only the first holds, underlined what only the second holds.
final class WordsBox extends VBox {

    /// Both together; what is longer is compared by its beginning, so that the window never waits.
    private static final int LONGEST = 8_000;

    private final Messages messages;
    private final CompareViewModel model;
    private final ChoiceBox<Choice> left;
    private final ChoiceBox<Choice> right;
    private final Label counts = Parts.paragraph("", Styles.CAPTION);
    private final MarkedText text = new MarkedText();

    /// @param ended at least two
    WordsBox(Messages messages, CompareViewModel model, List<Choice> ended) {
        super(12);
        this.messages = messages;
        this.model = model;
        left = choose(ended, model.focusedChoice().filter(ended::contains).orElse(ended.getFirst()));
        left.setId("first-answer");
        right = choose(ended, ended.stream().filter(each -> !each.equals(left.getValue())).findFirst().orElse(ended.getLast()));
        right.setId("second-answer");
        var swap = Parts.button("swap-answers", messages.text("compare.words.swap"), Feather.REPEAT, this::swap);
        var line = new FlowPane(10, 8, left, Parts.label(messages.text("compare.words.against"), Styles.MUTED), right, swap);
        line.setAlignment(Pos.CENTER_LEFT);
        counts.setId("word-counts");
        var scroll = new ScrollPane(text);
        scroll.setFitToWidth(true);
        setPrefSize(800, 460);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(line, Parts.paragraph(messages.text("compare.words.note"), Styles.CAPTION), counts, scroll);
        left.valueProperty().subscribe(this::show);
        right.valueProperty().subscribe(this::show);
        show();
    }

    private void swap() {
        var first = left.getValue();
        left.setValue(right.getValue());
        right.setValue(first);
    }

    private void show() {
        var pieces = WordDifference.between(words(left.getValue()), words(right.getValue()));
        var whole = new StringBuilder();
        var marks = new ArrayList<Mark>();
        for (Piece piece : pieces) {
            int start = whole.length();
            whole.append(piece.text());
            switch (piece.change()) {
                case KEPT -> {}
                case ADDED -> marks.add(new Mark(start, whole.length(), Mark.Kind.ADDED, 0, messages.text("compare.words.added")));
                case REMOVED -> marks.add(new Mark(start, whole.length(), Mark.Kind.REMOVED, 0, messages.text("compare.words.removed")));
            }
        }
        text.show(whole.toString(), marks);
        counts.setText(messages.text("compare.words.counts", count(pieces, Piece.Change.REMOVED), count(pieces, Piece.Change.ADDED),
                count(pieces, Piece.Change.KEPT)));
    }

    private String words(Choice choice) {
        return model.trial(choice, model.repeat(choice)).map(Trial::reply).map(reply -> TextCut.first(reply.text(), LONGEST)).orElse("");
    }

    private static int count(List<Piece> pieces, Piece.Change change) {
        return pieces.stream().filter(piece -> piece.change() == change).mapToInt(piece -> TextLength.of(piece.text())).sum();
    }

    private ChoiceBox<Choice> choose(List<Choice> choices, Choice first) {
        var box = new ChoiceBox<Choice>();
        box.getItems().setAll(choices);
        box.setValue(first);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Choice choice) {
                return choice == null ? "" : messages.text("compare.words.choice", EndpointNames.fullName(messages, choice.endpoint()),
                        messages.ownName(choice.language()), model.repeat(choice), model.repeats());
            }

            @Override
            public Choice fromString(String text) {
                return box.getValue();
            }
        });
        return box;
    }
}
