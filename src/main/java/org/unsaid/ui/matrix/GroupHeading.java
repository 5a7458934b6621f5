package org.unsaid.ui.matrix;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// The name of a set over its questions, and what its cells count.
final class GroupHeading extends HBox {

    private final Messages messages;
    private final MatrixViewModel model;
    private final FontIcon fold = new FontIcon(Feather.CHEVRON_DOWN);
    private final Label title = Parts.label("", Styles.STRONG);
    private final Label under = Parts.label("", Styles.CAPTION);

    GroupHeading(Messages messages, MatrixViewModel model) {
        super(10);
        this.messages = messages;
        this.model = model;
        var words = new VBox(-1, title, under);
        words.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(fold, words);
        setAlignment(Pos.CENTER_LEFT);
    }

    void show(GroupRow row) {
        fold.setIconCode(row.folded() ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN);
        title.setText(row.set().title().best(messages.language()));
        under.setText(messages.text((row.hasSensitive() ? "matrix.group.sensitive." : "matrix.group.all.")
                + model.look().heatProperty().get().name().toLowerCase(Locale.ROOT), model.shown().probesCounted(row)));
    }
}
