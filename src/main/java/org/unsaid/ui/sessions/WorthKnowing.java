package org.unsaid.ui.sessions;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;

/// What to know before starting: unchecked translations, practice models, questions without a control.
final class WorthKnowing {

    private WorthKnowing() {}

    static Node of(Messages messages, SetupViewModel model, Subscriptions subscriptions) {
        var lines = new VBox();
        subscriptions.refill(() -> {
            lines.getChildren().clear();
            for (var language : model.availableLanguages()) {
                var wordings = model.wordings(language);
                int unchecked = wordings.there() - wordings.checked();
                if (model.languages().contains(language) && unchecked > 0) {
                    add(lines, Feather.EDIT_2, messages.text("sessions.know.unchecked", unchecked, messages.language(language)));
                }
            }
            if (model.endpoints().stream().anyMatch(endpoint -> endpoint.scripted())) {
                add(lines, Feather.INFO, messages.text("sessions.know.practice"));
            }
            if (model.endpoints().stream().anyMatch(endpoint -> !endpoint.scripted() && endpoint.onThisComputer())) {
                add(lines, Feather.INFO, messages.text("sessions.know.local"));
            }
            if (model.repeatsProperty().get() < 3) {
                add(lines, Feather.INFO, messages.text("sessions.know.repeats"));
            }
        }, model.languages(), model.probes(), model.endpoints(), model.repeatsProperty());
        var title = Parts.label(messages.text("sessions.know.title"), Styles.PANEL_TITLE);
        return new VBox(8, title, lines);
    }

    private static void add(VBox lines, Feather icon, String text) {
        var words = Parts.paragraph(text);
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(10, new FontIcon(icon), words);
        line.setAlignment(Pos.TOP_LEFT);
        line.setPadding(new Insets(9, 0, 9, 0));
        lines.getChildren().addAll(Parts.hairline(), line);
    }
}
