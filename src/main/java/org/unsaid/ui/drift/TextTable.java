package org.unsaid.ui.drift;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.unsaid.ui.Face;
import org.unsaid.ui.Panels;

/// Rows of text, as high as it has rows up to a limit, in the order in which they are given.
final class TextTable<T> extends TableView<T> {

    private static final double ROW = 30;
    private static final double HEAD = 40;

    /// @param most rows that show without scrolling
    TextTable(String id, String spoken, List<T> rows, int most) {
        setId(id);
        setAccessibleText(spoken);
        getStyleClass().addAll("chart-table", Panels.PANEL);
        setFixedCellSize(ROW);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        getItems().setAll(rows);
        double height = HEAD + ROW * Math.min(most, rows.size()) + 2;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        focusedProperty().subscribe(focused -> {
            if (focused && getSelectionModel().isEmpty() && !getItems().isEmpty()) {
                getSelectionModel().select(0, getColumns().getLast());
            }
        });
    }

    TableColumn<T, String> add(String title, double width, Function<T, String> text) {
        var column = new TableColumn<T, String>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setCellFactory(_ -> new Words<>());
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        getColumns().add(column);
        return column;
    }

    /// In the face of its script; whole when it is pointed at.
    private static final class Words<T> extends TableCell<T, String> {

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            getStyleClass().removeIf(name -> Arrays.stream(Face.values()).anyMatch(face -> face.styleClass().equals(name)));
            if (empty || text == null) {
                setText("");
                setTooltip(null);
                return;
            }
            setText(text);
            getStyleClass().add(Face.of(text).styleClass());
            var whole = new Tooltip(text);
            whole.setWrapText(true);
            whole.setMaxWidth(560);
            setTooltip(whole);
        }
    }
}
