package org.unsaid.ui.matrix;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.ui.matrix.FacetOption.EndpointIs;

/// The rows and columns of the matrix that are shown. Used on the JavaFX thread only.
final class Sheet {

    private final Filter filter;
    private final Look look;
    private final ObservableList<MatrixRow> rows = FXCollections.observableArrayList();
    private final ObservableList<MatrixRow> rowsView = FXCollections.unmodifiableObservableList(rows);
    private final ObservableList<Endpoint> columns = FXCollections.observableArrayList();
    private final ObservableList<Endpoint> columnsView = FXCollections.unmodifiableObservableList(columns);

    Sheet(Filter filter, Look look) {
        this.filter = filter;
        this.look = look;
    }

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

    /// Nobody hears of columns that are the same.
    void showColumns() {
        var now = passing();
        if (!columns.equals(now)) {
            columns.setAll(now);
        }
    }

    /// Also heard of where their order stays, since their headings change.
    void regroupColumns() {
        columns.setAll(passing());
    }

    private List<Endpoint> passing() {
        return look.columns().stream().filter(endpoint -> !filter.leavesOut(new EndpointIs(endpoint.spec()))).toList();
    }
}
