package org.unsaid.ui.compare;

import java.util.List;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.unsaid.session.Trial;
import org.unsaid.ui.MarkedText;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// What a model reasoned before it answered: folded until a person opens it, and never read as part of the answer.
final class ReasoningBox extends TitledPane {

    private static final int LONGEST = 8_000;

    ReasoningBox(Messages messages, CompareViewModel model, Trial trial) {
        var reasoning = trial.reply().reasoning();
        setText(messages.text("compare.reasoning", TextLength.of(reasoning)));
        setId("show-reasoning");
        setAnimated(false);
        setMinWidth(0);
        setExpanded(model.isUnfolded(trial.key()));
        expandedProperty().subscribe(open -> {
            model.unfold(trial.key(), open);
            if (open && getContent() == null) {
                setContent(content(messages, reasoning));
            }
        });
        getStyleClass().add("reasoning");
    }

    private static VBox content(Messages messages, String reasoning) {
        var first = TextCut.first(reasoning, LONGEST);
        var box = new VBox(6, Parts.paragraph(messages.text("compare.reasoning.apart"), Styles.CAPTION),
                new MarkedText(first, List.of()));
        if (first.length() < reasoning.length()) {
            box.getChildren().add(Parts.paragraph(messages.text("compare.reasoning.cut", reasoning.length()), Styles.CAPTION));
        }
        return box;
    }
}
