package org.unsaid.ui.matrix;

import javafx.beans.property.ReadOnlyObjectProperty;
import org.unsaid.endpoint.Endpoint;

/// A row of the matrix. Used on the JavaFX thread only; two rows are the same only if they are one object.
sealed interface MatrixRow permits GroupRow, QuestionRow {

    GroupRow group();

    /// What the row shows for an endpoint.
    ///
    /// @throws IllegalArgumentException if the matrix has no such endpoint
    ReadOnlyObjectProperty<CellContent> content(Endpoint endpoint);
}
