package org.unsaid.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

/// A text of any length, in which only the lines in view are laid out.
public final class LongText extends ListView<String> {

    private static final int LONGEST_LINE = 1_000;
    private static final double MARGIN = 40;

    public LongText(String text, String... styleClasses) {
        getItems().setAll(lines(text));
        getStyleClass().add("long-text");
        setCellFactory(_ -> new Line(styleClasses));
    }

    /// Lines as they are written; longer ones are cut into pieces, none within a character.
    static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        for (var line : text.split("\n", -1)) {
            var rest = line;
            while (rest.length() > LONGEST_LINE) {
                var first = TextCut.first(rest, LONGEST_LINE);
                lines.add(first);
                rest = rest.substring(first.length());
            }
            lines.add(rest);
        }
        return lines;
    }

    private static final class Line extends ListCell<String> {

        private final String[] styleClasses;

        Line(String... styleClasses) {
            this.styleClasses = styleClasses;
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(String line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(empty || line == null ? null : label(line));
        }

        private Label label(String line) {
            var label = Parts.paragraph(VisibleText.of(line), styleClasses);
            label.maxWidthProperty().bind(getListView().widthProperty().subtract(MARGIN));
            label.prefWidthProperty().bind(label.maxWidthProperty());
            return label;
        }
    }
}
