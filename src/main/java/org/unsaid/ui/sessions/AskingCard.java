package org.unsaid.ui.sessions;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.unsaid.endpoint.Parameters;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;

/// How each question is put: what is sent beside it.
final class AskingCard {

    private AskingCard() {}

    static Node of(Messages messages, SetupViewModel model, Subscriptions subscriptions, Dialogs dialogs) {
        var facts = new HBox();
        facts.setPadding(new Insets(10, 0, 12, 0));
        subscriptions.refill(() -> facts.getChildren().setAll(
                fact(messages.text("sessions.setup.system"), model.systemPromptProperty().get().isBlank()
                        ? messages.text("sessions.setup.system.none") : messages.text("sessions.setup.system.own")),
                fact(messages.text("sessions.setup.temperature"), model.parametersProperty().get().temperature()
                        .map(String::valueOf).orElseGet(() -> messages.text("sessions.setup.default"))),
                fact(messages.text("sessions.setup.longest"), model.parametersProperty().get().maxTokens()
                        .map(tokens -> messages.text("sessions.setup.tokens", tokens))
                        .orElseGet(() -> messages.text("sessions.setup.default"))),
                fact(messages.text("sessions.setup.order"), messages.text("sessions.setup.seed", String.valueOf(model.seed()))),
                fact(messages.text("sessions.setup.labels"), messages.text("sessions.setup.rules"))),
                model.parametersProperty(), model.systemPromptProperty());
        var change = Parts.link("change-asking", messages.text("sessions.setup.change"), () -> change(messages, model, dialogs));
        var header = new HBox(8, Parts.label(messages.text("sessions.setup.how"), Styles.STRONG), Parts.gap(), change);
        header.getStyleClass().add(Styles.CARD_HEADER);
        var card = new VBox(header, facts);
        card.getStyleClass().add(Styles.CARD);
        return card;
    }

    private static Node fact(String name, String value) {
        var box = new VBox(2, Parts.paragraph(name, Styles.CAPTION), Parts.paragraph(value));
        box.setPadding(new Insets(2, 14, 2, 14));
        box.setPrefWidth(120);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static void change(Messages messages, SetupViewModel model, Dialogs dialogs) {
        var parameters = model.parametersProperty().get();
        var temperature = new TextField(parameters.temperature().map(String::valueOf).orElse(""));
        temperature.setPromptText(messages.text("sessions.setup.default"));
        var longest = new TextField(parameters.maxTokens().map(String::valueOf).orElse(""));
        longest.setPromptText(messages.text("sessions.setup.default"));
        var system = new TextArea(model.systemPromptProperty().get());
        system.setPrefRowCount(4);
        system.setWrapText(true);
        system.setPromptText(messages.text("sessions.setup.system.none"));
        var problem = Parts.paragraph("", Styles.ERROR_TEXT);
        var form = new GridPane(12, 10);
        form.addRow(0, Parts.fieldName(messages.text("sessions.setup.temperature")), temperature);
        form.addRow(1, Parts.fieldName(messages.text("sessions.setup.longest")), longest);
        form.addRow(2, Parts.fieldName(messages.text("sessions.setup.system")), system);
        form.add(Parts.paragraph(messages.text("sessions.setup.how.note"), Styles.CAPTION), 1, 3);
        form.add(problem, 1, 4);
        while (dialogs.form(messages.text("sessions.setup.how"), form, messages.text("sessions.setup.apply"))) {
            var heat = number(temperature.getText(), 0, 2);
            var tokens = number(longest.getText(), 1, 1_000_000).map(Double::intValue);
            boolean wrongHeat = heat.isEmpty() && !temperature.getText().isBlank();
            boolean wrongTokens = tokens.isEmpty() && !longest.getText().isBlank();
            if (!wrongHeat && !wrongTokens) {
                model.parametersProperty().set(new Parameters(heat, tokens));
                model.systemPromptProperty().set(system.getText());
                return;
            }
            problem.setText(wrongHeat
                    ? messages.text("sessions.setup.temperature.wrong", temperature.getText())
                    : messages.text("sessions.setup.longest.wrong", longest.getText()));
        }
    }

    private static Optional<Double> number(String text, double least, double most) {
        try {
            double value = Double.parseDouble(text.strip().replace(',', '.'));
            return value >= least && value <= most ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
