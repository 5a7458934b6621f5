package org.unsaid.ui.matrix;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.ui.Messages;
import org.unsaid.ui.matrix.CellContent.Withheld;

/// Keeps the heading of a set in view while its questions scroll under it.
final class StickyGroup extends Pane {

    private final Messages messages;
    private final MatrixViewModel model;
    private final GroupHeading heading;
    private final HBox left;
    private final Pane tallies = new Pane();
    private final Pane right = new Pane(tallies);
    private final Rectangle rightClip = new Rectangle();
    private final Rectangle clip = new Rectangle();
    private @Nullable GroupRow shown;

    StickyGroup(Messages messages, MatrixViewModel model) {
        this.messages = messages;
        this.model = model;
        heading = new GroupHeading(messages, model);
        left = new HBox(heading);
        left.setPadding(new Insets(0, 6, 0, 14));
        left.getStyleClass().add("sticky-left");
        getStyleClass().add("sticky-group");
        right.setClip(rightClip);
        setClip(clip);
        getChildren().setAll(left, right);
        setOnMouseClicked(_ -> {
            if (shown != null) {
                model.fold(shown);
            }
        });
    }

    /// Stands where the rows are scrolled to now; not there while the heading itself is in its place.
    ///
    /// @param leftWide of the column of questions
    /// @param columns  of the models, from the left
    void follow(GridScroll scroll, List<MatrixRow> rows, double leftWide, List<? extends TableColumn<?, ?>> columns) {
        double top = scroll.offset();
        int first = (int) (top / MatrixGrid.ROW);
        var group = first >= 0 && first < rows.size() && scroll.linked() ? Optional.of(rows.get(first).group()) : Optional.<GroupRow>empty();
        boolean inPlace = group.isPresent() && rows.get(first) instanceof GroupRow && top - first * MatrixGrid.ROW < 1;
        setVisible(group.isPresent() && !inPlace);
        group.ifPresent(found -> {
            if (!found.equals(shown)) {
                show(found, columns);
            }
            boolean next = first + 1 < rows.size() && rows.get(first + 1) instanceof GroupRow;
            double pushed = next ? first * MatrixGrid.ROW - top : 0;
            double width = leftWide + scroll.breadth();
            resizeRelocate(0, scroll.headHeight() + pushed, width, MatrixGrid.ROW);
            place(leftWide, width, scroll.across(), Math.max(0, -pushed));
        });
    }

    private void show(GroupRow group, List<? extends TableColumn<?, ?>> columns) {
        shown = group;
        heading.show(group);
        heading.setPrefHeight(MatrixGrid.ROW);
        tallies.getChildren().clear();
        double x = 0;
        for (var column : columns) {
            if (column.getUserData() instanceof Endpoint endpoint
                    && group.content(endpoint).get() instanceof Withheld(var tally)) {
                var cell = new GroupFigure(messages, model);
                cell.show(group, endpoint, tally);
                cell.setPrefSize(column.getWidth(), MatrixGrid.ROW);
                cell.setLayoutX(x);
                cell.getStyleClass().add("sticky-cell");
                tallies.getChildren().add(cell);
            }
            x += column.getWidth();
        }
    }

    /// Lets the heading be made anew, because what it says may have changed.
    void forget() {
        shown = null;
    }

    /// @param across how far the models are scrolled sideways
    /// @param hidden how much of it the next heading has pushed out of view
    private void place(double leftWide, double width, double across, double hidden) {
        left.resizeRelocate(0, 0, leftWide, MatrixGrid.ROW);
        right.resizeRelocate(leftWide, 0, Math.max(0, width - leftWide), MatrixGrid.ROW);
        rightClip.setWidth(right.getWidth());
        rightClip.setHeight(MatrixGrid.ROW);
        tallies.setTranslateX(-across);
        clip.setY(hidden);
        clip.setWidth(width);
        clip.setHeight(MatrixGrid.ROW - hidden);
    }

    @Override
    protected void layoutChildren() {
        left.layout();
        tallies.autosize();
        tallies.getChildren().forEach(Node::autosize);
    }
}
