package org.unsaid.ui.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.unsaid.store.SessionSummary;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Moments;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// Which sessions to compare, for who has not selected them in the list.
final class SessionChoice {

    private static final double HIGHEST = 360;

    private SessionChoice() {}

    /// @param chosen that are ticked already
    /// @return two or more; empty if nobody chose
    static Optional<List<SessionSummary>> ask(Messages messages, Dialogs dialogs, List<SessionSummary> sessions, List<SessionSummary> chosen) {
        var picked = new ArrayList<>(chosen);
        var count = new SimpleIntegerProperty(picked.size());
        var rows = new VBox(8);
        for (var session : sessions) {
            var box = new CheckBox(session.name());
            box.setId("compare-" + session.id());
            box.setMnemonicParsing(false);
            box.setSelected(picked.contains(session));
            box.setOnAction(_ -> {
                if (!picked.remove(session)) {
                    picked.add(session);
                }
                count.set(picked.size());
            });
            rows.getChildren().add(new HBox(12, box, Parts.gap(), Parts.label(Moments.of(messages, session.createdAt()), Styles.CAPTION)));
        }
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(HIGHEST);
        var content = new VBox(12, Parts.paragraph(messages.text("sessions.compare.note")), scroll);
        content.setPrefWidth(560);
        boolean agreed = dialogs.form(messages.text("sessions.compare.title"), content, messages.text("sessions.compare.do"), count.map(many -> many.intValue() > 1));
        return agreed ? Optional.of(List.copyOf(picked)) : Optional.empty();
    }
}
