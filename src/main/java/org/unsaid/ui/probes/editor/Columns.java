package org.unsaid.ui.probes.editor;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Insets;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A column per language, as wide as there is room for and never narrower than can be read; the rest is scrolled to.
final class Columns extends ScrollPane {

    private static final double LEAST = 176;
    private static final double GAP = 12;

    /// Room for the scroll bar, which otherwise lies over the last line.
    private static final double BAR = 10;

    /// @param position where the columns are scrolled to, shared by all of a page so that languages stay in line
    Columns(DoubleProperty position, List<? extends Region> columns) {
        var line = new HBox(GAP);
        for (var column : columns) {
            column.setMinWidth(LEAST);
            column.setPrefWidth(LEAST);
            HBox.setHgrow(column, Priority.ALWAYS);
            line.getChildren().add(column);
        }
        line.setPadding(new Insets(0, 0, BAR, 0));
        setContent(line);
        setFitToWidth(true);
        setFitToHeight(true);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("columns");
        hvalueProperty().bindBidirectional(position);
    }
}
