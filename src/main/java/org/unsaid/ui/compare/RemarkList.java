package org.unsaid.ui.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.session.LabelEvent;
import org.unsaid.ui.Messages;
import org.unsaid.ui.OutcomeLook;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.VisibleText;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Outcome;
import org.unsaid.verdict.Verdict;

/// Under an answer: who set which label when, and the notes, in the order of time.
final class RemarkList {

    private RemarkList() {}

    /// Empty while there is no note and no label but a machine's.
    static Optional<Node> of(Messages messages, Remarks remarks) {
        var lines = new ArrayList<Node>();
        boolean byPerson = remarks.labels().stream().anyMatch(event ->
                event instanceof LabelEvent.Set(_, var verdict) && verdict.method() == Method.HUMAN);
        if (byPerson) {
            lines.addAll(labels(messages, remarks.labels()));
        }
        remarks.notes().forEach(note -> lines.add(note(messages, note)));
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var box = new VBox(8);
        box.getChildren().add(Parts.hairline());
        box.getChildren().addAll(lines);
        box.getStyleClass().add("remarks");
        return Optional.of(box);
    }

    private static List<Node> labels(Messages messages, List<LabelEvent> events) {
        var lines = new ArrayList<Node>();
        var set = new HashMap<Long, Verdict>();
        for (var event : events) {
            lines.add(switch (event) {
                case LabelEvent.Set(long number, var verdict) -> {
                    set.put(number, verdict);
                    yield line(OutcomeLook.icon(Outcome.of(verdict.label())), messages.text("compare.event.set",
                            by(messages, verdict), word(messages, verdict), Moments.of(messages, event.at())));
                }
                case LabelEvent.Withdrawn(_, long number, var by, var at) -> line(Feather.ROTATE_CCW, messages.text(
                        "compare.event.withdrawn", by, Optional.ofNullable(set.get(number)).map(each -> word(messages, each)).orElse(""),
                        Moments.of(messages, at)));
            });
        }
        return lines;
    }

    private static Node note(Messages messages, Remark note) {
        var text = Parts.paragraph(VisibleText.of(note.text()), "note-text");
        return iconAnd(Feather.MESSAGE_CIRCLE, new VBox(2, text,
                Parts.paragraph(messages.text("compare.event.note", note.by(), Moments.of(messages, note.at())), Styles.CAPTION)));
    }

    private static Node line(Feather icon, String words) {
        return iconAnd(icon, Parts.paragraph(words, Styles.CAPTION));
    }

    private static HBox iconAnd(Feather feather, Node words) {
        var icon = new Label("", new FontIcon(feather));
        icon.setMinWidth(16);
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(8, icon, words);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    /// A person's name, or the method with its version in words.
    static String by(Messages messages, Verdict verdict) {
        return verdict.method() == Method.HUMAN ? verdict.version() : verdict.version()
                .replace("rules", messages.text("compare.rules")).replace("classifier", messages.text("compare.classifier"));
    }

    static String word(Messages messages, Verdict verdict) {
        return OutcomeLook.word(messages, Outcome.of(verdict.label()));
    }
}
