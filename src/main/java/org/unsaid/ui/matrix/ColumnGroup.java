package org.unsaid.ui.matrix;

import java.util.Locale;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.ui.Messages;

/// Under which heading a column stands.
sealed interface ColumnGroup {

    /// Practice models were made by nobody and are served nowhere, however columns stand together.
    record Reached(EndpointKind kind) implements ColumnGroup {}

    /// @param name of a maker or a host, as it is given
    record Named(String name) implements ColumnGroup {}

    /// @param code of a country or territory
    record Placed(String code) implements ColumnGroup {}

    record Unknown(ColumnsBy by) implements ColumnGroup {}

    static ColumnGroup of(Endpoint endpoint, ColumnsBy by) {
        if (endpoint.scripted()) {
            return new Reached(EndpointKind.PRACTICE);
        }
        return switch (by) {
            case REACHED -> new Reached(EndpointKind.of(endpoint));
            case MAKER -> endpoint.maker().<ColumnGroup>map(Named::new).orElseGet(() -> new Unknown(by));
            case PLACE -> endpoint.makerPlace().<ColumnGroup>map(Placed::new).orElseGet(() -> new Unknown(by));
            case HOST -> endpoint.onThisComputer() ? new Reached(EndpointKind.THIS_COMPUTER) : new Named(endpoint.host());
        };
    }

    /// The lower, the further left.
    default int rank() {
        return switch (this) {
            case Reached(var kind) -> switch (kind) {
                case PRACTICE -> 0;
                case THIS_COMPUTER -> 1;
                case PROVIDER -> 2;
            };
            case Named _, Placed _ -> 3;
            case Unknown _ -> 4;
        };
    }

    /// @return what to write over its columns
    default String heading(Messages messages) {
        return switch (this) {
            case Reached(var kind) -> messages.text("matrix.kind." + kind.name().toLowerCase(Locale.ROOT));
            case Named(var name) -> name;
            case Placed(var code) -> messages.place(code);
            case Unknown(var by) -> messages.text("matrix.columns.unknown." + by.name().toLowerCase(Locale.ROOT));
        };
    }
}
