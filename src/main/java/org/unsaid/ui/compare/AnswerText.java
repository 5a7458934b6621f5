package org.unsaid.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.divergence.FactReading;
import org.unsaid.session.Trial;
import org.unsaid.ui.AnswerNotes;
import org.unsaid.ui.Mark;
import org.unsaid.ui.MarkedText;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.TextCut;
import org.unsaid.verdict.Delivery;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Span;
import org.unsaid.verdict.Verdict;

/// The text of an answer with its marks, and under it, in words, what the marks mean.
final class AnswerText {

    /// A longer answer is cut on screen, with a button that opens it whole.
    private static final int LONGEST = 4_000;

    private AnswerText() {}

    static Node of(Messages messages, CompareViewModel model, Trial trial, List<FactReading> facts, Actions actions) {
        var whole = trial.reply().text();
        var shown = TextCut.first(whole, LONGEST);
        var evidence = evidence(trial);
        var marks = new ArrayList<>(FactMarks.of(messages, model, facts));
        evidence.forEach(span -> marks.add(new Mark(span.start(), span.end(), Mark.Kind.EVIDENCE, 0,
                messages.text("compare.evidence", AnswerNotes.reason(messages, span)))));
        var text = new MarkedText(shown, marks);
        if (trial.delivery() == Delivery.BLOCKED) {
            text.getStyleClass().add("withdrawn");
        }
        var box = new VBox(10, text);
        if (whole.length() > shown.length()) {
            var open = Parts.button("open-full", messages.text("compare.open-full", whole.length()), () -> actions.full(trial));
            open.setWrapText(true);
            open.setMinWidth(0);
            box.getChildren().add(open);
        }
        AnswerNotes.restsOn(messages, evidence).map(words -> line(Feather.TAG, words)).ifPresent(box.getChildren()::add);
        AnswerNotes.hidden(messages, shown).map(words -> line(Feather.EYE_OFF, words)).ifPresent(box.getChildren()::add);
        return box;
    }

    /// What the label by a machine that came last rests on.
    private static List<Span> evidence(Trial trial) {
        return trial.verdicts().stream().filter(verdict -> verdict.method() != Method.HUMAN)
                .reduce((_, later) -> later).map(Verdict::spans).orElse(List.of());
    }

    private static Node line(Feather feather, String words) {
        var icon = new Label("", new FontIcon(feather));
        icon.setMinWidth(16);
        var text = Parts.paragraph(words, Styles.CAPTION);
        HBox.setHgrow(text, Priority.ALWAYS);
        var line = new HBox(6, icon, text);
        line.getStyleClass().add("footnote");
        return line;
    }
}
