package org.unsaid.ui.probes.editor;

import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// What is said of the set as a whole: title and description in a column per language, licence, how to cite it.
final class SetPage extends VBox {

    private final Messages messages;
    private final Fields fields;

    SetPage(Messages messages, EditorViewModel model, Fields fields) {
        super(14);
        this.messages = messages;
        this.fields = fields;
        var columns = fields.columns(model.document().columns().stream().map(this::column).toList());
        var names = card(Parts.label(messages.text("editor.page.set"), Styles.SECTION), columns);
        var licence = fields.line("licence", messages.text("editor.set.licence"));
        licence.setMaxWidth(240);
        var rights = card(named("editor.set.licence", licence), Parts.paragraph(messages.text("editor.set.licence.note"), Styles.CAPTION),
                named("editor.set.citation", fields.area("citation", messages.text("editor.set.citation"), 2, (set, text) -> set.withText("citation", text))));
        getChildren().setAll(new LanguageLine(messages, model), names, rights);
    }

    private VBox column(Locale language) {
        var tag = language.toLanguageTag();
        var name = messages.language(language);
        var title = fields.line("title/" + tag, messages.text("editor.set.title") + ", " + name, (set, text) -> set.withOptionalText("title/" + tag, text));
        var description = fields.area("description/" + tag, messages.text("editor.set.description") + ", " + name, 5,
                (set, text) -> set.withOptionalText("description/" + tag, text));
        var column = new VBox(8, Parts.label(name, Styles.STRONG), named("editor.set.title", title), named("editor.set.description", description));
        return column;
    }

    private Node named(String key, Node field) {
        var name = new Label(messages.text(key));
        name.getStyleClass().add(Styles.CAPTION);
        return new VBox(4, name, field);
    }

    private static VBox card(Node... parts) {
        var card = new VBox(10, parts);
        card.getStyleClass().add(Styles.CARD);
        card.setPadding(new Insets(14, 16, 16, 16));
        return card;
    }
}
