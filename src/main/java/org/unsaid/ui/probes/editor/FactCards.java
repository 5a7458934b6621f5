package org.unsaid.ui.probes.editor;

import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.unsaid.probe.Role;
import org.unsaid.probe.edit.FactEdits;
import org.unsaid.probe.edit.QuestionEdits;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// The facts that a full answer to a question would contain: statement and cues in a column per language, sources, and
/// a place to try the cues on an answer.
final class FactCards extends VBox {

    private final Messages messages;
    private final EditorViewModel model;
    private final Fields fields;
    private final String probe;

    FactCards(Messages messages, EditorViewModel model, Fields fields, int index) {
        super(12);
        this.messages = messages;
        this.model = model;
        this.fields = fields;
        probe = QuestionEdits.path(index);
        int count = model.document().size(probe + "/facts");
        var title = Parts.label(messages.text(QuestionEdits.role(model.document(), index) == Role.CONTROL ? "editor.facts.control" : "editor.facts"),
                Styles.PANEL_TITLE);
        getChildren().add(new VBox(2, title, Parts.paragraph(messages.text(count == 0 ? "editor.facts.none" : "editor.facts.how"), Styles.CAPTION)));
        for (int fact = 0; fact < count; fact++) {
            getChildren().add(card(fact));
        }
        getChildren().add(Parts.button("add-fact", messages.text("editor.fact.add"), Feather.PLUS,
                () -> model.change(set -> FactEdits.add(set, probe, model.ids()))));
        if (count > 0) {
            getChildren().add(new CueTester(messages, model, probe));
        }
    }

    private Node card(int number) {
        var fact = probe + "/facts/" + number;
        var remove = Parts.button("delete-fact-" + (number + 1), messages.text("editor.fact.delete"), Feather.TRASH_2,
                () -> model.change(set -> FactEdits.remove(set, fact)));
        remove.getStyleClass().addAll(Styles.FLAT_BUTTON, "small");
        var head = new HBox(8, Parts.label(Integer.toString(number + 1), Styles.FACT_NUMBER), Parts.label(messages.text("editor.fact"), Styles.STRONG),
                Parts.gap(), remove);
        head.setAlignment(Pos.CENTER_LEFT);
        var columns = fields.columns(model.document().columns().stream().map(language -> column(fact, language)).toList());
        var card = new VBox(10, head, columns, Parts.hairline(), new SourceRows(messages, model, fields, fact));
        card.getStyleClass().add(Styles.CARD);
        card.setPadding(new Insets(12, 16, 14, 16));
        return card;
    }

    private VBox column(String fact, Locale language) {
        var tag = language.toLanguageTag();
        var statement = fact + "/statement/" + tag;
        var column = new VBox(4, Parts.label(messages.language(language), Styles.STRONG),
                named("editor.fact.statement", fields.area(statement, name("editor.fact.statement", language), 2,
                        (set, text) -> set.withOptionalText(statement, text))),
                cues(fact + "/said", "editor.fact.said", language), cues(fact + "/denied", "editor.fact.denied", language));
        return column;
    }

    /// A cue a line.
    private Node cues(String list, String key, Locale language) {
        var place = list + "/" + language.toLanguageTag();
        var area = fields.area(place, name(key, language), 2, String.join("\n", model.document().texts(place)),
                (set, text) -> FactEdits.withCues(set, list, language, text));
        area.getStyleClass().add("cue-area");
        return named(key, area);
    }

    private Node named(String key, Node field) {
        var name = new Label(messages.text(key));
        name.getStyleClass().add(Styles.CAPTION);
        return new VBox(4, name, field);
    }

    private String name(String key, Locale language) {
        return messages.text(key) + ", " + messages.language(language);
    }
}
