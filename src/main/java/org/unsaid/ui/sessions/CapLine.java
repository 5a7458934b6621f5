package org.unsaid.ui.sessions;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.unsaid.session.Cap;
import org.unsaid.ui.Amounts;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.SessionViewModel;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;

/// The caps of a session that exists; that of the session itself can be raised or lowered between runs.
final class CapLine {

    private CapLine() {}

    static Node of(Messages messages, SessionViewModel session, Subscriptions subscriptions) {
        var caps = Parts.paragraph(words(messages, session));
        caps.setId("caps");
        var field = new TextField();
        field.setId("new-cap");
        field.setPromptText(messages.text("sessions.cost.cap.session"));
        field.setPrefWidth(200);
        var problem = Parts.paragraph("", Styles.ERROR_TEXT);
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        var set = Parts.button("set-cap", messages.text("sessions.cost.set"), () ->
                CapText.read(Cap.Scope.SESSION, field.getText(), session.session().setup().endpoints().stream()).ifPresentOrElse(read -> {
                    session.setCaps(Stream.concat(read.stream(),
                            session.caps().stream().filter(cap -> cap.scope() != Cap.Scope.SESSION)).toList());
                    caps.setText(words(messages, session));
                    field.clear();
                    problem.setText("");
                }, () -> problem.setText(messages.text("sessions.cost.unreadable", field.getText()))));
        set.getStyleClass().add("small");
        field.setOnAction(_ -> set.fire());
        var change = new HBox(8, field, set);
        change.setAlignment(Pos.CENTER_LEFT);
        change.disableProperty().bind(subscriptions.whileShown(session.stateProperty()).map(state -> state.active()));
        boolean costsNothing = session.session().setup().endpoints().stream().allMatch(endpoint -> endpoint.costsNothing());
        return costsNothing ? caps : new VBox(6, caps, change, problem);
    }

    private static String words(Messages messages, SessionViewModel session) {
        return session.caps().isEmpty() ? messages.text("sessions.cost.none")
                : session.caps().stream().map(cap -> Amounts.of(messages, cap)).collect(Collectors.joining("\n"));
    }
}
