package org.unsaid.ui.matrix;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.session.Tally;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.Messages;
import org.unsaid.ui.OutcomeLook;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.matrix.CellContent.Answers;
import org.unsaid.ui.matrix.CellContent.Withheld;
import org.unsaid.verdict.Outcome;

/// What came of one question at one endpoint: bar, icon, word and count; several outcomes as counts, never one winner.
final class OutcomeCell extends TableCell<MatrixRow, CellContent> {

    private static final int MOST_IN_WORDS = 3;

    /// None of its answers passes the facets; it stays, quietly, so that a row is seen whole.
    private static final PseudoClass PASSED_OVER = PseudoClass.getPseudoClass("passed-over");

    private final Messages messages;
    private final Endpoint endpoint;
    private final VBox bar = new VBox();
    private final HBox words = new HBox(6);
    private final HBox box = new HBox(bar, words);

    OutcomeCell(Messages messages, Endpoint endpoint) {
        this.messages = messages;
        this.endpoint = endpoint;
        words.setAlignment(Pos.CENTER_LEFT);
        words.setPadding(new Insets(0, 8, 0, 8));
        HBox.setHgrow(words, Priority.ALWAYS);
        box.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        getStyleClass().add("outcome-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        box.prefWidthProperty().bind(widthProperty());
        box.prefHeightProperty().bind(heightProperty());
    }

    @Override
    protected void updateItem(@Nullable CellContent content, boolean empty) {
        super.updateItem(content, empty);
        box.getStyleClass().setAll("outcome-box");
        bar.getChildren().clear();
        words.getChildren().clear();
        if (empty || content == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        setGraphic(box);
        pseudoClassStateChanged(PASSED_OVER, content instanceof Answers answers && !answers.passing());
        switch (content) {
            case Withheld(var tally) -> group(tally);
            case Answers answers -> answers(answers);
        }
        setAccessibleText(accessible(content));
    }

    private void group(Tally tally) {
        box.getStyleClass().add("group-cell");
        words.getChildren().setAll(GroupHeading.withheld(messages, tally));
    }

    private void answers(Answers answers) {
        var counts = List.copyOf(answers.tally().counts().entrySet());
        if (counts.isEmpty()) {
            pending(answers);
            return;
        }
        counts.forEach(count -> bar.getChildren().add(segment(count.getKey(), count.getValue(), counts.size())));
        if (counts.size() == 1) {
            unanimous(answers, counts.getFirst().getKey());
        } else {
            box.getStyleClass().add("outcome-mixed");
            words.getChildren().add(mixed(counts));
        }
        if (answers.tally().truncated() > 0) {
            var cut = new FontIcon(Feather.SCISSORS);
            cut.getStyleClass().add("cut-icon");
            words.getChildren().add(cut);
        }
    }

    private void pending(Answers answers) {
        boolean writing = answers.writing() > 0;
        var label = Parts.label(messages.text(writing ? "app.outcome.writing" : "app.outcome.pending"), Styles.CAPTION);
        label.setGraphic(new FontIcon(writing ? Feather.EDIT_3 : Feather.CLOCK));
        label.getStyleClass().add(writing ? "cell-writing" : "cell-pending");
        words.getChildren().setAll(label);
    }

    private void unanimous(Answers answers, Outcome outcome) {
        box.getStyleClass().addAll(OutcomeLook.styleClass(outcome), "outcome-filled");
        var icon = new FontIcon(OutcomeLook.icon(outcome));
        var word = Parts.label(OutcomeLook.word(messages, outcome), "cell-word");
        word.setMinWidth(20);
        var count = Parts.label(answers.tally().total() + "/" + answers.planned(), "cell-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        words.getChildren().setAll(icon, word, Parts.gap(), count);
    }

    private Node mixed(List<Map.Entry<Outcome, Integer>> counts) {
        if (counts.size() == 2) {
            return new VBox(1, line(counts.getFirst()), line(counts.getLast()));
        }
        if (counts.size() <= MOST_IN_WORDS) {
            var text = Parts.label(words(counts), "cell-line");
            text.setWrapText(true);
            text.setMaxHeight(36);
            return text;
        }
        var icons = new HBox(6);
        icons.setAlignment(Pos.CENTER_LEFT);
        counts.forEach(count -> {
            var label = Parts.label("" + count.getValue(), "cell-line", OutcomeLook.styleClass(count.getKey()));
            label.setMinWidth(Region.USE_PREF_SIZE);
            var icon = new FontIcon(OutcomeLook.icon(count.getKey()));
            icon.getStyleClass().add("outcome-icon");
            label.setGraphic(icon);
            icons.getChildren().add(label);
        });
        return icons;
    }

    private Label line(Map.Entry<Outcome, Integer> count) {
        var icon = new FontIcon(OutcomeLook.icon(count.getKey()));
        icon.getStyleClass().add("outcome-icon");
        var line = Parts.label(count.getValue() + " " + OutcomeLook.word(messages, count.getKey()), "cell-line",
                OutcomeLook.styleClass(count.getKey()));
        line.setGraphic(icon);
        return line;
    }

    private String words(List<Map.Entry<Outcome, Integer>> counts) {
        return counts.stream().map(count -> count.getValue() + " " + OutcomeLook.word(messages, count.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static Region segment(Outcome outcome, int share, int outcomes) {
        var segment = new Region();
        segment.getStyleClass().addAll("outcome-bar", OutcomeLook.styleClass(outcome));
        segment.setMinWidth(outcome == Outcome.DIRECT && outcomes == 1 ? 2 : 4);
        segment.setPrefHeight(share);
        VBox.setVgrow(segment, Priority.ALWAYS);
        segment.setMaxHeight(outcomes == 1 ? Double.MAX_VALUE : share * 1000.0);
        return segment;
    }

    private String accessible(CellContent content) {
        var name = EndpointNames.shortName(messages, endpoint) + ", " + EndpointNames.origin(messages, endpoint);
        var question = getTableRow() != null && getTableRow().getItem() instanceof QuestionRow row
                ? messages.language(row.language()) + ": " + row.wording() : "";
        return switch (content) {
            case Withheld(var tally) -> name + "; " + messages.text("matrix.access.withheld", tally.withheld(), tally.counted());
            case Answers answers -> name + "; " + question + "; " + (answers.tally().counts().isEmpty()
                    ? messages.text("app.outcome.pending")
                    : messages.text("matrix.access.cell", words(List.copyOf(answers.tally().counts().entrySet())), answers.planned()))
                    + (answers.tally().truncated() == 0 ? "" : "; " + messages.text("matrix.access.truncated", answers.tally().truncated()))
                    + (answers.passing() ? "" : "; " + messages.text("matrix.access.passed-over"));
        };
    }
}
