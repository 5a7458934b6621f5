package org.unsaid.ui.matrix;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// The columns of the matrix, one a model, under the heading of their kind. Each carries its endpoint as user data.
final class EndpointColumns {

    private static final double NARROWEST = 112;

    private EndpointColumns() {}

    /// @param onResized runs whenever one of them has another width
    static Collection<TableColumn<MatrixRow, CellContent>> of(Messages messages, List<Endpoint> endpoints, Runnable onResized) {
        Map<EndpointKind, TableColumn<MatrixRow, CellContent>> kinds = new EnumMap<>(EndpointKind.class);
        for (var endpoint : endpoints) {
            var column = column(messages, endpoint);
            column.widthProperty().subscribe(onResized);
            kinds.computeIfAbsent(EndpointKind.of(endpoint), kind -> heading(messages, kind)).getColumns().add(column);
        }
        return kinds.values();
    }

    private static TableColumn<MatrixRow, CellContent> heading(Messages messages, EndpointKind kind) {
        var label = Parts.label(messages.text("matrix.kind." + kind.name().toLowerCase(Locale.ROOT)), Styles.CAPTION);
        label.setTooltip(new Tooltip(label.getText()));
        var column = new TableColumn<MatrixRow, CellContent>();
        column.setGraphic(label);
        column.setReorderable(false);
        return column;
    }

    private static TableColumn<MatrixRow, CellContent> column(Messages messages, Endpoint endpoint) {
        var column = new TableColumn<MatrixRow, CellContent>();
        column.setUserData(endpoint);
        column.setGraphic(new EndpointHead(messages, endpoint, column));
        column.setCellValueFactory(row -> row.getValue().content(endpoint));
        column.setCellFactory(_ -> new OutcomeCell(messages, endpoint));
        column.setMinWidth(NARROWEST);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}
