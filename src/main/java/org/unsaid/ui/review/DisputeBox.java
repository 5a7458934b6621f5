package org.unsaid.ui.review;

import java.util.List;
import javafx.scene.layout.VBox;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.verdict.Verdict;

/// What people who differ said, with their notes; the model and the machine's label stay hidden.
final class DisputeBox extends VBox {

    DisputeBox(Messages messages, List<Verdict> labels) {
        super(8);
        getStyleClass().add("reveal-box");
        setId("dispute");
        getChildren().add(Parts.label(messages.text("review.dispute"), Styles.PANEL_TITLE));
        labels.forEach(verdict -> getChildren().add(RevealBox.line(messages, verdict)));
        getChildren().add(Parts.paragraph(messages.text("review.dispute.note"), Styles.CAPTION));
    }
}
