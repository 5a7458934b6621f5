package org.unsaid.chart;

import java.util.ArrayList;
import java.util.List;
import org.unsaid.chart.Shape.Anchor;
import org.unsaid.chart.Shape.TextKind;

/// A chart that stands by itself in a file: its title, what it says, the drawing, what it does not say, and where it is
/// from.
public final class Poster {

    private static final double MARGIN = 24;

    private Poster() {}

    /// @param chart not empty
    /// @param from  which session, when and how it was asked, one line each
    public static Drawing of(Chart chart, List<String> from, double width) {
        var plot = chart.plot().orElseThrow(() -> new IllegalArgumentException("the chart %s is empty".formatted(chart.name().id())));
        var drawing = plot.at(width - 2 * MARGIN);
        double inner = Math.max(width - 2 * MARGIN, drawing.width());
        var shapes = new ArrayList<Shape>();
        double y = MARGIN + 14;
        y = lines(shapes, chart.title(), TextKind.TITLE, Ink.TEXT, inner, y) + 2;
        y = lines(shapes, chart.says(), TextKind.CAPTION, Ink.MUTED, inner, y) + 14;
        for (var shape : drawing.shapes()) {
            shapes.add(moved(shape, MARGIN, y));
        }
        y += drawing.height() + 22;
        for (var note : chart.notes()) {
            y = lines(shapes, note, TextKind.AXIS, Ink.MUTED, inner, y) + 2;
        }
        for (var line : from) {
            y = lines(shapes, Names.safe(line), TextKind.AXIS, Ink.MUTED, inner, y) + 2;
        }
        return new Drawing(inner + 2 * MARGIN, y + MARGIN - 10, shapes, List.of());
    }

    private static double lines(List<Shape> shapes, String text, TextKind type, Ink ink, double width, double top) {
        double y = top;
        for (var line : Lettering.wrap(text, type, width, 12)) {
            shapes.add(new Shape.Words(MARGIN, y, line, type, Anchor.START, ink));
            y += type.line();
        }
        return y;
    }

    private static Shape moved(Shape shape, double x, double y) {
        return switch (shape) {
            case Shape.Box(var left, var top, var width, var height, var ink, var opacity) -> new Shape.Box(left + x, top + y, width, height, ink, opacity);
            case Shape.Line(var x1, var y1, var x2, var y2, var ink, var thickness) -> new Shape.Line(x1 + x, y1 + y, x2 + x, y2 + y, ink, thickness);
            case Shape.Dot(var at, var down, var radius, var form, var ink) -> new Shape.Dot(at + x, down + y, radius, form, ink);
            case Shape.Icon(var left, var top, var size, var path, var ink) -> new Shape.Icon(left + x, top + y, size, path, ink);
            case Shape.Words(var at, var down, var text, var type, var anchor, var ink) -> new Shape.Words(at + x, down + y, text, type, anchor, ink);
        };
    }
}
