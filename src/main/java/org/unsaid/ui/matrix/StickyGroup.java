package org.unsaid.ui.matrix;

import java.util.List;
import java.util.Objects;
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

    /// @param columns of the models, from the left
    void show(GroupRow group, List<? extends TableColumn<?, ?>> columns) {
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

    boolean shows(GroupRow group) {
        return Objects.equals(shown, group);
    }

    /// Lets the heading be made anew, because what it says may have changed.
    void forget() {
        shown = null;
    }

    /// @param leftWide of the column of questions
    /// @param across   how far the models are scrolled sideways
    /// @param hidden   how much of it the next heading has pushed out of view
    void place(double leftWide, double width, double across, double hidden) {
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
