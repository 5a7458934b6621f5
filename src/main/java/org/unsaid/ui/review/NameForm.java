package org.unsaid.ui.review;

import javafx.geometry.Insets;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.ReviewerShelf;
import org.unsaid.ui.Styles;

/// Asks once whose labels these will be.
final class NameForm extends VBox {

    private final TextField name;

    NameForm(Messages messages, ReviewViewModel model) {
        super(10);
        name = new TextField(model.reviewerProperty().get().orElseGet(ReviewerShelf::accountName));
        name.setId("reviewer-name");
        name.setMaxWidth(320);
        name.setAccessibleText(messages.text("review.name"));
        var start = Parts.button("keep-reviewer", messages.text("review.name.keep"), () -> model.name(name.getText()));
        start.getStyleClass().add(Styles.PRIMARY);
        start.disableProperty().bind(name.textProperty().map(String::isBlank));
        name.setOnAction(_ -> start.fire());
        setMaxWidth(560);
        setPadding(new Insets(40));
        getChildren().setAll(Parts.label(messages.text("review.name"), Styles.SECTION),
                Parts.paragraph(messages.text("review.name.note")), new HBox(8, name, start),
                Parts.paragraph(messages.text("review.name.blind"), Styles.CAPTION));
    }

    void focus() {
        name.requestFocus();
        name.selectAll();
    }
}
