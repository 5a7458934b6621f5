package org.unsaid.export;

import org.unsaid.chart.Drawing;
import org.unsaid.chart.Ink;
import org.unsaid.chart.Paper;
import org.unsaid.chart.Shape;
import org.unsaid.pdf.Sketch;
import org.unsaid.pdf.Style.Colour;
import org.unsaid.pdf.Style.Weight;

/// Draws a chart on a page of a document, its words as words.
final class PdfChart {

    private final Sketch sketch;

    private PdfChart(Sketch sketch) {
        this.sketch = sketch;
    }

    static void draw(Drawing drawing, Sketch sketch) {
        drawing.shapes().forEach(new PdfChart(sketch)::draw);
    }

    private void draw(Shape shape) {
        switch (shape) {
            case Shape.Box box -> sketch.box(box.x(), box.y(), box.width(), box.height(), mixed(box.ink(), box.opacity()));
            case Shape.Line line -> sketch.line(line.x1(), line.y1(), line.x2(), line.y2(), line.thickness(), colour(line.ink()));
            case Shape.Dot dot -> {
                boolean hollow = dot.form() == Shape.Form.RING;
                sketch.area(dot.outline(), colour(hollow ? Ink.GROUND : dot.ink()), colour(hollow ? dot.ink() : Ink.GROUND), hollow ? 2 : 1);
            }
            case Shape.Icon icon -> sketch.icon(icon.path(), icon.x(), icon.y(), icon.size(), colour(icon.ink()));
            case Shape.Words words -> sketch.words(words.text(), words.x(), words.y(), switch (words.anchor()) {
                case START -> 0;
                case MIDDLE -> 0.5;
                case END -> 1;
            }, words.type().size(), words.type().strong() ? Weight.STRONG : Weight.PLAIN, colour(words.ink()));
        }
    }

    private static Colour colour(Ink ink) {
        return new Colour(rgb(ink));
    }

    /// As it looks on the paper through which it is seen.
    private static Colour mixed(Ink ink, double opacity) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            mixed |= (int) Math.round((rgb(ink) >> shift & 0xFF) * opacity + (rgb(Ink.GROUND) >> shift & 0xFF) * (1 - opacity)) << shift;
        }
        return new Colour(mixed);
    }

    private static int rgb(Ink ink) {
        return Integer.parseInt(Paper.LIGHT.colour(ink).substring(1), 16);
    }
}
