package org.unsaid.ui.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.ui.AnswerNotes;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.LongText;
import org.unsaid.ui.Mark;
import org.unsaid.ui.MarkedText;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Panels;
import org.unsaid.ui.Parts;
import org.unsaid.ui.ReasoningBox;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;
import org.unsaid.ui.TextCut;
import org.unsaid.ui.TextLength;
import org.unsaid.verdict.Span;
import org.unsaid.verdict.Verdict;

/// The question and the answer; what was hidden only once it may be seen.
final class AnswerPane extends VBox {

    /// A longer answer is cut on screen, with a button that opens it whole.
    private static final int LONGEST = 12_000;
    private static final double LINE = 44;

    private final Messages messages;
    private final Dialogs dialogs;
    private final ReviewViewModel model;
    private final Set<String> unfolded = new HashSet<>();
    private final VBox head = new VBox(6);
    private final VBox content = new VBox(14);
    private final ScrollPane scroll = new ScrollPane(content);
    private Optional<String> shown = Optional.empty();

    AnswerPane(Messages messages, ReviewViewModel model, Dialogs dialogs, Subscriptions subscriptions) {
        this.messages = messages;
        this.dialogs = dialogs;
        this.model = model;
        getStyleClass().addAll("review-answer", Panels.PANEL);
        setFocusTraversable(true);
        head.setPadding(new Insets(14, 20, 12, 20));
        head.getStyleClass().add("review-head");
        content.setMinWidth(0);
        content.setPadding(new Insets(16, 20, 24, 20));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(head, scroll);
        subscriptions.refill(this::fill, model.cardProperty());
    }

    /// Moves through an answer that is longer than the window.
    void scroll(int steps) {
        double room = content.getHeight() - scroll.getViewportBounds().getHeight();
        if (room > 0) {
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + steps * LINE / room, 0, 1));
        }
    }

    private void fill() {
        var card = model.cardProperty().get();
        head.setVisible(card.question().isPresent());
        head.setManaged(head.isVisible());
        if (card.question().isEmpty()) {
            content.getChildren().setAll(nothing());
            return;
        }
        var asked = card.question().get();
        var question = Parts.paragraph(asked.question(), Styles.QUESTION);
        question.setId("review-question-text");
        head.getChildren().setAll(question, new HBox(8, chip(messages.ownName(asked.language())),
                chip(messages.text("review.length", TextLength.of(asked.answer())))));
        var nodes = new ArrayList<Node>();
        switch (card) {
            case Card.Nothing _ -> { }
            case Card.Blind(_, boolean seen) -> {
                if (seen) {
                    nodes.add(line(Feather.EYE, messages.text("review.seen")));
                }
            }
            case Card.Dispute(_, var labels) -> nodes.add(new DisputeBox(messages, labels));
            case Card.Labelled(_, var own, var reveal) -> nodes.add(new RevealBox(messages, own, reveal));
        }
        nodes.addAll(answer(asked, evidence(card)));
        content.getChildren().setAll(nodes);
        if (!shown.equals(Optional.of(asked.code()))) {
            shown = Optional.of(asked.code());
            scroll.setVvalue(0);
        }
    }

    private List<Node> answer(Asked asked, List<Span> evidence) {
        var nodes = new ArrayList<Node>();
        if (!asked.reasoning().isBlank()) {
            nodes.add(new ReasoningBox(messages, asked.reasoning(), unfolded, asked.code()));
        }
        var first = TextCut.first(asked.answer(), LONGEST);
        nodes.add(new MarkedText(first, evidence.stream().map(span -> new Mark(span.start(), span.end(), Mark.Kind.EVIDENCE, 0,
                messages.text("compare.evidence", AnswerNotes.reason(messages, span)))).toList()));
        if (first.length() < asked.answer().length()) {
            nodes.add(Parts.button("open-full", messages.text("compare.open-full", asked.answer().length()), () -> openFull(asked)));
        }
        if (asked.cut()) {
            nodes.add(line(Feather.SCISSORS, messages.text("compare.cut-by-length")));
        }
        AnswerNotes.restsOn(messages, evidence).ifPresent(words -> nodes.add(line(Feather.TAG, words)));
        AnswerNotes.hidden(messages, first).ifPresent(words -> nodes.add(line(Feather.EYE_OFF, words)));
        return nodes;
    }

    private void openFull(Asked asked) {
        var text = new LongText(asked.answer());
        text.setPrefSize(760, 420);
        dialogs.show(messages.text("compare.full"), text);
    }

    /// What the machine's label rests on, once it may be seen.
    private static List<Span> evidence(Card card) {
        return card instanceof Card.Labelled(_, _, var reveal)
                ? reveal.machine().stream().filter(verdict -> !verdict.spans().isEmpty()).reduce((_, later) -> later)
                        .map(Verdict::spans).orElse(List.of())
                : List.of();
    }

    private Node nothing() {
        return new VBox(6, Parts.label(messages.text("review.nothing"), Styles.STRONG),
                Parts.paragraph(messages.text("review.nothing.note"), Styles.MUTED));
    }

    private static Label chip(String words) {
        return Parts.label(words, Styles.CHIP);
    }

    private static Node line(Feather feather, String words) {
        var text = Parts.paragraph(words, Styles.CAPTION);
        HBox.setHgrow(text, Priority.ALWAYS);
        var line = new HBox(6, new FontIcon(feather), text);
        line.getStyleClass().add("footnote");
        return line;
    }
}
