package org.unsaid.chart;

import java.util.ArrayList;
import java.util.List;

/// A chart laid out for a width: everything there is to draw, back to front, and what can be pointed at.
public record Drawing(double width, double height, List<Shape> shapes, List<Target> targets) {

    public Drawing {
        shapes = List.copyOf(shapes);
        targets = List.copyOf(targets);
    }

    /// The same in strips no higher than this, cut where nothing is cut through, for paper; what nothing can be pointed at on.
    public List<Drawing> strips(double highest) {
        var strips = new ArrayList<Drawing>();
        double from = 0;
        while (height - from > highest) {
            double to = cut(from, from + highest);
            strips.add(strip(from, to));
            from = to;
        }
        strips.add(strip(from, height));
        return strips;
    }

    /// The last place before `latest` that no shape lies across; lines from top to bottom may be cut anywhere.
    private double cut(double from, double latest) {
        double at = latest;
        for (boolean moved = true; moved && at > from; ) {
            moved = false;
            for (var shape : shapes) {
                boolean upright = shape instanceof Shape.Line line && line.x1() == line.x2();
                if (!upright && shape.top() < at && shape.bottom() > at) {
                    at = shape.top();
                    moved = true;
                }
            }
        }
        return at > from ? at : latest;
    }

    private Drawing strip(double from, double to) {
        var some = shapes.stream().filter(shape -> (shape.bottom() > from && shape.top() < to) || (shape.top() == shape.bottom() && shape.top() == from))
                .map(shape -> shape instanceof Shape.Line line && line.x1() == line.x2() ? line.within(from, to) : shape)
                .map(shape -> shape.moved(0, -from)).toList();
        return new Drawing(width, to - from, some, List.of());
    }
}
