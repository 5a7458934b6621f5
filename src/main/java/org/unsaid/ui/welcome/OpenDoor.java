package org.unsaid.ui.welcome;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Moments;
import org.unsaid.ui.Parts;
import org.unsaid.store.SessionSummary;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;

/// The fourth door: the sessions of before.
final class OpenDoor {

    private static final int SHOWN = 3;

    private OpenDoor() {}

    static Node of(Messages messages, WelcomeViewModel model, Subscriptions subscriptions) {
        var rows = new VBox();
        subscriptions.refill(() -> fill(rows, messages, model), model.sessions());
        VBox.setVgrow(rows, Priority.ALWAYS);
        var all = Parts.button("show-sessions", messages.text("welcome.open.all"), Feather.LAYERS, model::showSessions);
        var card = new VBox(12, Parts.label(messages.text("welcome.open.title"), Styles.SECTION), rows, all);
        card.getStyleClass().add(Styles.CARD);
        card.setPadding(new Insets(18, 20, 18, 20));
        return card;
    }

    private static void fill(VBox rows, Messages messages, WelcomeViewModel model) {
        rows.getChildren().clear();
        model.sessions().stream().limit(SHOWN).forEach(session -> rows.getChildren().add(row(messages, model, session)));
        rows.getChildren().add(Parts.hairline());
        if (model.sessions().isEmpty()) {
            rows.getChildren().add(Parts.paragraph(messages.text("welcome.open.none"), Styles.CAPTION));
        }
    }

    private static Node row(Messages messages, WelcomeViewModel model, SessionSummary session) {
        var open = Parts.link("open-" + session.id(), session.name(), () -> model.open(session));
        open.setMinWidth(60);
        open.setAlignment(Pos.CENTER_LEFT);
        var row = new HBox(10, new FontIcon(Feather.LAYERS), open, Parts.gap(), state(messages, session));
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPadding(new Insets(3, 0, 3, 0));
        return new VBox(Parts.hairline(), row);
    }

    private static Label state(Messages messages, SessionSummary session) {
        if (session.done() < session.planned()) {
            var part = Parts.label(messages.text("welcome.open.part", session.done(), session.planned()), Styles.WARNING_TEXT);
            part.setGraphic(new FontIcon(Feather.PAUSE_CIRCLE));
            part.setMinWidth(Label.USE_PREF_SIZE);
            return part;
        }
        var day = Moments.day(messages, session.createdAt());
        var done = Parts.label(messages.text("welcome.open.done", day, session.done()), Styles.MUTED);
        done.setMinWidth(Label.USE_PREF_SIZE);
        return done;
    }
}
