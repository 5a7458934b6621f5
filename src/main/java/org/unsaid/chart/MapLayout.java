package org.unsaid.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unsaid.chart.Shape.Anchor;
import org.unsaid.chart.Shape.Form;
import org.unsaid.chart.Shape.TextKind;
import org.unsaid.findings.Selection;

/// Points in a plane with their names beside them, so that names do not lie on one another as far as there is room.
final class MapLayout {

    private static final double EDGE = 28;
    private static final double RADIUS = 6;
    private static final double STEP = 14;
    private static final double FARTHEST = 98;

    private final List<Point> points;
    private final double width;
    private final double height;
    private final Sketchpad pad = new Sketchpad();
    private final List<Area> taken = new ArrayList<>();

    record Point(String name, String note, boolean scripted, Scaling.Place place, String spoken, Selection opens) {}

    private record Area(double x, double y, double width, double height) {
        double overlap(Area other) {
            double wide = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
            double high = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
            return Math.max(0, wide) * Math.max(0, high);
        }
    }

    private MapLayout(List<Point> points, double width) {
        this.points = points;
        this.width = width;
        this.height = Math.clamp(width * 0.6, 260, 520);
    }

    static Drawing draw(List<Point> points, String scripted, String real, double width) {
        return new MapLayout(points, width).draw(scripted, real);
    }

    private Drawing draw(String scripted, String real) {
        double top = legend(scripted, real);
        pad.box(0, top, width, height, Ink.SUBTLE);
        var places = points.stream().map(Point::place).toList();
        var across = places.stream().mapToDouble(Scaling.Place::x).summaryStatistics();
        var down = places.stream().mapToDouble(Scaling.Place::y).summaryStatistics();
        double names = Math.min(180, width / 4); // names stand to the right or left of their points
        double scale = Math.min((width - 2 * EDGE - 2 * names) / Math.max(1e-6, across.getMax() - across.getMin()),
                (height - 2 * EDGE - 20) / Math.max(1e-6, down.getMax() - down.getMin()));
        double middleX = (across.getMax() + across.getMin()) / 2;
        double middleY = (down.getMax() + down.getMin()) / 2;
        var centres = places.stream().map(place -> new Scaling.Place(width / 2 + (place.x() - middleX) * scale,
                top + height / 2 + (place.y() - middleY) * scale)).toList();
        centres.forEach(centre -> taken.add(new Area(centre.x() - RADIUS, centre.y() - RADIUS, 2 * RADIUS, 2 * RADIUS)));
        for (int i = 0; i < points.size(); i++) {
            point(points.get(i), centres.get(i), new Area(0, top, width, height));
            pad.nextRow();
        }
        return pad.drawing(width, top + height);
    }

    private double legend(String scripted, String real) {
        pad.dot(6, 9.5, 5, Form.RING, Ink.TEXT);
        pad.words(18, 14, scripted, TextKind.CAPTION, Anchor.START, Ink.TEXT);
        double x = 18 + Lettering.width(scripted, TextKind.CAPTION) + 24;
        pad.dot(x, 9.5, 5, Form.DISC, Ink.TEXT);
        pad.words(x + 12, 14, real, TextKind.CAPTION, Anchor.START, Ink.TEXT);
        return 26;
    }

    /// Beside its point if there is room; else further off, where a line leads to it.
    private Area best(Scaling.Place at, double wide, double high, Area whole) {
        var best = new Area(at.x(), at.y(), wide, high);
        double least = Double.MAX_VALUE;
        for (double off = 0; off <= FARTHEST; off += STEP) {
            for (var choice : around(at, wide, high, off)) {
                double cost = taken.stream().mapToDouble(choice::overlap).sum() + (wide * high - whole.overlap(choice)) * 4 + off * 2;
                if (cost < least - 0.01) {
                    least = cost;
                    best = choice;
                }
            }
        }
        return best;
    }

    private static List<Area> around(Scaling.Place at, double wide, double high, double off) {
        double beside = RADIUS + 5 + off;
        double over = RADIUS + 3 + off;
        return List.of(
                new Area(at.x() + beside, at.y() - 12, wide, high),
                new Area(at.x() - beside - wide, at.y() - 12, wide, high),
                new Area(at.x() - wide / 2, at.y() + over, wide, high),
                new Area(at.x() - wide / 2, at.y() - over - high, wide, high),
                new Area(at.x() + beside, at.y() + over - 4, wide, high),
                new Area(at.x() + beside, at.y() - over - high + 4, wide, high),
                new Area(at.x() - beside - wide, at.y() + over - 4, wide, high),
                new Area(at.x() - beside - wide, at.y() - over - high + 4, wide, high));
    }

    /// To the nearest edge of a name that stands away from its point.
    private void lead(Scaling.Place at, Area name) {
        double x = Math.clamp(at.x(), name.x(), name.x() + name.width());
        double y = Math.clamp(at.y(), name.y() + 3, name.y() + name.height());
        if (Math.hypot(x - at.x(), y - at.y()) > RADIUS + STEP) {
            pad.line(at.x(), at.y(), x, y, Ink.MUTED, 1);
        }
    }

    private void point(Point point, Scaling.Place at, Area whole) {
        var name = Lettering.cut(point.name(), TextKind.NAME, 180);
        var note = Lettering.cut(point.note(), TextKind.AXIS, 180);
        double wide = Math.max(Lettering.width(name, TextKind.NAME), Lettering.width(note, TextKind.AXIS));
        double high = note.isEmpty() ? 18 : 32;
        var best = best(at, wide, high, whole);
        taken.add(best);
        lead(at, best);
        pad.dot(at.x(), at.y(), RADIUS, point.scripted() ? Form.RING : Form.DISC, Ink.TEXT);
        pad.words(best.x(), best.y() + 14, name, TextKind.NAME, Anchor.START, Ink.TEXT);
        pad.words(best.x(), best.y() + 28, note, TextKind.AXIS, Anchor.START, Ink.MUTED);
        pad.target(at.x() - RADIUS - 2, at.y() - RADIUS - 2, 2 * RADIUS + 4, 2 * RADIUS + 4, point.name() + ", " + point.note() + ": " + point.spoken(),
                Optional.of(point.opens()));
    }
}
