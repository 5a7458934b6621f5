package org.unsaid.ui;

import java.util.List;
import java.util.Set;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/// What a model reasoned before it answered: folded until a person opens it, and never read as part of the answer.
public final class ReasoningBox extends TitledPane {

    private static final int LONGEST = 8_000;

    /// @param unfolded the answers whose reasoning a person has opened; kept while the screen shows
    /// @param answer   whose reasoning this is
    public <K> ReasoningBox(Messages messages, String reasoning, Set<K> unfolded, K answer) {
        setText(messages.text("compare.reasoning", TextLength.of(reasoning)));
        setId("show-reasoning");
        setAnimated(false);
        setMinWidth(0);
        setExpanded(unfolded.contains(answer));
        expandedProperty().subscribe(open -> {
            if (!open) {
                unfolded.remove(answer);
                return;
            }
            unfolded.add(answer);
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
