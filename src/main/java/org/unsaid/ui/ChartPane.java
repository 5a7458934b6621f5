package org.unsaid.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.unsaid.chart.Chart;
import org.unsaid.chart.Drawing;
import org.unsaid.chart.Target;
import org.unsaid.findings.Selection;

/// Draws a chart for the width there is. One stop for Tab; arrows go from figure to figure, Enter opens the answers.
final class ChartPane extends Region {

    private static final double LEAST = 320;

    private final Chart.Plot plot;
    private final BiConsumer<Selection, String> onOpen;
    private final ScrollPane sideways = new ScrollPane();
    private final List<Spot> spots = new ArrayList<>();
    private Optional<Drawing> drawing = Optional.empty();
    private double drawnFor = -1;
    private double filledFor = -1;
    private int current;

    /// A figure that can be focused.
    private static final class Spot extends Region {
        private final Target target;

        Spot(Target target) {
            this.target = target;
            getStyleClass().add("chart-spot");
            if (target.opens().isPresent()) {
                getStyleClass().add("opens");
            }
            setAccessibleRole(target.opens().isPresent() ? AccessibleRole.BUTTON : AccessibleRole.TEXT);
            setAccessibleText(target.spoken());
            resizeRelocate(target.x(), target.y(), target.width(), target.height());
            setManaged(false);
            var told = new Tooltip(target.spoken());
            told.setWrapText(true);
            told.setMaxWidth(420);
            Tooltip.install(this, told);
        }
    }

    /// @param onOpen hears which answers to open, and what they are
    ChartPane(Chart chart, BiConsumer<Selection, String> onOpen) {
        this.plot = chart.plot().orElseThrow(() -> new IllegalArgumentException("an empty chart"));
        this.onOpen = onOpen;
        getStyleClass().add("chart");
        setId("chart-" + chart.name().id());
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(chart.title());
        sideways.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        sideways.setFocusTraversable(false);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width > 0 ? width : Math.max(LEAST, getWidth());
        var drawn = drawn(wide);
        return Math.ceil(drawn.height()) + (drawn.width() > wide ? 16 : 0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return LEAST;
    }

    @Override
    protected void layoutChildren() {
        var drawn = drawn(getWidth());
        if (filledFor != drawnFor) {
            filledFor = drawnFor;
            fill(drawn);
            applyCss(); // what is added during layout is dressed by nobody else
        }
        getChildren().getFirst().resizeRelocate(0, 0, Math.max(getWidth(), 1), getHeight());
    }

    private Drawing drawn(double width) {
        double wide = Math.max(LEAST, Math.floor(width));
        if (drawing.isEmpty() || wide != drawnFor) {
            drawing = Optional.of(plot.at(wide));
            drawnFor = wide;
        }
        return drawing.get();
    }

    private void fill(Drawing drawn) {
        boolean hadFocus = spots.stream().anyMatch(Node::isFocused);
        var canvas = new Pane();
        canvas.setMinSize(drawn.width(), drawn.height());
        canvas.setPrefSize(drawn.width(), drawn.height());
        canvas.getChildren().setAll(drawn.shapes().stream().map(ShapeNodes::of).toList());
        spots.clear();
        for (var target : drawn.targets()) {
            var spot = new Spot(target);
            int at = spots.size();
            spot.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY) {
                    go(at);
                    open();
                }
            });
            spot.focusedProperty().subscribe(focused -> {
                if (focused) {
                    current = at;
                }
            });
            spots.add(spot);
        }
        canvas.getChildren().addAll(spots);
        if (drawn.width() > getWidth()) {
            sideways.setContent(canvas);
            getChildren().setAll(sideways);
        } else {
            sideways.setContent(null);
            getChildren().setAll(canvas);
        }
        current = Math.min(current, Math.max(0, spots.size() - 1));
        stopAt(current);
        if (hadFocus) {
            go(current);
        }
    }

    /// Only one of the figures is a stop for Tab.
    private void stopAt(int at) {
        for (int i = 0; i < spots.size(); i++) {
            spots.get(i).setFocusTraversable(i == at);
        }
    }

    private void go(int at) {
        if (at >= 0 && at < spots.size()) {
            current = at;
            stopAt(at);
            spots.get(at).requestFocus();
        }
    }

    private void onKey(KeyEvent event) {
        if (spots.isEmpty() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        var here = spots.get(current).target;
        switch (event.getCode()) {
            case LEFT -> step(spot -> spot.row() == here.row() && spot.column() == here.column() - 1);
            case RIGHT -> step(spot -> spot.row() == here.row() && spot.column() == here.column() + 1);
            case UP -> nearest(here.row() - 1, here);
            case DOWN -> nearest(here.row() + 1, here);
            case HOME -> go(0);
            case END -> go(spots.size() - 1);
            case ENTER, SPACE -> open();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(Predicate<Target> to) {
        for (int i = 0; i < spots.size(); i++) {
            if (to.test(spots.get(i).target)) {
                go(i);
                return;
            }
        }
    }

    /// The figure of a row that stands most nearly above or below.
    private void nearest(int row, Target here) {
        spots.stream().filter(spot -> spot.target.row() == row)
                .min(Comparator.comparingDouble(spot -> Math.abs(spot.target.x() - here.x()) + Math.abs(spot.target.width() - here.width()) / 100))
                .ifPresent(spot -> go(spots.indexOf(spot)));
    }

    private void open() {
        var target = spots.get(current).target;
        target.opens().ifPresent(selection -> onOpen.accept(selection, target.spoken()));
    }
}
