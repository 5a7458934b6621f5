package org.unsaid.ui.matrix;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Scrolls the two tables of the matrix together, and knows how far they are scrolled.
final class GridScroll {

    private final TableView<MatrixRow> left;
    private final TableView<MatrixRow> right;
    private final Region underLeft;
    private final Runnable onScrolled;
    private @Nullable Bars bars;

    private record Bars(ScrollBar down, ScrollBar across, VirtualFlow<?> flow, Region head) {}

    /// @param underLeft takes the height of the bar under the right table
    GridScroll(TableView<MatrixRow> left, TableView<MatrixRow> right, Region underLeft, Runnable onScrolled) {
        this.left = left;
        this.right = right;
        this.underLeft = underLeft;
        this.onScrolled = onScrolled;
    }

    /// Joins the two, once their scroll bars are there.
    ///
    /// @return whether it did so now
    boolean link() {
        if (bars != null) {
            return false;
        }
        var leftDown = bar(left, Orientation.VERTICAL);
        var down = bar(right, Orientation.VERTICAL);
        var across = bar(right, Orientation.HORIZONTAL);
        if (leftDown.isEmpty() || down.isEmpty() || across.isEmpty()
                || !(right.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)
                || !(right.lookup(".column-header-background") instanceof Region head)) {
            return false;
        }
        bars = new Bars(down.get(), across.get(), flow, head);
        leftDown.get().valueProperty().bindBidirectional(down.get().valueProperty());
        underLeft.minHeightProperty().bind(across.get().visibleProperty().flatMap(
                shown -> across.get().heightProperty().map(height -> shown ? height.doubleValue() : 0.0)));
        for (var bar : new ScrollBar[] {down.get(), across.get()}) {
            bar.valueProperty().subscribe(onScrolled);
        }
        for (var size : List.of(head.heightProperty(), flow.heightProperty(), down.get().visibleProperty())) {
            size.subscribe(onScrolled);
        }
        return true;
    }

    boolean linked() {
        return bars != null;
    }

    Optional<Scroll> now() {
        return Optional.ofNullable(bars).map(all -> new Scroll(offset(), all.across().getValue()));
    }

    void restore(Scroll scroll) {
        if (bars != null && hidden(bars) > 0) {
            bars.down().setValue(Math.clamp(scroll.down() / hidden(bars), 0, 1));
            bars.across().setValue(scroll.across());
        }
    }

    /// How many pixels of the rows are above what is in view.
    double offset() {
        return bars == null ? 0 : bars.flow().getPosition() * hidden(bars);
    }

    double across() {
        return bars == null ? 0 : bars.across().getValue();
    }

    double headHeight() {
        return bars == null ? 0 : bars.head().getHeight();
    }

    /// Width of the models that is in view.
    double breadth() {
        return bars == null ? 0 : bars.flow().getWidth() - (bars.down().isVisible() ? bars.down().getWidth() : 0);
    }

    /// Brings a row into view, and from under the heading of its set.
    void uncover(int row) {
        if (bars == null || hidden(bars) <= 0) {
            return;
        }
        double top = row * MatrixGrid.ROW;
        boolean heading = right.getItems().get(row) instanceof GroupRow;
        double above = heading ? top : top - MatrixGrid.ROW;
        double most = Math.max(0, above);
        double least = Math.clamp(top + MatrixGrid.ROW - view(bars), 0, most);
        double wanted = Math.clamp(offset(), least, most);
        if (Math.abs(wanted - offset()) > 0.5) {
            bars.down().setValue(Math.clamp(wanted / hidden(bars), 0, 1));
        }
    }

    private double hidden(Bars all) {
        return Math.max(0, right.getItems().size() * MatrixGrid.ROW - view(all));
    }

    private static double view(Bars all) {
        return all.flow().getHeight() - (all.across().isVisible() ? all.across().getHeight() : 0);
    }

    private static Optional<ScrollBar> bar(TableView<?> table, Orientation orientation) {
        return table.lookupAll(".scroll-bar").stream().filter(ScrollBar.class::isInstance).map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == orientation).findFirst();
    }
}
