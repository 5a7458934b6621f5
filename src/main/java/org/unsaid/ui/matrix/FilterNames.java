package org.unsaid.ui.matrix;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// Renames and deletes filters that were named; nothing is done before it is confirmed.
final class FilterNames {

    private final Messages messages;
    private final FilterShelf shelf;
    private final Dialogs dialogs;
    private final Map<String, Line> lines = new LinkedHashMap<>();

    private record Line(TextField name, ToggleButton delete) {

        boolean stays() {
            return !delete.isSelected();
        }

        String text() {
            return name.getText().strip();
        }
    }

    FilterNames(Messages messages, FilterShelf shelf, Dialogs dialogs) {
        this.messages = messages;
        this.shelf = shelf;
        this.dialogs = dialogs;
    }

    void show() {
        var content = new VBox(8);
        content.setPrefWidth(460);
        for (var name : shelf.namedProperty().get().keySet()) {
            var line = line(name);
            lines.put(name, line);
            var row = new HBox(8, line.name(), line.delete());
            row.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(line.name(), Priority.ALWAYS);
            content.getChildren().add(row);
        }
        content.getChildren().add(Parts.paragraph(messages.text("matrix.filters.change.note"), Styles.CAPTION));
        if (dialogs.form(messages.text("matrix.filters.change.title"), content, messages.text("matrix.filters.change.do"), ready())) {
            var names = new HashMap<String, String>();
            lines.forEach((name, line) -> {
                if (line.stays()) {
                    names.put(name, line.text());
                }
            });
            shelf.rename(names);
        }
    }

    private Line line(String name) {
        var field = new TextField(name);
        field.setAccessibleText(messages.text("matrix.filters.rename", name));
        var delete = new ToggleButton(messages.text("matrix.filters.delete"), new FontIcon(Feather.TRASH_2));
        delete.setMinWidth(ToggleButton.USE_PREF_SIZE);
        delete.setAccessibleText(messages.text("matrix.filters.delete.one", name));
        field.disableProperty().bind(delete.selectedProperty());
        return new Line(field, delete);
    }

    /// Every one that stays has a name of its own.
    private ObservableValue<Boolean> ready() {
        var changing = lines.values().stream().flatMap(line -> List.of(line.name().textProperty(), line.delete().selectedProperty()).stream())
                .toArray(Observable[]::new);
        return Bindings.createObjectBinding(() -> {
            var names = lines.values().stream().filter(Line::stays).map(Line::text).toList();
            return names.stream().noneMatch(String::isEmpty) && names.stream().distinct().count() == names.size();
        }, changing);
    }
}
