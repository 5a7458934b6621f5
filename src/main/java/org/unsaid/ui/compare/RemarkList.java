package org.unsaid.ui.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.probe.Fact;
import org.unsaid.session.LabelEvent;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Moments;
import org.unsaid.ui.OutcomeLook;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.VisibleText;
import org.unsaid.verdict.FactVerdict;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Outcome;
import org.unsaid.verdict.Verdict;

/// Under an answer: who set which label when, and the notes, in the order of time.
final class RemarkList {

    private static final int LONGEST_QUOTE = 240;

    private RemarkList() {}

    /// Empty while there is no note, nothing that a person said of a fact, and no label but that of the rules.
    ///
    /// @param facts  of the question, in its order
    /// @param answer that was labelled
    static Optional<Node> of(Messages messages, Remarks remarks, List<Fact> facts, String answer) {
        var lines = new ArrayList<Node>();
        boolean byOthers = remarks.labels().stream().anyMatch(event ->
                event instanceof LabelEvent.Set(_, var verdict) && (verdict.method() == Method.HUMAN || verdict.method() == Method.JUDGE));
        if (byOthers) {
            lines.addAll(labels(messages, remarks.labels(), answer));
        }
        remarks.facts().stream().filter(verdict -> verdict.method() == Method.HUMAN).forEach(verdict -> lines.add(fact(messages, facts, verdict)));
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

    private static List<Node> labels(Messages messages, List<LabelEvent> events, String answer) {
        var lines = new ArrayList<Node>();
        var set = new HashMap<Long, Verdict>();
        for (var event : events) {
            lines.add(switch (event) {
                case LabelEvent.Set(long number, var verdict) -> {
                    set.put(number, verdict);
                    yield line(OutcomeLook.icon(Outcome.of(verdict.label())), words(messages, verdict, answer));
                }
                case LabelEvent.Withdrawn(_, long number, var by, var at) -> line(Feather.ROTATE_CCW, messages.text(
                        "compare.event.withdrawn", by, Optional.ofNullable(set.get(number)).map(each -> word(messages, each)).orElse(""),
                        Moments.of(messages, at)));
            });
        }
        return lines;
    }

    /// A judge's with how sure it is and the words it quotes; the spans of rules are marked in the text.
    private static String words(Messages messages, Verdict verdict, String answer) {
        var set = messages.text("compare.event.set", by(messages, verdict), word(messages, verdict), Moments.of(messages, verdict.at()));
        if (verdict.method() != Method.JUDGE) {
            return set;
        }
        var sure = messages.text("compare.event.sure", verdict.confidence());
        var quoted = verdict.spans().stream().filter(span -> span.end() <= answer.length()).findFirst()
                .map(span -> messages.text("compare.event.quote", shortened(answer.substring(span.start(), span.end()))));
        return set + " · " + sure + quoted.map(quote -> "\n" + quote).orElse("");
    }

    private static String shortened(String quote) {
        var line = VisibleText.of(quote.strip().replaceAll("\\s+", " "));
        return line.codePointCount(0, line.length()) <= LONGEST_QUOTE ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }

    private static Node fact(Messages messages, List<Fact> facts, FactVerdict verdict) {
        int number = facts.stream().map(Fact::id).toList().indexOf(verdict.fact()) + 1;
        return line(Feather.CHECK_SQUARE, messages.text("compare.event.fact", verdict.version(), number,
                messages.text("compare.fact." + verdict.claim().name().toLowerCase(Locale.ROOT)), Moments.of(messages, verdict.at())));
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
        return switch (verdict.method()) {
            case JUDGE -> JudgeWords.by(messages, verdict);
            case HUMAN -> verdict.version();
            case RULES, CLASSIFIER -> verdict.version()
                    .replace("rules", messages.text("compare.rules")).replace("classifier", messages.text("compare.classifier"));
        };
    }

    static String word(Messages messages, Verdict verdict) {
        return OutcomeLook.word(messages, Outcome.of(verdict.label()));
    }
}
