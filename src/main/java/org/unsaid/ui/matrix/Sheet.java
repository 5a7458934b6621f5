package org.unsaid.ui.matrix;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.unsaid.endpoint.Endpoint;

/// The rows and columns of the matrix that are shown. Used on the JavaFX thread only.
final class Sheet {

    private final ObservableList<MatrixRow> rows = FXCollections.observableArrayList();
    private final ObservableList<MatrixRow> rowsView = FXCollections.unmodifiableObservableList(rows);
    private final ObservableList<Endpoint> columns = FXCollections.observableArrayList();
    private final ObservableList<Endpoint> columnsView = FXCollections.unmodifiableObservableList(columns);

    ObservableList<MatrixRow> rows() {
        return rowsView;
    }

    ObservableList<Endpoint> columns() {
        return columnsView;
    }

    /// Nobody hears of rows that are the same.
    void showRows(List<MatrixRow> now) {
        if (!rows.equals(now)) {
            rows.setAll(now);
        }
    }

    /// Also heard of where their order stays, since their headings may change.
    void showColumns(List<Endpoint> now) {
        columns.setAll(now);
    }
}
