package org.unsaid.ui.probes;

import java.text.Bidi;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// A question in every language it has, with who worded it and whether anybody checked.
final class Wordings {

    private static final double NAME_WIDTH = 104;

    private Wordings() {}

    static Node of(Messages messages, ProbeSet set, Probe probe) {
        var grid = new GridPane(12, 10);
        var rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(new ColumnConstraints(NAME_WIDTH), rest);
        int row = 0;
        for (var language : QuestionTable.languagesOf(set)) {
            if (probe.prompts().containsKey(language)) {
                var name = Parts.paragraph(messages.language(language), Styles.CAPTION);
                GridPane.setValignment(name, VPos.TOP);
                name.setPadding(new Insets(2, 0, 0, 0));
                grid.addRow(row++, name, wording(messages, probe, language));
            }
        }
        return new VBox(10, Parts.label(messages.text("probes.wordings.title", probe.prompts().size()), Styles.PANEL_TITLE), grid);
    }

    /// Foreign text, read from the side it is written from.
    static Label text(String text) {
        var label = Parts.paragraph(text, Styles.ANSWER);
        if (!text.isEmpty() && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()) {
            label.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
            label.setMaxWidth(Double.MAX_VALUE);
        }
        return label;
    }

    private static Node wording(Messages messages, Probe probe, Locale language) {
        var state = WordingState.of(probe, language);
        var prompt = probe.prompts().get(language);
        var by = Parts.paragraph(prompt == null ? "" : Words.madeBy(messages, prompt), Styles.CAPTION, "wording-" + state.key());
        by.setGraphic(new FontIcon(state.icon()));
        return new VBox(2, text(prompt == null ? "" : prompt.text()), by);
    }
}
