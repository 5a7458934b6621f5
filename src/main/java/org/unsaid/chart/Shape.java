package org.unsaid.chart;

/// One thing to draw, in units of one pixel at 1×, y downwards.
public sealed interface Shape {

    /// Its upper edge.
    default double top() {
        return switch (this) {
            case Box box -> box.y();
            case Line line -> Math.min(line.y1(), line.y2());
            case Dot dot -> dot.y() - dot.radius();
            case Icon icon -> icon.y();
            case Words words -> words.y() - words.type().size();
        };
    }

    default double bottom() {
        return switch (this) {
            case Box box -> box.y() + box.height();
            case Line line -> Math.max(line.y1(), line.y2());
            case Dot dot -> dot.y() + dot.radius();
            case Icon icon -> icon.y() + icon.size();
            case Words words -> words.y() + words.type().size() * 0.3;
        };
    }

    default Shape moved(double right, double down) {
        return switch (this) {
            case Box(var x, var y, var width, var height, var ink, var opacity) -> new Box(x + right, y + down, width, height, ink, opacity);
            case Line(var x1, var y1, var x2, var y2, var ink, var thickness) -> new Line(x1 + right, y1 + down, x2 + right, y2 + down, ink, thickness);
            case Dot(var x, var y, var radius, var form, var ink) -> new Dot(x + right, y + down, radius, form, ink);
            case Icon(var x, var y, var size, var path, var ink) -> new Icon(x + right, y + down, size, path, ink);
            case Words(var x, var y, var text, var type, var anchor, var ink) -> new Words(x + right, y + down, text, type, anchor, ink);
        };
    }

    /// A filled rectangle.
    ///
    /// @param opacity from 0 to 1
    record Box(double x, double y, double width, double height, Ink ink, double opacity) implements Shape {
        Box(double x, double y, double width, double height, Ink ink) {
            this(x, y, width, height, ink, 1);
        }
    }

    /// @param thickness of the stroke
    record Line(double x1, double y1, double x2, double y2, Ink ink, double thickness) implements Shape {

        /// The part between two heights.
        Line within(double from, double to) {
            return new Line(x1, Math.clamp(y1, from, to), x2, Math.clamp(y2, from, to), ink, thickness);
        }
    }

    /// Something at a place, told apart by its form as much as by its colour.
    ///
    /// @param radius half of its width
    record Dot(double x, double y, double radius, Form form, Ink ink) implements Shape {

        /// A circle is drawn of four curves whose handles are so long, in radii.
        private static final double HANDLE = 0.5523;

        /// As absolute moves, lines and curves.
        public String outline() {
            return switch (form) {
                case DISC, RING -> "M" + at(1, 0) + curve(1, HANDLE, HANDLE, 1, 0, 1) + curve(-HANDLE, 1, -1, HANDLE, -1, 0)
                        + curve(-1, -HANDLE, -HANDLE, -1, 0, -1) + curve(HANDLE, -1, 1, -HANDLE, 1, 0) + " Z";
                case SQUARE -> "M%s L%s L%s L%s Z".formatted(at(-0.9, -0.9), at(0.9, -0.9), at(0.9, 0.9), at(-0.9, 0.9));
                case DIAMOND -> "M%s L%s L%s L%s Z".formatted(at(0, -1.25), at(1.25, 0), at(0, 1.25), at(-1.25, 0));
            };
        }

        private String curve(double x1, double y1, double x2, double y2, double toX, double toY) {
            return " C" + at(x1, y1) + " " + at(x2, y2) + " " + at(toX, toY);
        }

        /// @param right of the middle, in radii
        private String at(double right, double down) {
            return Svg.number(x + right * radius) + " " + Svg.number(y + down * radius);
        }
    }

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
