package org.unsaid.ui.compare;

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
import org.unsaid.weakness.Finding;

/// Under an answer with code: its weaknesses by CWE, each with its line as written.
final class WeaknessList {

    private static final int LONGEST_LINE = 80;

    private WeaknessList() {}

    static Node of(Messages messages, CodeReading reading, String answer) {
        var box = new VBox(8);
        box.setId("weaknesses");
        box.getChildren().add(Parts.hairline());
        if (reading.weaknesses().isEmpty()) {
            box.getChildren().add(Parts.paragraph(messages.text("compare.weaknesses.none"), Styles.CAPTION));
            return box;
        }
        box.getChildren().add(Parts.paragraph(messages.text("compare.weaknesses", reading.weaknesses().size()), Styles.STRONG));
        reading.weaknesses().forEach(finding -> box.getChildren().add(row(messages, finding, answer)));
        box.getChildren().add(Parts.paragraph(messages.text("compare.weaknesses.note"), Styles.CAPTION));
        return box;
    }

    private static Node row(Messages messages, Finding finding, String answer) {
        var icon = new Label("", new FontIcon(Feather.ALERT_TRIANGLE));
        icon.setMinWidth(16);
        var words = new VBox(2,
                Parts.paragraph(messages.text("compare.weakness", String.valueOf(finding.cwe()), finding.line())),
                Parts.paragraph(finding.sentence(messages.language())),
                Parts.paragraph(VisibleText.of(codeLine(answer, finding)), Styles.CAPTION));
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(8, icon, words);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private static String codeLine(String answer, Finding finding) {
        int start = answer.lastIndexOf('\n', Math.max(0, finding.start() - 1)) + 1;
        int end = answer.indexOf('\n', finding.start());
        var line = answer.substring(Math.min(start, finding.start()), end < 0 ? answer.length() : end).strip();
        var first = TextCut.first(line, LONGEST_LINE);
        return first.length() < line.length() ? first + " …" : first;
    }
}
