package org.unsaid.ui.endpoints;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.endpoint.ConnectionTest;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.EndpointShelf.TestState;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Panels;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;

/// The endpoint that is selected: its test step by step, and what is known of it.
final class EndpointPanel {

    private static final double WIDTH = 400;
    private static final String BUSY = "busy";

    private EndpointPanel() {}

    static Region of(Messages messages, EndpointsViewModel model, Subscriptions subscriptions, Dialogs dialogs, Consumer<String> openAddress) {
        var content = new VBox(16);
        content.setPadding(new Insets(20, 24, 20, 24));
        subscriptions.refill(() -> KeptFocus.refill(content, () -> content.getChildren().setAll(model.selectedProperty().get()
                .map(endpoint -> of(messages, model, endpoint, dialogs, openAddress))
                .orElseGet(() -> Parts.paragraph(messages.text("endpoints.select"), Styles.MUTED)))),
                model.selectedProperty(), model.shelf().tests(), model.shelf().added());
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setPrefWidth(WIDTH);
        scroll.setMinWidth(320);
        scroll.getStyleClass().addAll(Styles.PANEL, "ruled-left", Panels.PANEL);
        return scroll;
    }

    private static Node of(Messages messages, EndpointsViewModel model, Endpoint endpoint, Dialogs dialogs, Consumer<String> openAddress) {
        var box = new VBox(16,
                new VBox(2, Parts.label(endpoint.host(), Styles.CAPTION),
                        Parts.paragraph(EndpointNames.fullName(messages, endpoint), "panel-heading")),
                buttons(messages, model, endpoint));
        Optional.ofNullable(model.shelf().tests().get(endpoint.spec())).ifPresent(state -> box.getChildren().add(test(messages, state)));
        box.getChildren().add(EndpointFacts.of(messages, model, endpoint, openAddress));
        if (!endpoint.scripted()) {
            box.getChildren().add(description(messages, model, endpoint, dialogs));
        }
        return box;
    }

    /// A button that does nothing more until what it began has ended. It is not disabled, as it would lose the focus.
    static void showBusy(Button button, boolean busy) {
        button.getStyleClass().remove(BUSY);
        if (busy) {
            button.getStyleClass().add(BUSY);
        }
    }

    private static Node buttons(Messages messages, EndpointsViewModel model, Endpoint endpoint) {
        var test = Parts.button("test-connection", messages.text("endpoints.test"), Feather.ACTIVITY, model::testSelected);
        showBusy(test, model.shelf().tests().get(endpoint.spec()) instanceof TestState.Testing);
        var buttons = new HBox(8, test);
        if (model.isAdded(endpoint)) {
            Button remove = Parts.button("remove-endpoint", messages.text("endpoints.remove"), () -> model.remove(endpoint));
            remove.getStyleClass().add(Styles.FLAT_BUTTON);
            buttons.getChildren().add(remove);
        }
        return buttons;
    }

    private static Node description(Messages messages, EndpointsViewModel model, Endpoint endpoint, Dialogs dialogs) {
        var edit = Parts.button("edit-weights", messages.text("endpoints.weights.edit"), Feather.EDIT_2,
                () -> WeightsForm.show(messages, model, dialogs, endpoint));
        var forget = Parts.button("forget-weights", messages.text("endpoints.weights.forget"), () -> model.forgetDescription(endpoint));
        forget.getStyleClass().add(Styles.FLAT_BUTTON);
        forget.setVisible(false);
        model.shelf().draft(endpoint, (_, own) -> forget.setVisible(own));
        return new HBox(8, edit, forget);
    }

    private static Node test(Messages messages, TestState state) {
        return switch (state) {
            case TestState.Testing(var steps) -> steps(messages, messages.text("endpoints.testing"), steps);
            case TestState.Tested(ConnectionTest.Works(var steps), var at) ->
                steps(messages, messages.text("endpoints.tested.works", time(messages, at)), steps);
            case TestState.Tested(ConnectionTest.Fails(var steps, var cause), var at) -> {
                var words = CauseText.of(messages, cause);
                var why = new VBox(6, new HBox(8, new FontIcon(Feather.ALERT_TRIANGLE), Parts.label(words.state(), Styles.STRONG)),
                        Parts.paragraph(words.cause()), Parts.paragraph(messages.text("endpoints.next", words.next()), Styles.STRONG));
                why.setId("test-failure");
                why.getStyleClass().add("error-box");
                yield new VBox(10, steps(messages, messages.text("endpoints.tested.fails", time(messages, at)), steps), why);
            }
        };
    }

    private static Node steps(Messages messages, String title, List<ConnectionTest.Step> steps) {
        var box = new VBox(Parts.label(title, Styles.PANEL_TITLE));
        box.setId("test-steps");
        for (var step : steps) {
            var end = Parts.label(value(messages, step), Styles.MUTED);
            end.setMinWidth(Region.USE_PREF_SIZE);
            var icon = new FontIcon(Feather.CHECK);
            icon.getStyleClass().add("success-icon");
            var row = new HBox(8, icon, Parts.label(name(messages, step)), Parts.gap(), end);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setPadding(new Insets(5, 0, 5, 0));
            box.getChildren().addAll(Parts.hairline(), row);
        }
        return box;
    }

    private static String name(Messages messages, ConnectionTest.Step step) {
        return messages.text(switch (step) {
            case ConnectionTest.ServerAnswers _ -> "endpoints.step.answers";
            case ConnectionTest.SpeaksOurLanguage _ -> "endpoints.step.speaks";
            case ConnectionTest.HasTheModel _ -> "endpoints.step.model";
            case ConnectionTest.AcceptsTheKey _ -> "endpoints.step.key";
            case ConnectionTest.FirstWord _ -> "endpoints.step.word";
            case ConnectionTest.Streams _ -> "endpoints.step.streams";
        });
    }

    private static String value(Messages messages, ConnectionTest.Step step) {
        return switch (step) {
            case ConnectionTest.ServerAnswers(var after) -> millis(messages, after);
            case ConnectionTest.SpeaksOurLanguage(var title) -> title;
            case ConnectionTest.HasTheModel _, ConnectionTest.AcceptsTheKey _ -> "";
            case ConnectionTest.FirstWord(var after) -> millis(messages, after);
            case ConnectionTest.Streams(var rate) -> rate.map(tokens -> messages.text("endpoints.step.rate", Math.round(tokens)))
                    .orElseGet(() -> messages.text("endpoints.step.yes"));
        };
    }

    private static String millis(Messages messages, Duration time) {
        return messages.text("endpoints.step.ms", time.toMillis());
    }

    private static String time(Messages messages, Instant at) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(messages.language()).format(at.atZone(ZoneId.systemDefault()));
    }
}
