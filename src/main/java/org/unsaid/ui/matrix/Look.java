package org.unsaid.ui.matrix;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.findings.CellDivergence;

/// What the cells of a matrix say and how its columns stand together, as a person chose; kept as long as the session is
/// open. Used on the JavaFX thread only.
final class Look {

    private final Divergences divergences;
    private final Shown shown;
    private final List<Endpoint> endpoints;
    private final ReadOnlyObjectWrapper<Heat> heat = new ReadOnlyObjectWrapper<>(Heat.OUTCOME);
    private final ReadOnlyObjectWrapper<ColumnsBy> columnsBy = new ReadOnlyObjectWrapper<>(ColumnsBy.REACHED);

    /// @param endpoints all there are
    Look(Divergences divergences, Shown shown, List<Endpoint> endpoints) {
        this.divergences = divergences;
        this.shown = shown;
        this.endpoints = endpoints;
    }

    ReadOnlyObjectProperty<Heat> heatProperty() {
        return heat.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ColumnsBy> columnsByProperty() {
        return columnsBy.getReadOnlyProperty();
    }

    /// Every endpoint, shown or not, in the order of the columns.
    List<Endpoint> columns() {
        return columnsBy.get().ordered(endpoints);
    }

    ReadOnlyObjectProperty<DivergenceState> divergenceProperty() {
        return divergences.stateProperty();
    }

    /// Empty while it is not known, and where there is nothing to hold the answers against.
    Optional<CellDivergence> divergence(QuestionRow row, Endpoint endpoint) {
        return divergences.of(row, endpoint);
    }

    /// The mean over the rows that the cells of a group count.
    OptionalDouble divergence(GroupRow group, Endpoint endpoint) {
        return divergences.mean(group, endpoint, shown);
    }

    void show(Heat other) {
        heat.set(other);
        if (other == Heat.DIVERGENCE) {
            divergences.look();
        } else {
            divergences.leave();
        }
    }

    void group(ColumnsBy other) {
        columnsBy.set(other);
    }
}
