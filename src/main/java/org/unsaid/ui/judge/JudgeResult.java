package org.unsaid.ui.judge;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.VisibleText;
import org.unsaid.ui.judge.JudgeState.Note;

/// What came of judging: labels, and calls without one, by kind.
final class JudgeResult extends VBox {

    private static final int LONGEST_DETAIL = 160;

    JudgeResult(Messages messages, JudgeState.Ended ended) {
        super(10);
        setId("judging-result");
        var tally = ended.tally();
        var head = Parts.paragraph(messages.text("judge.done", tally.labels(), tally.facts(), tally.code()), Styles.STRONG);
        head.setGraphic(new FontIcon(tally.total() > tally.failed() ? Feather.CHECK_CIRCLE : Feather.INFO));
        head.setId("judging-done");
        getChildren().add(head);
        if (tally.labels() > 0) {
            getChildren().add(Parts.paragraph(messages.text("judge.done.where"), Styles.CAPTION));
        }
        if (tally.code() > 0) {
            getChildren().add(Parts.paragraph(messages.text("judge.done.code"), Styles.CAPTION));
        }
        if (tally.failed() > 0) {
            var list = new VBox(4);
            list.setId("judging-failures");
            tally.failures().forEach((kind, count) -> list.getChildren().add(Parts.paragraph(messages.text(
                    "judge.failure." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), count))));
            getChildren().addAll(Parts.label(messages.text("judge.failed", tally.failed()), Styles.STRONG), list,
                    Parts.paragraph(messages.text("judge.failed.note"), Styles.CAPTION));
        }
        int left = ended.total() - tally.total();
        if (left > 0) {
            getChildren().add(Parts.paragraph(messages.text("judge.left", left)));
        }
        getChildren().addAll(notes(messages, ended.notes()));
    }

    static List<Node> notes(Messages messages, List<Note> notes) {
        return notes.stream().<Node>map(note -> note(messages, note)).toList();
    }

    private static Label note(Messages messages, Note note) {
        var text = Parts.paragraph(messages.text("judge.note." + switch (note.kind()) {
            case GIVEN_UP -> "given-up";
            case CAP -> "cap";
            case NOT_KEPT -> "not-kept";
        }, note.judge(), shortened(note.detail())), Styles.WARNING_TEXT);
        text.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        return text;
    }

    /// What a service wrote is shown with every character that does not show itself.
    private static String shortened(String detail) {
        var line = VisibleText.of(detail.strip().replaceAll("\\s+", " "));
        return line.codePointCount(0, line.length()) <= LONGEST_DETAIL ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_DETAIL)) + "…";
    }
}
