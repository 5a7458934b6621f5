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
            shapes.add(shape.moved(MARGIN, y));
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
}
