package org.unsaid.ui.probes.editor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.unsaid.probe.Factor.LevelKind;
import org.unsaid.probe.edit.FactorEdits;
import org.unsaid.ui.Boxes;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// What may stand in the places of a wording, each value in every language.
final class FactorsPage extends VBox {

    private final Messages messages;
    private final EditorViewModel model;
    private final Fields fields;

    FactorsPage(Messages messages, EditorViewModel model, Fields fields) {
        super(14);
        this.messages = messages;
        this.model = model;
        this.fields = fields;
        getChildren().add(new VBox(4, Parts.label(messages.text("editor.factors.title"), Styles.SECTION),
                Parts.paragraph(messages.text("editor.factors.note"), Styles.MUTED)));
        for (int factor = 0; factor < model.document().size("factors"); factor++) {
            getChildren().add(card(factor));
        }
        getChildren().add(addLine());
    }

    private Node addLine() {
        var name = new TextField();
        name.setId("factor-name");
        name.setPromptText(messages.text("editor.factor.name.hint"));
        name.setAccessibleText(messages.text("editor.factor.name"));
        name.setPrefColumnCount(16);
        Runnable action = () -> {
            if (!name.getText().isBlank()) {
                model.change(set -> FactorEdits.add(set, name.getText()));
            }
        };
        name.setOnAction(_ -> action.run());
        var add = Parts.button("add-factor", messages.text("editor.factor.add"), Feather.PLUS, action);
        add.disableProperty().bind(name.textProperty().map(String::isBlank));
        return new HBox(8, name, add);
    }

    private Node card(int factor) {
        var path = FactorEdits.path(factor);
        var remove = Parts.button("delete-factor-" + (factor + 1), messages.text("editor.factor.delete"), Feather.TRASH_2,
                () -> model.change(set -> set.without(path)));
        remove.getStyleClass().addAll(Styles.FLAT_BUTTON, "small");
        var head = new HBox(10, Parts.label(FactorEdits.place(model.document(), factor), Styles.SECTION), Parts.label(uses(factor), Styles.CAPTION),
                Parts.gap(), remove);
        head.setAlignment(Pos.CENTER_LEFT);
        var card = new VBox(12, head);
        for (int level = 0; level < model.document().size(path + "/levels"); level++) {
            card.getChildren().add(level(path + "/levels/" + level));
        }
        var add = Parts.button("add-level-" + (factor + 1), messages.text("editor.level.add"), Feather.PLUS,
                () -> model.change(set -> FactorEdits.addLevel(set, factor, LevelKind.SENSITIVE)));
        card.getChildren().add(fields.at(path + "/levels", add, messages.text("editor.level.add")));
        card.getStyleClass().add(Styles.CARD);
        card.setPadding(new Insets(14, 16, 16, 16));
        return card;
    }

    private String uses(int factor) {
        int uses = 0;
        for (int probe = 0; probe < model.document().size("probes"); probe++) {
            uses += FactorEdits.isUsed(model.document(), factor, probe) ? 1 : 0;
        }
        return messages.text("editor.factor.uses", uses);
    }

    private Node level(String path) {
        var id = fields.line(path + "/id", messages.text("editor.level.name"));
        id.setPrefWidth(130);
        var now = Arrays.stream(LevelKind.values()).filter(kind -> name(kind).equals(model.document().text(path + "/kind"))).findFirst().orElse(LevelKind.CONTROL);
        var kind = fields.at(path + "/kind", Boxes.of(List.of(LevelKind.CONTROL, LevelKind.SENSITIVE), now,
                each -> messages.text("probes.role." + name(each)), each -> model.type(path + "/kind", set -> set.withText(path + "/kind", name(each)))),
                messages.text("editor.level.kind"));
        var what = new VBox(4, Parts.label(messages.text("editor.level.name"), Styles.CAPTION), id, kind);
        what.setMinWidth(140);
        var columns = fields.columns(model.document().columns().stream().map(language -> column(path, language)).toList());
        HBox.setHgrow(columns, Priority.ALWAYS);
        var remove = Parts.button("delete-" + path.replace('/', '-'), "", Feather.X, () -> model.change(set -> set.without(path)));
        remove.getStyleClass().add(Styles.FLAT_BUTTON);
        remove.setAccessibleText(messages.text("editor.level.delete"));
        remove.setTooltip(new Tooltip(messages.text("editor.level.delete")));
        var line = new HBox(12, what, columns, remove);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private VBox column(String path, Locale language) {
        var place = path + "/text/" + language.toLanguageTag();
        var text = fields.area(place, messages.text("editor.level.text") + ", " + messages.language(language), 2, (set, typed) -> set.withText(place, typed));
        text.setPromptText(messages.text("editor.level.text.hint"));
        return new VBox(4, Parts.label(messages.language(language), Styles.CAPTION), text);
    }

    private static String name(LevelKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
