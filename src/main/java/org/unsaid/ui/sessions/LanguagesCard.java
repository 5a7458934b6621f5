package org.unsaid.ui.sessions;

import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;

/// In which languages, and how often each question is put.
final class LanguagesCard {

    private static final int MOST_REPEATS = 100;

    private LanguagesCard() {}

    static Node of(Messages messages, SetupViewModel model, Subscriptions subscriptions) {
        var count = new Label();
        var rows = new VBox();
        subscriptions.refill(() -> {
            count.setText(messages.text("sessions.setup.of", model.languages().size(), model.availableLanguages().size()));
            Cards.refill(rows, () -> model.availableLanguages().forEach(language ->
                    rows.getChildren().addAll(row(messages, model, language), Parts.hairline())));
        }, model.languages(), model.probes());
        return Cards.card(messages.text("sessions.setup.languages"), count, rows, repeats(messages, model));
    }

    private static Node row(Messages messages, SetupViewModel model, Locale language) {
        var box = new CheckBox();
        box.setId("choose-language-" + language.toLanguageTag());
        box.setSelected(model.languages().contains(language));
        box.setOnAction(_ -> {
            if (!model.languages().remove(language)) {
                model.languages().add(language);
            }
        });
        var wordings = model.wordings(language);
        var under = wordings.original()
                ? messages.text("sessions.setup.original")
                : messages.text("sessions.setup.translated", wordings.there(), wordings.checked());
        return Cards.row(box, messages.ownName(language), under, Parts.label("" + wordings.there(), Styles.CAPTION));
    }

    private static Node repeats(Messages messages, SetupViewModel model) {
        var spinner = new Spinner<Integer>(1, MOST_REPEATS, model.repeatsProperty().get());
        spinner.setId("repeats");
        spinner.setEditable(true);
        spinner.setPrefWidth(84);
        spinner.setMinWidth(84);
        spinner.valueProperty().subscribe(value -> model.repeatsProperty().set(value));
        spinner.setAccessibleText(messages.text("sessions.setup.repeats"));
        var note = Parts.paragraph(messages.text("sessions.setup.repeats.note"), Styles.CAPTION);
        HBox.setHgrow(note, Priority.ALWAYS);
        var line = new HBox(12, spinner, note);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setPadding(new Insets(10, 14, 12, 14));
        var header = new HBox(Parts.label(messages.text("sessions.setup.repeats"), Styles.STRONG));
        header.setPadding(new Insets(10, 14, 0, 14));
        return new VBox(header, line);
    }
}
