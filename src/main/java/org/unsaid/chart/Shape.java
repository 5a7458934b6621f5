package org.unsaid.chart;

/// One thing to draw, in units of one pixel at 1×, y downwards.
public sealed interface Shape {

    /// A filled rectangle.
    ///
    /// @param opacity from 0 to 1
    record Box(double x, double y, double width, double height, Ink ink, double opacity) implements Shape {
        Box(double x, double y, double width, double height, Ink ink) {
            this(x, y, width, height, ink, 1);
        }
    }

    /// @param thickness of the stroke
    record Line(double x1, double y1, double x2, double y2, Ink ink, double thickness) implements Shape {}

    /// Something at a place, told apart by its form as much as by its colour.
    ///
    /// @param radius half of its width
    record Dot(double x, double y, double radius, Form form, Ink ink) implements Shape {}

    enum Form { DISC, RING, SQUARE, DIAMOND }

    /// An icon of 24 × 24, as strokes.
    ///
    /// @param path  an SVG path
    /// @param x     left edge
    /// @param size  width and height to draw it in
    record Icon(double x, double y, double size, String path, Ink ink) implements Shape {}

    /// One line of text.
    ///
    /// @param x      of the start, middle or end, as `anchor` says
    /// @param y      of the base line
    /// @param anchor in the direction of the picture, left to right, whatever the script
    record Words(double x, double y, String text, TextKind type, Anchor anchor, Ink ink) implements Shape {}

    enum Anchor { START, MIDDLE, END }

    /// Size and weight, of the few that the window has.
    enum TextKind {
        TITLE(18, true), NAME(13, true), FIGURE(13, true), PLAIN(13, false), CAPTION(12, false), AXIS(11, false), ASIDE(12, false);

        private final double size;
        private final boolean strong;

        TextKind(double size, boolean strong) {
            this.size = size;
            this.strong = strong;
        }

        public double size() {
            return size;
        }

        public boolean strong() {
            return strong;
        }

        double line() {
            return size * 1.35;
        }
    }
}
