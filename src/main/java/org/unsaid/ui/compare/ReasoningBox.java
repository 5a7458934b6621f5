package org.unsaid.ui.compare;

import java.util.List;
import java.util.Set;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.ui.MarkedText;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// What a model reasoned before it answered: folded until a person opens it, and never read as part of the answer.
final class ReasoningBox extends TitledPane {

    private static final int LONGEST = 8_000;

    /// @param unfolded the trials whose reasoning a person has opened; kept while the screen shows
    ReasoningBox(Messages messages, Set<TrialKey> unfolded, Trial trial) {
        var reasoning = trial.reply().reasoning();
        setText(messages.text("compare.reasoning", TextLength.of(reasoning)));
        setId("show-reasoning");
        setAnimated(false);
        setMinWidth(0);
        setExpanded(unfolded.contains(trial.key()));
        expandedProperty().subscribe(open -> {
            if (!open) {
                unfolded.remove(trial.key());
                return;
            }
            unfolded.add(trial.key());
            if (getContent() == null) {
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
