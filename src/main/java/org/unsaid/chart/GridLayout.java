package org.unsaid.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import org.unsaid.chart.Grid.Line;
import org.unsaid.chart.Grid.Square;
import org.unsaid.chart.Shape.Anchor;
import org.unsaid.chart.Shape.TextKind;

/// Lays a [Grid] out for a width. Names over the columns stand in two lines, or, where they are too narrow for that,
/// as numbers that the names of the rows or a list explain.
final class GridLayout {

    private static final double GAP = 2;
    private static final double LEAST_CELL = 44;
    private static final double MOST_CELL = 190;
    private static final double CELL = 30;
    private static final double ICON = 12;

    /// Of the ink under a number, so that the number can be read on light and on dark paper.
    private static final double LIGHTEST = 0.05;
    private static final double DARKEST = 0.4;

    private final Grid grid;
    private final double width;
    private final Sketchpad pad = new Sketchpad();
    private final double name;
    private final double cell;

    private GridLayout(Grid grid, double width) {
        this.grid = grid;
        double names = Math.ceil(grid.blocks().stream().flatMap(block -> block.lines().stream()).flatMapToDouble(line -> DoubleStream.of(
                Lettering.width(line.name(), TextKind.PLAIN), Lettering.width(line.note(), TextKind.CAPTION))).max().orElse(0));
        int columns = Math.max(1, grid.columns().size());
        double most = Math.max(width * 0.2, width - columns * 84.0 - 16);
        name = Math.min(names, Math.min(width * 0.42, most));
        cell = Math.clamp((width - name - 16) / columns, LEAST_CELL, MOST_CELL);
        this.width = Math.max(width, name + 16 + columns * cell); // more columns than fit make the drawing wider
    }

    static Drawing draw(Grid grid, double width) {
        return new GridLayout(grid, width).draw();
    }

    private double x(int column) {
        return name + 16 + column * cell;
    }

    private Drawing draw() {
        double y = head();
        for (var block : grid.blocks()) {
            if (!block.title().isEmpty()) {
                pad.words(0, y + 20, block.title(), TextKind.FIGURE, Anchor.START, Ink.TEXT);
                y += 28;
            }
            for (var line : block.lines()) {
                double height = height(line);
                line(line, y, height);
                y += height;
                pad.nextRow();
            }
            y += grid.blocks().size() > 1 ? 10 : 0;
        }
        return pad.drawing(width, y + 2);
    }

    private double head() {
        int lines = 1;
        for (var column : grid.columns()) {
            lines = Math.max(lines, title(column.name()).size() + (column.note().isEmpty() ? 0 : 1));
        }
        double bottom = lines * TextKind.AXIS.line() + 8;
        pad.words(0, bottom - 8, Lettering.cut(grid.corner(), TextKind.AXIS, name), TextKind.AXIS, Anchor.START, Ink.MUTED);
        for (int i = 0; i < grid.columns().size(); i++) {
            var column = grid.columns().get(i);
            var title = title(column.name());
            int all = title.size() + (column.note().isEmpty() ? 0 : 1);
            double base = bottom - 8 - (all - 1) * TextKind.AXIS.line();
            pad.lines(x(i) + cell / 2, base, title, TextKind.AXIS, Anchor.MIDDLE, Ink.TEXT);
            pad.words(x(i) + cell / 2, base + title.size() * TextKind.AXIS.line(), Lettering.cut(column.note(), TextKind.AXIS, cell - 4), TextKind.AXIS,
                    Anchor.MIDDLE, Ink.MUTED);
        }
        pad.line(0, bottom, width, bottom, Ink.TEXT, 1);
        return bottom + 2;
    }

    private List<String> title(String title) {
        return Lettering.wrap(title, TextKind.AXIS, cell - 4, 3);
    }

    private double height(Line line) {
        return Math.max(CELL, Lettering.wrap(line.name(), TextKind.PLAIN, name, 2).size() * TextKind.PLAIN.line()
                + (line.note().isEmpty() ? 0 : TextKind.CAPTION.line()) + 10);
    }

    private void line(Line line, double top, double height) {
        var lines = Lettering.wrap(line.name(), TextKind.PLAIN, name, 2);
        double all = lines.size() * TextKind.PLAIN.line() + (line.note().isEmpty() ? 0 : TextKind.CAPTION.line());
        double base = top + (height - all) / 2 + 13;
        pad.lines(0, base, lines, TextKind.PLAIN, Anchor.START, Ink.TEXT);
        pad.words(0, base + lines.size() * TextKind.PLAIN.line(), Lettering.cut(line.note(), TextKind.CAPTION, name), TextKind.CAPTION, Anchor.START, Ink.MUTED);
        for (int i = 0; i < line.squares().size(); i++) {
            square(line.squares().get(i), x(i), top, height);
        }
        pad.line(0, top + height, width, top + height, Ink.FAINT, 1);
    }

    private void square(Square square, double x, double top, double height) {
        if (square.text().isEmpty()) {
            return;
        }
        pad.box(x + GAP / 2, top + GAP / 2, cell - GAP, height - GAP, Ink.SUBTLE);
        if (square.depth() > 0) {
            pad.box(x + GAP / 2, top + GAP / 2, cell - GAP, height - GAP, square.ink(), LIGHTEST + (DARKEST - LIGHTEST) * square.depth());
        }
        double icon = square.outcome().isPresent() ? ICON + 5 : 0;
        var text = Lettering.cut(square.text(), TextKind.CAPTION, cell - 8 - icon);
        double left = x + (cell - Lettering.width(text, TextKind.CAPTION) - icon) / 2;
        square.outcome().ifPresent(outcome -> pad.icon(left, top + (height - ICON) / 2, ICON, outcome, Ink.of(outcome)));
        pad.words(left + icon, top + height / 2 + 4.5, text, TextKind.CAPTION, Anchor.START, Ink.TEXT);
        pad.target(x, top, cell, height, square.spoken(), square.opens());
    }
}
