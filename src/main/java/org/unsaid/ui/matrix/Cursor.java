package org.unsaid.ui.matrix;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The cell that the keys work on, how far the matrix is scrolled, and the hits of a search from one of which it steps to another. Used on the JavaFX
/// thread only.
final class Cursor {

    private final ReadOnlyObjectWrapper<Optional<Place>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Hits>> hits = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Scroll scroll = Scroll.START;

    /// Where the matrix was scrolled to when it was last shown.
    Scroll scroll() {
        return scroll;
    }

    void scrolled(Scroll to) {
        scroll = to;
    }

    ReadOnlyObjectProperty<Optional<Place>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// Empty while nothing is searched for.
    ReadOnlyObjectProperty<Optional<Hits>> hitsProperty() {
        return hits.getReadOnlyProperty();
    }

    void select(Place place) {
        selected.set(Optional.of(place));
        hits.set(hits.get().map(found -> found.goneTo(selected.get())));
    }

    void nextHit() {
        hits.get().flatMap(found -> found.step(1)).ifPresent(this::select);
    }

    void previousHit() {
        hits.get().flatMap(found -> found.step(-1)).ifPresent(this::select);
    }

    /// @param now what a search found; empty if nothing is searched for
    void find(Optional<Hits> now) {
        hits.set(now);
    }
}
