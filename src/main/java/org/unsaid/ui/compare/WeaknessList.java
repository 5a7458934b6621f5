package org.unsaid.ui.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.TextCut;
import org.unsaid.ui.VisibleText;
import org.unsaid.verdict.CodeVerdict;
import org.unsaid.verdict.CodeVerdict.Weakness;
import org.unsaid.verdict.CodeVote;
import org.unsaid.weakness.Finding;

/// Under an answer with code: its weaknesses by CWE, each with its line as written, as patterns find them and as judges
/// name them.
final class WeaknessList {

    private static final int LONGEST_LINE = 80;

    private WeaknessList() {}

    /// @param said what judges say of the code, in order; nothing is shown of judges where none read it
    static Node of(Messages messages, CodeReading reading, List<CodeVerdict> said, String answer) {
        var box = new VBox(8);
        box.setId("weaknesses");
        box.getChildren().add(Parts.hairline());
        byPatterns(messages, reading, answer, box);
        var judges = CodeVote.latest(said);
        CodeVote.of(said).ifPresent(vote -> byJudges(messages, judges, vote, answer, box));
        return box;
    }

    private static void byPatterns(Messages messages, CodeReading reading, String answer, VBox box) {
        if (reading.weaknesses().isEmpty()) {
            box.getChildren().add(Parts.paragraph(messages.text("compare.weaknesses.none"), Styles.CAPTION));
            return;
        }
        box.getChildren().add(Parts.paragraph(messages.text("compare.weaknesses", reading.weaknesses().size()), Styles.STRONG));
        reading.weaknesses().forEach(finding -> box.getChildren().add(row(Feather.ALERT_TRIANGLE,
                Parts.paragraph(messages.text("compare.weakness", String.valueOf(finding.cwe()), finding.line())),
                Parts.paragraph(finding.sentence(messages.language())),
                Parts.paragraph(VisibleText.of(codeLine(answer, finding)), Styles.CAPTION))));
        box.getChildren().add(Parts.paragraph(messages.text("compare.weaknesses.note"), Styles.CAPTION));
    }

    /// Whatever any of them names; what does not count by their vote says so.
    private static void byJudges(Messages messages, List<CodeVerdict> judges, CodeVote vote, String answer, VBox box) {
        long seeing = judges.stream().filter(judge -> !judge.weaknesses().isEmpty()).count();
        var head = Parts.paragraph(messages.text("compare.weaknesses.judges", seeing, judges.size()), Styles.STRONG);
        head.setId("weaknesses-judged");
        box.getChildren().addAll(head, Parts.paragraph(names(messages, judges), Styles.CAPTION));
        judges.stream().flatMap(judge -> judge.weaknesses().stream()).distinct()
                .sorted(Comparator.comparingInt(Weakness::line).thenComparingInt(Weakness::cwe)).forEach(weakness -> {
                    boolean counts = vote.weaknesses().stream().anyMatch(named -> named.cwe() == weakness.cwe());
                    var naming = judges.stream().filter(judge -> judge.weaknesses().contains(weakness)).toList();
                    var words = new ArrayList<Node>();
                    words.add(Parts.paragraph(messages.text("compare.weakness", String.valueOf(weakness.cwe()), weakness.line())));
                    words.add(Parts.paragraph(VisibleText.of(shortened(answer.split("\n", -1)[weakness.line() - 1])), Styles.CAPTION));
                    words.add(Parts.paragraph(names(messages, naming), Styles.CAPTION));
                    if (!counts) {
                        words.add(Parts.paragraph(messages.text("compare.weakness.minority"), Styles.CAPTION));
                    }
                    box.getChildren().add(row(counts ? Feather.ALERT_TRIANGLE : Feather.HELP_CIRCLE, words.toArray(Node[]::new)));
                });
        box.getChildren().add(Parts.paragraph(messages.text("compare.weaknesses.judges.note"), Styles.CAPTION));
    }

    private static String names(Messages messages, List<CodeVerdict> judges) {
        return judges.stream().map(judge -> JudgeWords.by(messages, judge.version())).collect(Collectors.joining(" · "));
    }

    private static Node row(Feather feather, Node... words) {
        var icon = new Label("", new FontIcon(feather));
        icon.setMinWidth(16);
        var column = new VBox(2, words);
        HBox.setHgrow(column, Priority.ALWAYS);
        var row = new HBox(8, icon, column);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private static String codeLine(String answer, Finding finding) {
        int start = answer.lastIndexOf('\n', Math.max(0, finding.start() - 1)) + 1;
        int end = answer.indexOf('\n', finding.start());
        return shortened(answer.substring(Math.min(start, finding.start()), end < 0 ? answer.length() : end));
    }

    private static String shortened(String code) {
        var line = code.strip();
        var first = TextCut.first(line, LONGEST_LINE);
        return first.length() < line.length() ? first + " …" : first;
    }
}
