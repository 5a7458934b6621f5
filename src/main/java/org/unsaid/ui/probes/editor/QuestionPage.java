package org.unsaid.ui.probes.editor;

import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.probe.Role;
import org.unsaid.probe.edit.QuestionEdits;
import org.unsaid.probe.edit.SetDocument;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// A question and its control, language by language, and the facts of the one that is chosen.
final class QuestionPage extends VBox {

    private final Messages messages;
    private final EditorViewModel model;

    /// @param index of the question that is chosen
    QuestionPage(Messages messages, EditorViewModel model, Fields fields, int index) {
        super(14);
        this.messages = messages;
        this.model = model;
        var set = model.document();
        var pair = QuestionEdits.partner(set, index);
        int first = QuestionEdits.role(set, index) == Role.CONTROL ? pair.orElse(index) : index;
        getChildren().setAll(new LanguageLine(messages, model), new QuestionCard(messages, model, fields, first));
        if (pair.isPresent()) {
            getChildren().add(new QuestionCard(messages, model, fields, first == index ? pair.get() : index));
        } else if (QuestionEdits.role(set, index) != Role.CONTROL) {
            getChildren().add(noControl(index));
        }
        getChildren().add(new FactCards(messages, model, fields, index));
    }

    private Node noControl(int index) {
        var make = Parts.button("make-control", messages.text("editor.pair.make"), Feather.COPY, () -> model.makeControl(index));
        var choose = new MenuButton(messages.text("editor.pair.choose"), new FontIcon(Feather.LINK));
        choose.setId("choose-control");
        choose.setMinWidth(USE_PREF_SIZE);
        choose.getItems().setAll(IntStream.range(0, model.document().size("probes")).filter(each -> each != index && isFree(model.document(), each))
                .mapToObj(each -> {
                    var item = new MenuItem(Outline.wording(messages, model.document(), each));
                    item.setOnAction(_ -> model.change(set -> QuestionEdits.pair(set, index, each)));
                    return item;
                }).toList());
        choose.setDisable(choose.getItems().isEmpty());
        var line = new HBox(10, make, choose, Parts.paragraph(messages.text("editor.pair.note"), Styles.CAPTION));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static boolean isFree(SetDocument set, int index) {
        return QuestionEdits.role(set, index) != Role.SENSITIVE && QuestionEdits.partner(set, index).isEmpty();
    }
}
