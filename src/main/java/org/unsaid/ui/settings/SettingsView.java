package org.unsaid.ui.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.unsaid.endpoint.Purpose;
import org.unsaid.settings.Appearance;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.KeyShelf;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Panels;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Screen;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;

/// The settings, all on one page; each takes effect at once.
public final class SettingsView implements Screen {

    private static final double WIDTH = 760;

    private final Messages messages;
    private final Subscriptions subscriptions = new Subscriptions();
    private final Node body;

    public SettingsView(Messages messages, SettingsViewModel model, KeyShelf keys, Dialogs dialogs) {
        this.messages = messages;
        var page = new VBox(16, language(model), appearance(model), storage(model, dialogs::copy), keys(model, keys, dialogs),
                card("settings.network", new NetworkForm(messages, model, keys)), connections());
        page.setMaxWidth(WIDTH);
        page.getStyleClass().add(Panels.PANEL);
        HBox.setHgrow(page, Priority.ALWAYS);
        var middle = new HBox(page);
        middle.setAlignment(Pos.TOP_CENTER);
        middle.setPadding(new Insets(24));
        var scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        body = scroll;
    }

    @Override
    public Node header() {
        return Parts.headerLine(Parts.label(messages.text("settings.title"), Styles.TITLE));
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    @Override
    public String keys() {
        return "";
    }

    private Node language(SettingsViewModel model) {
        var group = new ToggleGroup();
        var choices = new VBox(8, choice(group, "language-system", messages.text("settings.as-system"),
                model.preferencesProperty().get().language().isEmpty(), () -> model.useLanguage(Optional.empty())));
        for (Locale language : Messages.LANGUAGES) {
            choices.getChildren().add(choice(group, "language-" + language.toLanguageTag(), messages.ownName(language),
                    model.preferencesProperty().get().language().filter(language::equals).isPresent(),
                    () -> model.useLanguage(Optional.of(language))));
        }
        return card("settings.language", choices);
    }

    private Node appearance(SettingsViewModel model) {
        var group = new ToggleGroup();
        var choices = new VBox(8);
        for (Appearance appearance : Appearance.values()) {
            var name = appearance.name().toLowerCase(Locale.ROOT);
            choices.getChildren().add(choice(group, "appearance-" + name, messages.text("settings.appearance." + name),
                    model.preferencesProperty().get().appearance() == appearance, () -> model.useAppearance(appearance)));
        }
        return card("settings.appearance", choices);
    }

    private Node storage(SettingsViewModel model, Consumer<String> clipboard) {
        return card("settings.storage", new VBox(10,
                path("settings.storage.workspace", "copy-workspace-path", model.workspace().toString(), clipboard),
                path("settings.storage.sets", "copy-sets-path", model.probeSets().toString(), clipboard),
                Parts.paragraph(messages.text("settings.storage.note"), Styles.CAPTION)));
    }

    private Node path(String name, String id, String path, Consumer<String> clipboard) {
        var text = Parts.paragraph(path);
        HBox.setHgrow(text, Priority.ALWAYS);
        var texts = new VBox(2, Parts.label(messages.text(name), Styles.CAPTION), text);
        HBox.setHgrow(texts, Priority.ALWAYS);
        var line = new HBox(12, texts, Parts.button(id, messages.text("settings.copy"), Feather.COPY, () -> clipboard.accept(path)));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node keys(SettingsViewModel model, KeyShelf keys, Dialogs dialogs) {
        var card = new KeysCard(messages, keys, dialogs);
        keys.refresh();
        subscriptions.refill(() -> card.fill(model.keys()), keys.held(), keys.keychainProperty(), keys.fileProperty());
        return card("settings.keys", card.content());
    }

    private Node connections() {
        var rows = new VBox(12);
        for (var purpose : Purpose.values()) {
            var language = messages.language();
            rows.getChildren().add(new VBox(2, Parts.label(purpose.why(language)),
                    Parts.paragraph(messages.text("settings.connections.sends", purpose.sends(language)), Styles.CAPTION),
                    Parts.paragraph(messages.text("settings.connections.usually", purpose.usually(language)), Styles.CAPTION)));
        }
        rows.getChildren().add(Parts.paragraph(messages.text("settings.connections.nothing")));
        return card("settings.connections", rows);
    }

    private Node card(String title, Node content) {
        var header = new HBox(Parts.label(messages.text(title), Styles.STRONG));
        header.getStyleClass().add(Styles.CARD_HEADER);
        var inner = new VBox(content);
        inner.setPadding(new Insets(14));
        var card = new VBox(header, inner);
        card.getStyleClass().add(Styles.CARD);
        return card;
    }

    static RadioButton choice(ToggleGroup group, String id, String text, boolean selected, Runnable choose) {
        var button = new RadioButton(text);
        button.setId("use-" + id);
        button.setToggleGroup(group);
        button.setSelected(selected);
        button.setOnAction(_ -> choose.run());
        return button;
    }
}
