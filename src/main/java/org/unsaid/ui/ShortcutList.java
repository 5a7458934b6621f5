package org.unsaid.ui;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Every key that does something, over the window; opened with `?`.
final class ShortcutList extends Overlay {

    private static final List<Group> GENERAL = List.of(
            new Group("everywhere", List.of(
                    new Key("Ctrl ↵", "run"), new Key("Esc", "stop"), new Key("Ctrl K", "palette"), new Key("Ctrl F", "search"),
                    new Key("F6", "panels"), new Key("Ctrl Z", "undo"), new Key("?", "help"))),
            new Group("matrix", List.of(new Key("← → ↑ ↓", "cells"), new Key("↵", "open"))),
            new Group("findings", List.of(new Key("← → ↑ ↓", "figures"), new Key("↵", "behind"))),
            new Group("review", List.of(new Key("1 – 7", "label"), new Key("U", "unsure"), new Key("S", "skip"))));

    private static final List<Group> ANSWERS = List.of(new Group("compare", List.of(
            new Key("J", "next"), new Key("K", "previous"), new Key("← →", "answer"), new Key("⇧← ⇧→", "repeat"), new Key("1 – 7", "label"),
            new Key("N", "note"), new Key("R", "raw"), new Key("D", "words"), new Key("P", "replay"),
            new Key("F", "facts"), new Key("T", "translate"), new Key("G", "tags"), new Key("H", "record"), new Key("Del", "remove"))));

    private static final double KEYS_WIDTH = 90;
    private static final double WORDS_WIDTH = 280;

    private record Group(String name, List<Key> keys) {}

    private record Key(String keys, String does) {}

    ShortcutList(Messages messages) {
        getStyleClass().add("shortcuts");
        var title = Parts.label(messages.text("app.shortcuts.title"), Styles.SECTION);
        var box = new VBox(12, title, new HBox(32, column(messages, GENERAL), column(messages, ANSWERS)));
        box.getStyleClass().add("palette");
        box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(box);
        setOnMouseClicked(_ -> close());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE || "?".equals(event.getText())) {
                close();
                event.consume();
            }
        });
        setFocusTraversable(true);
    }

    void open() {
        open(this);
    }

    private static VBox column(Messages messages, List<Group> groups) {
        var column = new VBox(12);
        groups.forEach(group -> column.getChildren().add(groupBox(messages, group)));
        return column;
    }

    private static VBox groupBox(Messages messages, Group group) {
        var name = new Label(messages.text("app.shortcuts." + group.name()));
        name.getStyleClass().add(Styles.PANEL_TITLE);
        var grid = new GridPane(16, 6);
        int row = 0;
        for (var key : group.keys()) {
            var keys = new Label(key.keys());
            keys.getStyleClass().add(Styles.KEY);
            var box = new HBox(keys);
            box.setMinWidth(KEYS_WIDTH);
            var does = Parts.paragraph(messages.text("app.key." + key.does()));
            does.setPrefWidth(WORDS_WIDTH);
            grid.addRow(row++, box, does);
        }
        return new VBox(6, name, grid);
    }
}
