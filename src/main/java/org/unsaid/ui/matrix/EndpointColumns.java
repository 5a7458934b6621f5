package org.unsaid.ui.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// The columns of the matrix, one a model, under the heading of their group, then that of answers recorded by hand. Each
/// carries its endpoint as user data, and is made once: its cells are costly to make.
final class EndpointColumns {

    private static final double NARROWEST = 112;
    private static final double NEEDED = 140;
    private static final double NEEDED_IN_FRENCH = 152;
    private static final double WIDEST = 210;
    private static final double SCROLL_BAR = 16;

    private final Messages messages;
    private final MatrixViewModel model;
    private final Runnable onResized;
    private final TableView<MatrixRow> table;
    private final Map<String, TableColumn<MatrixRow, CellContent>> made = new HashMap<>(); // by spec
    private final List<TableColumn<MatrixRow, CellContent>> headings = new ArrayList<>();
    private Map<ColumnGroup, List<TableColumn<MatrixRow, CellContent>>> groups = Map.of();
    private boolean recorded;

    /// @param onResized runs whenever one of them has another width
    EndpointColumns(Messages messages, MatrixViewModel model, TableView<MatrixRow> table, Runnable onResized) {
        this.messages = messages;
        this.model = model;
        this.table = table;
        this.onResized = onResized;
    }

    /// Sets those that are shown now: hides the others where all stand as they stood.
    void fill() {
        Map<ColumnGroup, List<TableColumn<MatrixRow, CellContent>>> now = new LinkedHashMap<>();
        for (var endpoint : model.look().columns()) {
            now.computeIfAbsent(ColumnGroup.of(endpoint, model.look().columnsByProperty().get()), _ -> new ArrayList<>())
                    .add(made.computeIfAbsent(endpoint.spec(), _ -> column(endpoint)));
        }
        if (!now.equals(groups) || recorded != !model.session().recorded().all().isEmpty()) {
            groups = now;
            recorded = !model.session().recorded().all().isEmpty();
            stand();
        }
        var shown = Set.copyOf(model.columns());
        headings.forEach(heading -> {
            heading.setVisible(heading.getColumns().stream().anyMatch(column -> shown.contains(column.getUserData())));
            heading.getColumns().forEach(column -> column.setVisible(shown.contains(column.getUserData())));
        });
        fit();
    }

    private void stand() {
        table.getColumns().clear();
        headings.forEach(heading -> heading.getColumns().clear());
        headings.clear();
        groups.forEach((group, columns) -> {
            var heading = heading(group.heading(messages));
            heading.getColumns().setAll(columns);
            headings.add(heading);
        });
        table.getColumns().addAll(headings);
        if (recorded) {
            table.getColumns().add(RecordedCell.column(messages, model));
        }
    }

    /// Shares the room among the models, between what a word needs and what the eye can follow.
    void fit() {
        int count = Math.max(1, table.getVisibleLeafColumns().size());
        double needed = messages.language().equals(Locale.FRENCH) ? NEEDED_IN_FRENCH : NEEDED;
        double width = Math.clamp(Math.floor((table.getWidth() - SCROLL_BAR) / count), needed, WIDEST);
        table.getVisibleLeafColumns().forEach(column -> column.setPrefWidth(width));
    }

    private static TableColumn<MatrixRow, CellContent> heading(String text) {
        var label = Parts.label(text, Styles.CAPTION, "column-group");
        label.setTooltip(new Tooltip(text));
        var column = new TableColumn<MatrixRow, CellContent>();
        column.setGraphic(label);
        column.setReorderable(false);
        return column;
    }

    private TableColumn<MatrixRow, CellContent> column(Endpoint endpoint) {
        var column = new TableColumn<MatrixRow, CellContent>();
        column.setUserData(endpoint);
        column.setGraphic(new EndpointHead(messages, endpoint, model.session().endpointState(endpoint), column));
        column.setCellValueFactory(row -> row.getValue().content(endpoint));
        column.setCellFactory(_ -> new OutcomeCell(messages, model, endpoint));
        column.setMinWidth(NARROWEST);
        column.setSortable(false);
        column.setReorderable(false);
        column.widthProperty().subscribe((_, _) -> onResized.run());
        return column;
    }
}
