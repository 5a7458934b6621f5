package org.unsaid.ui.matrix;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// The columns of the matrix, one a model, under the heading of their group. Each carries its endpoint as user data.
final class EndpointColumns {

    private static final double NARROWEST = 112;

    private EndpointColumns() {}

    /// @param onResized runs whenever one of them has another width
    static Collection<TableColumn<MatrixRow, CellContent>> of(Messages messages, MatrixViewModel model, Runnable onResized) {
        Map<ColumnGroup, TableColumn<MatrixRow, CellContent>> groups = new LinkedHashMap<>();
        for (var endpoint : model.columns()) {
            var column = column(messages, model, endpoint);
            column.widthProperty().subscribe(onResized);
            groups.computeIfAbsent(ColumnGroup.of(endpoint, model.look().columnsByProperty().get()), group -> heading(group.heading(messages)))
                    .getColumns().add(column);
        }
        return groups.values();
    }

    private static TableColumn<MatrixRow, CellContent> heading(String text) {
        var label = Parts.label(text, Styles.CAPTION, "column-group");
        label.setTooltip(new Tooltip(text));
        var column = new TableColumn<MatrixRow, CellContent>();
        column.setGraphic(label);
        column.setReorderable(false);
        return column;
    }

    private static TableColumn<MatrixRow, CellContent> column(Messages messages, MatrixViewModel model, Endpoint endpoint) {
        var column = new TableColumn<MatrixRow, CellContent>();
        column.setUserData(endpoint);
        column.setGraphic(new EndpointHead(messages, endpoint, column));
        column.setCellValueFactory(row -> row.getValue().content(endpoint));
        column.setCellFactory(_ -> new OutcomeCell(messages, model, endpoint));
        column.setMinWidth(NARROWEST);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}
