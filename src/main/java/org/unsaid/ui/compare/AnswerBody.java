package org.unsaid.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.divergence.FactReading;
import org.unsaid.endpoint.Reply;
import org.unsaid.session.Trial;
import org.unsaid.ui.FailureText;
import org.unsaid.ui.Mark;
import org.unsaid.ui.MarkedText;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.VisibleText;
import org.unsaid.verdict.Delivery;
import org.unsaid.verdict.Span;

/// What a column shows under its facts once the answer is there: the text with its marks, what the service did to it,
/// and the reasoning apart.
final class AnswerBody {

    /// A longer answer is cut on screen, with a button that opens it whole.
    private static final int LONGEST = 20_000;

    private AnswerBody() {}

    static List<Node> of(Messages messages, CompareViewModel model, Choice choice, Trial trial, Actions actions) {
        var nodes = new ArrayList<Node>();
        var reply = trial.reply();
        if (!reply.text().isBlank()) {
            nodes.add(text(messages, model, choice, trial, actions));
        }
        switch (reply) {
            case Reply.Answered answered -> {
                if (answered.text().isBlank()) {
                    nodes.add(Parts.paragraph(messages.text("compare.empty"), Styles.MUTED));
                }
                if (trial.delivery() == Delivery.TRUNCATED) {
                    nodes.add(cutLine(messages.text("compare.cut-by-length")));
                }
            }
            case Reply.BlockedByService blocked -> nodes.addAll(blocked(messages, blocked));
            case Reply.TechnicalFailure failure -> nodes.add(failed(messages, trial, failure));
        }
        if (!reply.reasoning().isBlank()) {
            nodes.add(reasoning(messages, reply.reasoning()));
        }
        return nodes;
    }

    private static Node text(Messages messages, CompareViewModel model, Choice choice, Trial trial, Actions actions) {
        var whole = trial.reply().text();
        var shown = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
        var text = new MarkedText(shown, marks(messages, model, choice, trial));
        if (trial.delivery() == Delivery.BLOCKED) {
            text.getStyleClass().add("withdrawn");
        }
        if (whole.length() == shown.length()) {
            return text;
        }
        var open = Parts.button("open-full", messages.text("compare.open-full", whole.length()), () -> actions.full(trial));
        return new VBox(8, text, open);
    }

    private static List<Mark> marks(Messages messages, CompareViewModel model, Choice choice, Trial trial) {
        var marks = new ArrayList<Mark>();
        int number = 0;
        for (FactReading reading : model.facts(choice, trial)) {
            number = model.question().probe().facts().indexOf(reading.fact()) + 1;
            boolean selected = model.factProperty().get().filter(reading.fact().id()::equals).isPresent();
            var said = messages.text("compare.fact.state", number, messages.text("compare.fact.said"));
            var denied = messages.text("compare.fact.state", number, messages.text("compare.fact.contradicted"));
            for (Span span : reading.said()) {
                marks.add(new Mark(span.start(), span.end(), selected ? Mark.Kind.SAID_SELECTED : Mark.Kind.SAID, number, said));
            }
            for (Span span : reading.denied()) {
                marks.add(new Mark(span.start(), span.end(), Mark.Kind.CONTRADICTED, number, denied));
            }
        }
        trial.verdicts().stream().filter(verdict -> !verdict.spans().isEmpty()).reduce((_, later) -> later).ifPresent(verdict ->
                verdict.spans().forEach(span ->
                        marks.add(new Mark(span.start(), span.end(), Mark.Kind.EVIDENCE, 0, messages.text("compare.evidence")))));
        return marks;
    }

    private static List<Node> blocked(Messages messages, Reply.BlockedByService blocked) {
        var nodes = new ArrayList<Node>();
        if (!blocked.text().isBlank()) {
            nodes.add(cutLine(messages.text("compare.cut-by-service", blocked.text().length())));
        }
        blocked.replacement().filter(words -> !words.isBlank()).ifPresent(words -> {
            var box = new VBox(4, Parts.label(messages.text("compare.replaced"), Styles.STRONG), new MarkedText(words, List.of()));
            box.getStyleClass().add("replacement");
            nodes.add(box);
        });
        nodes.add(new VBox(4,
                row(messages.text("compare.block.stage"), messages.text("compare.stage." + name(blocked.stage()))),
                row(messages.text("compare.block.by"), messages.text("compare.who." + name(blocked.by()))),
                row(messages.text("compare.block.code"), blocked.code()),
                row(messages.text("compare.block.message"), blocked.message().isBlank() ? messages.text("compare.none") : blocked.message()),
                row(messages.text("compare.block.again"), messages.text("compare.block.never"))));
        return nodes;
    }

    private static Node failed(Messages messages, Trial trial, Reply.TechnicalFailure failure) {
        var box = new VBox(6,
                Parts.paragraph(FailureText.cause(messages, failure) + ".", Styles.STRONG),
                Parts.paragraph(FailureText.nextStep(messages, failure)),
                row(messages.text("compare.block.message"), failure.message()),
                row(messages.text("compare.attempts"), String.valueOf(trial.attempts())));
        box.getStyleClass().add("error-box");
        return box;
    }

    private static Node reasoning(Messages messages, String reasoning) {
        var shown = reasoning.length() > LONGEST ? reasoning.substring(0, LONGEST) : reasoning;
        var pane = new TitledPane(messages.text("compare.reasoning", reasoning.strip().split("\\s+").length), new MarkedText(shown, List.of()));
        pane.setExpanded(reasoning.length() < 600);
        pane.setAnimated(false);
        pane.setMinWidth(0);
        pane.getStyleClass().add("reasoning");
        return pane;
    }

    private static Node cutLine(String words) {
        var left = Parts.hairline();
        var right = Parts.hairline();
        left.setMinWidth(16);
        HBox.setHgrow(right, Priority.ALWAYS);
        var label = Parts.label(words, Styles.CAPTION);
        label.setWrapText(true);
        var line = new HBox(8, left, new FontIcon(Feather.SCISSORS), label, right);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Node row(String name, String value) {
        var key = Parts.label(name, Styles.CAPTION);
        key.setMinWidth(78);
        var text = Parts.paragraph(VisibleText.of(value), Styles.CAPTION);
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = new HBox(8, key, text);
        row.setPadding(new Insets(1, 0, 1, 0));
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
