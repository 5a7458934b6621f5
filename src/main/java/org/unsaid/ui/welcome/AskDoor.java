package org.unsaid.ui.welcome;

import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.ui.CheckItem;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// The second door: a question of one's own, asked at once.
final class AskDoor extends VBox {

    private final Messages messages;
    private final WelcomeViewModel model;
    private final FlowPane chips = new FlowPane(8, 8);
    private final MenuButton choose;
    private final Label note = Parts.paragraph("", Styles.CAPTION);

    AskDoor(Messages messages, WelcomeViewModel model) {
        super(10);
        this.messages = messages;
        this.model = model;
        getStyleClass().add(Styles.CARD);
        setPadding(new Insets(18, 20, 18, 20));
        var question = new TextArea();
        question.setId("own-question");
        question.setPromptText(messages.text("welcome.ask.prompt"));
        question.setWrapText(true);
        question.setPrefRowCount(2);
        question.textProperty().bindBidirectional(model.questionProperty());
        choose = new MenuButton(messages.text("welcome.ask.choose"), new FontIcon(Feather.PLUS));
        choose.setId("choose-models");
        choose.getStyleClass().add(Styles.FLAT_BUTTON);
        choose.setOnShowing(_ -> fillMenu());
        chips.setAlignment(Pos.CENTER_LEFT);
        chips.getChildren().setAll(language(), choose);
        model.chosen().addListener((ListChangeListener<Endpoint>) _ -> fillChips());
        fillChips();
        getChildren().setAll(
                Parts.label(messages.text("welcome.ask.title"), Styles.SECTION), question, chips, lastLine());
    }

    private Node lastLine() {
        var ask = new Button();
        ask.setId("ask-question");
        ask.getStyleClass().add(Styles.PRIMARY);
        ask.textProperty().bind(model.chosenCountProperty().map(count -> messages.text("welcome.ask.ask", count)));
        ask.setGraphic(new FontIcon(Feather.SEND));
        ask.setMinWidth(USE_PREF_SIZE);
        ask.disableProperty().bind(model.mayAskProperty().map(may -> !may));
        ask.setOnAction(_ -> model.ask());
        var widen = Parts.button("widen-question", messages.text("welcome.ask.widen"), Feather.EDIT_2, model::widen);
        widen.disableProperty().bind(model.questionProperty().map(String::isBlank));
        var line = new HBox(8, note, Parts.gap(), widen, ask);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void fillChips() {
        chips.getChildren().subList(1, chips.getChildren().size() - 1).clear(); // the open menu's button stays
        chips.getChildren().addAll(1, model.chosen().stream().map(this::chip).toList());
        boolean practice = model.chosen().stream().anyMatch(Endpoint::scripted);
        note.setText(messages.text(practice ? "welcome.ask.note.practice" : "welcome.ask.note"));
    }

    private Node language() {
        var languages = new ComboBox<Locale>();
        languages.setId("question-language");
        languages.getItems().setAll(model.languages());
        languages.valueProperty().bindBidirectional(model.languageProperty());
        languages.setConverter(new StringConverter<>() {
            @Override
            public String toString(Locale language) {
                return language == null ? "" : messages.language(language);
            }

            @Override
            public Locale fromString(String text) {
                return model.languageProperty().get();
            }
        });
        return languages;
    }

    private Node chip(Endpoint endpoint) {
        var name = new Label(EndpointNames.shortName(messages, endpoint));
        var kind = Parts.label(EndpointNames.place(messages, endpoint), Styles.MUTED);
        var remove = new Button("", new FontIcon(Feather.X));
        remove.getStyleClass().addAll(Styles.FLAT_BUTTON, "chip-button");
        remove.setAccessibleText(messages.text("welcome.ask.remove", EndpointNames.shortName(messages, endpoint)));
        remove.setOnAction(_ -> model.chosen().remove(endpoint));
        var chip = new HBox(6, name, kind, remove);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().add(Styles.CHIP);
        return chip;
    }

    private void fillMenu() {
        choose.getItems().setAll(model.available().stream().map(endpoint -> new CheckItem(
                EndpointNames.shortName(messages, endpoint) + "  ·  " + EndpointNames.place(messages, endpoint),
                () -> model.chosen().contains(endpoint), () -> model.toggle(endpoint))).toList());
    }
}
