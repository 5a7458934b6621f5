package org.unsaid.ui;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.unsaid.chart.Chart;
import org.unsaid.chart.Figure;
import org.unsaid.findings.Selection;

/// The table of a chart: all of its rows. Enter or a double click on a cell opens the answers behind it.
final class ChartTable extends TableView<List<Figure>> {

    private static final double ROW = 30;
    private static final double HEAD = 34;
    private static final double HIGHEST = 520;
    private static final double FIRST = 260;
    private static final double OTHER = 118;

    private final Chart chart;
    private final BiConsumer<Selection, String> onOpen;

    ChartTable(Chart chart, BiConsumer<Selection, String> onOpen) {
        this.chart = chart;
        this.onOpen = onOpen;
        setId("table-" + chart.name().id());
        getStyleClass().add("chart-table");
        setAccessibleText(chart.title());
        setFixedCellSize(ROW);
        getSelectionModel().setCellSelectionEnabled(true);
        for (int i = 0; i < chart.table().head().size(); i++) {
            getColumns().add(column(i));
        }
        getItems().setAll(chart.table().rows());
        double height = Math.min(HIGHEST, HEAD + ROW * (chart.table().rows().size() + 1));
        setPrefHeight(height);
        setMinHeight(Math.min(height, HEAD + ROW * 4));
        setMaxHeight(height);
        focusedProperty().subscribe(focused -> {
            if (focused && getFocusModel().getFocusedIndex() < 0 && !getItems().isEmpty()) {
                getSelectionModel().select(0, getColumns().getFirst());
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
                event.consume();
            }
        });
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                open();
            }
        });
    }

    private TableColumn<List<Figure>, String> column(int at) {
        var title = chart.table().head().get(at);
        var column = new TableColumn<List<Figure>, String>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().get(at).text()));
        column.setPrefWidth(at == 0 ? FIRST : OTHER);
        column.setSortable(false); // the order is that of the chart, and no ranking
        column.setReorderable(false);
        return column;
    }

    private void open() {
        var cell = getFocusModel().getFocusedCell();
        if (cell.getRow() < 0 || cell.getRow() >= getItems().size()) {
            return;
        }
        var row = getItems().get(cell.getRow());
        var figure = row.get(Math.max(0, cell.getColumn()));
        var words = IntStream.of(0, Math.max(0, cell.getColumn())).distinct().mapToObj(i -> row.get(i).text()).collect(Collectors.joining(", "));
        figure.opens().or(() -> row.stream().flatMap(each -> each.opens().stream()).findFirst()).ifPresent(selection -> onOpen.accept(selection, words));
    }
}
