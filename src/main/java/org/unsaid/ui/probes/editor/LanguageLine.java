package org.unsaid.ui.probes.editor;

import javafx.geometry.Pos;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.probe.edit.LanguageEdits;
import org.unsaid.ui.Boxes;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// Says what the columns are, and adds one.
final class LanguageLine extends HBox {

    LanguageLine(Messages messages, EditorViewModel model) {
        super(12);
        var add = new MenuButton(messages.text("editor.language.add"), new FontIcon(Feather.PLUS));
        add.setId("add-language");
        add.setMinWidth(USE_PREF_SIZE);
        add.getItems().setAll(Boxes.languages(messages, model.document().languages()).stream().map(language -> {
            var item = new MenuItem(messages.language(language));
            item.setId("add-language-" + language.toLanguageTag());
            item.setOnAction(_ -> model.change(set -> LanguageEdits.add(set, language)));
            return item;
        }).toList());
        getChildren().setAll(Parts.paragraph(messages.text("editor.languages.note"), Styles.CAPTION), Parts.gap(), add);
        setAlignment(Pos.CENTER_LEFT);
    }
}
