package org.unsaid.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.divergence.FactReading;
import org.unsaid.endpoint.Marker;
import org.unsaid.endpoint.Reply;
import org.unsaid.session.Trial;
import org.unsaid.ui.FailureText;
import org.unsaid.ui.MarkedText;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.ReasoningBox;
import org.unsaid.ui.Styles;
import org.unsaid.ui.TextCut;
import org.unsaid.ui.VisibleText;
import org.unsaid.verdict.Delivery;

/// What a column shows under its facts once the answer is there: the reasoning apart, the text with its marks, and
/// what the service did to it.
final class AnswerBody {

    /// A service's message is a sentence; what is longer is a page of HTML, and stands in the raw exchange.
    private static final int LONGEST_MESSAGE = 320;

    private AnswerBody() {}

    static List<Node> of(Messages messages, CompareViewModel model, Trial trial, List<FactReading> facts, Actions actions) {
        var nodes = new ArrayList<Node>();
        var reply = trial.reply();
        if (!reply.reasoning().isBlank()) {
            nodes.add(new ReasoningBox(messages, reply.reasoning(), actions.unfolded(), trial.key()));
        }
        if (!reply.text().isBlank()) {
            nodes.add(AnswerText.of(messages, model, trial, facts, actions));
        }
        switch (reply) {
            case Reply.Answered answered -> {
                if (answered.text().isBlank()) {
                    nodes.add(Parts.paragraph(messages.text("compare.empty"), Styles.MUTED));
                }
                if (trial.delivery() == Delivery.TRUNCATED) {
                    nodes.add(cutLine(messages.text(
                            answered.markers().contains(Marker.LENGTH_EQUALS_LIMIT) ? "compare.cut-at-limit" : "compare.cut-by-length")));
                }
            }
            case Reply.BlockedByService blocked -> nodes.addAll(blocked(messages, blocked));
            case Reply.TechnicalFailure failure -> nodes.add(failed(messages, trial, failure));
        }
        return nodes;
    }

    private static List<Node> blocked(Messages messages, Reply.BlockedByService blocked) {
        var nodes = new ArrayList<Node>();
        if (!blocked.text().isBlank()) {
            nodes.add(cutLine(messages.text("compare.cut-by-service", blocked.text().length())));
        }
        blocked.replacement().filter(words -> !words.isBlank()).ifPresent(words -> nodes.add(replacement(messages, words)));
        var rows = new VBox(4,
                row(messages.text("compare.block.stage"), messages.text("compare.stage." + name(blocked.stage()))),
                row(messages.text("compare.block.by"), messages.text("compare.who." + name(blocked.by()))),
                row(messages.text("compare.block.code"), blocked.code()),
                row(messages.text("compare.block.message"), blocked.message().isBlank() ? messages.text("compare.none") : blocked.message()),
                row(messages.text("compare.block.again"), messages.text("compare.block.never")));
        nodes.add(rows);
        return nodes;
    }

    /// What a service put in place of an answer.
    static Node replacement(Messages messages, String words) {
        var box = new VBox(4, Parts.paragraph(messages.text("compare.replaced"), Styles.STRONG), new MarkedText(words, List.of()));
        box.getStyleClass().add("replacement");
        return box;
    }

    private static Node failed(Messages messages, Trial trial, Reply.TechnicalFailure failure) {
        var cause = Parts.paragraph(FailureText.cause(messages, failure) + ".", Styles.STRONG);
        cause.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        var box = new VBox(8, cause, Parts.paragraph(FailureText.nextStep(messages, failure)),
                row(messages.text("compare.attempts"), String.valueOf(trial.attempts())));
        if (!failure.code().isBlank()) {
            box.getChildren().add(row(messages.text("compare.block.code"), failure.code()));
        }
        if (!failure.message().isBlank()) {
            box.getChildren().add(new VBox(2, Parts.label(messages.text("compare.block.message"), Styles.CAPTION),
                    Parts.paragraph(shortened(failure.message().strip()), "service-message")));
        }
        box.getStyleClass().add("failure-box");
        return box;
    }

    /// Where an answer ends before its end.
    static Node cutLine(String words) {
        var left = dashes();
        var right = dashes();
        left.setMinWidth(14);
        right.setMinWidth(14);
        HBox.setHgrow(right, Priority.ALWAYS);
        var label = Parts.label(words, Styles.CAPTION);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        var icon = new FontIcon(Feather.SCISSORS);
        icon.setIconSize(13);
        var line = new HBox(8, left, icon, label, right);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Region dashes() {
        var dashes = new Region();
        dashes.getStyleClass().add("cut-dashes");
        return dashes;
    }

    private static Node row(String name, String value) {
        var key = Parts.label(name, Styles.CAPTION);
        key.setMinWidth(78);
        var text = Parts.paragraph(shortened(value), Styles.CAPTION);
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = new HBox(8, key, text);
        row.setPadding(new Insets(1, 0, 1, 0));
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    private static String shortened(String text) {
        var first = TextCut.first(text, LONGEST_MESSAGE);
        return VisibleText.of(first) + (first.length() < text.length() ? " …" : "");
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
