package org.unsaid.ui.probes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.unsaid.probe.Cue;
import org.unsaid.probe.ProbeSet;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// The cues by which something is recognised in an answer, per language, as the file has them.
final class Cues {

    private static final double LANGUAGE_WIDTH = 24;

    private Cues() {}

    /// @param title key of what it means if one of them is found
    static Node of(Messages messages, ProbeSet set, String title, Map<Locale, List<Cue>> byLanguage) {
        var box = new VBox(4);
        for (var language : QuestionTable.languagesOf(set)) {
            var cues = byLanguage.getOrDefault(language, List.of());
            if (!cues.isEmpty()) {
                box.getChildren().add(line(language, cues));
            }
        }
        if (!box.getChildren().isEmpty()) {
            box.getChildren().addFirst(Parts.label(messages.text(title), Styles.CAPTION, Styles.STRONG));
        }
        return box;
    }

    private static Node line(Locale language, List<Cue> cues) {
        var name = Parts.label(Words.shortName(language), Styles.CAPTION);
        name.setMinWidth(LANGUAGE_WIDTH);
        var expressions = new VBox(4);
        cues.forEach(cue -> expressions.getChildren().add(Parts.paragraph(cue.expression(), "cue")));
        HBox.setHgrow(expressions, Priority.ALWAYS);
        return new HBox(8, name, expressions);
    }
}
