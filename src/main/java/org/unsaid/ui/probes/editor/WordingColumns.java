package org.unsaid.ui.probes.editor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.unsaid.probe.Prompt;
import org.unsaid.probe.edit.LanguageEdits;
import org.unsaid.probe.edit.QuestionEdits;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// What a question is in each language: its words, who translated them and whether a person read them, the system
/// prompt and what the question takes for granted.
final class WordingColumns {

    private static final int WORDING_ROWS = 3;

    private final Messages messages;
    private final EditorViewModel model;
    private final Fields fields;
    private final String path;
    private final int index;

    WordingColumns(Messages messages, EditorViewModel model, Fields fields, String path) {
        this.messages = messages;
        this.model = model;
        this.fields = fields;
        this.path = path;
        index = Integer.parseInt(path.substring(path.indexOf('/') + 1));
    }

    Node node() {
        return fields.columns(model.document().columns().stream().map(this::column).toList());
    }

    private VBox column(Locale language) {
        var prompt = path + "/prompts/" + language.toLanguageTag();
        var wording = fields.area(prompt + "/text", name("editor.wording", language), WORDING_ROWS,
                (set, text) -> QuestionEdits.withWording(set, index, language, text));
        wording.setPromptText(messages.text("editor.wording.hint"));
        var column = new VBox(6, heading(language), wording, by(prompt + "/by", language),
                fields.tick(prompt + "/reviewed", messages.text("editor.reviewed")));
        if (isShown("system_prompt")) {
            column.getChildren().add(optional("system_prompt", "editor.system", language));
        }
        if (isShown("premise")) {
            column.getChildren().add(optional("premise", "editor.premise", language));
        }
        return column;
    }

    private boolean isShown(String part) {
        return model.extrasShown() || model.document().has(path + "/" + part);
    }

    private Node heading(Locale language) {
        var line = new HBox(6, Parts.label(messages.language(language), Styles.STRONG), Parts.gap());
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(24);
        if (!language.equals(model.document().columns().getFirst())) {
            var remove = Parts.button("remove-language-" + language.toLanguageTag(), "", Feather.X,
                    () -> model.change(set -> LanguageEdits.remove(set, language)));
            remove.getStyleClass().addAll(Styles.FLAT_BUTTON, "chip-button");
            remove.setAccessibleText(messages.text("editor.language.remove", messages.language(language)));
            remove.setTooltip(new Tooltip(remove.getAccessibleText()));
            line.getChildren().add(remove);
        }
        return line;
    }

    /// Who worded it: the original, a machine, or a person by name.
    private Node by(String place, Locale language) {
        var known = new LinkedHashSet<>(List.of(Prompt.ORIGINAL, Prompt.MACHINE));
        for (int each = 0; each < model.document().size("probes"); each++) {
            known.add(model.document().text(QuestionEdits.path(each) + "/prompts/" + language.toLanguageTag() + "/by"));
        }
        known.remove("");
        var box = new ComboBox<String>();
        box.getItems().setAll(known.stream().map(this::shown).toList());
        box.setEditable(true);
        box.setValue(shown(model.document().text(place)));
        box.setPromptText(messages.text("editor.by.hint"));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(60);
        box.getEditor().textProperty().addListener((_, _, text) -> model.type(place,
                set -> set.text(place).equals(kept(text)) ? set : QuestionEdits.withTranslator(set, index, language, kept(text))));
        fields.at(place, box, name("editor.by", language));
        HBox.setHgrow(box, Priority.ALWAYS);
        var name = Parts.label(messages.text("editor.by"), Styles.CAPTION);
        name.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(8, name, box);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private String shown(String by) {
        return switch (by) {
            case Prompt.ORIGINAL -> messages.text("editor.by.original");
            case Prompt.MACHINE -> messages.text("editor.by.machine");
            default -> by;
        };
    }

    private String kept(String shown) {
        var text = shown.strip();
        return text.equalsIgnoreCase(messages.text("editor.by.original")) ? Prompt.ORIGINAL
                : text.equalsIgnoreCase(messages.text("editor.by.machine")) ? Prompt.MACHINE : text;
    }

    private Node optional(String key, String words, Locale language) {
        var place = path + "/" + key + "/" + language.toLanguageTag();
        TextArea area = fields.area(place, name(words, language), 1, (set, text) -> {
            var changed = set.withOptionalText(place, text);
            return changed.keys(path + "/" + key).isEmpty() ? changed.without(path + "/" + key) : changed;
        });
        var caption = new Label(messages.text(words));
        caption.getStyleClass().add(Styles.CAPTION);
        return new VBox(4, caption, area);
    }

    private String name(String key, Locale language) {
        return messages.text(key) + ", " + messages.language(language);
    }
}
