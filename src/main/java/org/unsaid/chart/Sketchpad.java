package org.unsaid.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unsaid.chart.Shape.Anchor;
import org.unsaid.chart.Shape.Form;
import org.unsaid.chart.Shape.TextKind;
import org.unsaid.findings.Selection;
import org.unsaid.verdict.Outcome;

/// A drawing while it is being made. Not safe for several threads.
final class Sketchpad {

    private final List<Shape> shapes = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private int row;
    private int column;

    void box(double x, double y, double width, double height, Ink ink) {
        box(x, y, width, height, ink, 1);
    }

    void box(double x, double y, double width, double height, Ink ink, double opacity) {
        shapes.add(new Shape.Box(x, y, width, height, ink, opacity));
    }

    void line(double x1, double y1, double x2, double y2, Ink ink, double thickness) {
        shapes.add(new Shape.Line(x1, y1, x2, y2, ink, thickness));
    }

    void dot(double x, double y, double radius, Form form, Ink ink) {
        shapes.add(new Shape.Dot(x, y, radius, form, ink));
    }

    void icon(double x, double y, double size, Outcome outcome, Ink ink) {
        shapes.add(new Shape.Icon(x, y, size, Icons.path(outcome), ink));
    }

    void words(double x, double y, String text, TextKind type, Anchor anchor, Ink ink) {
        if (!text.isBlank()) {
            shapes.add(new Shape.Words(x, y, text, type, anchor, ink));
        }
    }

    /// Lines one below the other.
    ///
    /// @param y of the first base line
    void lines(double x, double y, List<String> lines, TextKind type, Anchor anchor, Ink ink) {
        for (int i = 0; i < lines.size(); i++) {
            words(x, y + i * type.line(), lines.get(i), type, anchor, ink);
        }
    }

    /// A range with a stroke across each end.
    void range(double from, double to, double y, Ink ink) {
        line(from, y, to, y, ink, 1);
        line(from, y - 3, from, y + 3, ink, 1);
        line(to, y - 3, to, y + 3, ink, 1);
    }

    void nextRow() {
        row++;
        column = 0;
    }

    void target(double x, double y, double width, double height, String spoken, Optional<Selection> opens) {
        targets.add(new Target(x, y, width, height, row, column, spoken, opens));
        column++;
    }

    Drawing drawing(double width, double height) {
        return new Drawing(width, height, shapes, targets);
    }
}
