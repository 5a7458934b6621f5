package org.unsaid.ui.sessions;

import java.text.NumberFormat;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.unsaid.store.SessionSummary;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;

/// How many answers a session has of those it asks for; a bar only while some are missing.
final class ProgressCell extends TableCell<SessionSummary, Long> {

    private final Messages messages;
    private final NumberFormat number;
    private final ProgressBar bar = new ProgressBar();
    private final Label text = Parts.label("");
    private final HBox box = new HBox(10, bar, text);

    ProgressCell(Messages messages) {
        this.messages = messages;
        number = NumberFormat.getIntegerInstance(messages.language());
        bar.getStyleClass().add("thin-progress");
        bar.setPrefWidth(64);
        bar.setMinWidth(40);
        box.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(@Nullable Long done, boolean empty) {
        super.updateItem(done, empty);
        var session = getTableRow() == null ? null : getTableRow().getItem();
        if (empty || session == null) {
            setGraphic(null);
            return;
        }
        boolean missing = session.outstanding() > 0;
        bar.setVisible(missing);
        bar.setManaged(missing);
        bar.setProgress((double) session.done() / Math.max(1, session.planned()));
        text.setText(missing
                ? messages.text("sessions.list.done-of", number.format(session.done()), number.format(session.planned()))
                : messages.text("sessions.list.done", number.format(session.done())));
        setGraphic(box);
    }
}
