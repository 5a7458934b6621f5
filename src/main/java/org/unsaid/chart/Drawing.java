package org.unsaid.chart;

import java.util.List;

/// A chart laid out for a width: everything there is to draw, back to front, and what can be pointed at.
public record Drawing(double width, double height, List<Shape> shapes, List<Target> targets) {

    public Drawing {
        shapes = List.copyOf(shapes);
        targets = List.copyOf(targets);
    }
}
