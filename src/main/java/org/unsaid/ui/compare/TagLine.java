package org.unsaid.ui.compare;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.VisibleText;

/// Under an answer: its tags, and who has reviewed it.
final class TagLine {

    private TagLine() {}

    /// Empty if there is neither.
    static Optional<Node> of(Messages messages, List<String> tags, List<String> reviewers) {
        var box = new VBox(6);
        if (!tags.isEmpty()) {
            var chips = new FlowPane(6, 6);
            tags.forEach(tag -> chips.getChildren().add(chip(tag)));
            chips.setAccessibleText(messages.text("compare.tags.are", String.join(", ", tags)));
            box.getChildren().add(chips);
        }
        if (!reviewers.isEmpty()) {
            var by = Parts.paragraph(messages.text("compare.reviewed-by", String.join(", ", reviewers.stream().map(VisibleText::of).toList())), Styles.CAPTION);
            by.setGraphic(new FontIcon(Feather.USER_CHECK));
            box.getChildren().add(by);
        }
        box.getStyleClass().add("remarks");
        return box.getChildren().isEmpty() ? Optional.empty() : Optional.of(box);
    }

    static Label chip(String tag) {
        var chip = Parts.label(VisibleText.of(tag), Styles.CHIP, "tag-chip");
        chip.setGraphic(new FontIcon(Feather.TAG));
        chip.setMinWidth(Label.USE_PREF_SIZE);
        return chip;
    }
}
