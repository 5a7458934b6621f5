package org.unsaid.pdf;

import org.unsaid.pdf.Style.Colour;
import org.unsaid.pdf.Style.Weight;

/// A picture on a page, drawn in units of its own, from its upper left corner to the right and down.
public final class Sketch {

    private final Canvas canvas;
    private final double left;
    private final double top;
    private final double scale;

    /// @param left  of the picture on the page, in points
    /// @param scale points for each unit
    Sketch(Canvas canvas, double left, double top, double scale) {
        this.canvas = canvas;
        this.left = left;
        this.top = top;
        this.scale = scale;
    }

    public void box(double x, double y, double width, double height, Colour colour) {
        canvas.fill(x(x), y(y + height), width * scale, height * scale, colour);
    }

    public void line(double x1, double y1, double x2, double y2, double thick, Colour colour) {
        canvas.rule(x(x1), y(y1), x(x2), y(y2), thick * scale, colour);
    }

    /// @param path `M`, `L`, `C` and `Z` with absolute places
    public void area(String path, Colour fill, Colour edge, double thick) {
        canvas.area(path, left, top, scale, fill, edge, thick);
    }

    /// @param path strokes in a square of 24, as [Piece.Badge] has them
    public void icon(String path, double x, double y, double side, Colour colour) {
        canvas.icon(path, x(x), y(y + side), side * scale, colour);
    }

    /// One line of words.
    ///
    /// @param x    of what `part` of the line lies before: 0 is its left end, 0.5 its middle, 1 its right end
    /// @param y    of the base line
    /// @param size of the letters
    public void words(String text, double x, double y, double part, double size, Weight weight, Colour colour) {
        var line = Lines.of(text, new Style(size * scale, size * scale, weight, colour), Double.MAX_VALUE).getFirst();
        canvas.line(line, x(x) - line.width() * part, y(y));
    }

    private double x(double x) {
        return left + x * scale;
    }

    private double y(double y) {
        return top - y * scale;
    }
}
