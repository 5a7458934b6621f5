package org.unsaid.chart;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.unsaid.chart.Rows.Axis;
import org.unsaid.chart.Rows.Marks;
import org.unsaid.chart.Shape.Anchor;
import org.unsaid.chart.Shape.TextKind;
import org.unsaid.statistics.Interval;

/// The middle of [Rows]: what lies along the axis, between `from` and `to`.
record Plot(Sketchpad pad, Axis axis, double from, double to) {

    private static final double BAR = 14;
    private static final double ROOM_FOR_ICON = 20;

    /// What is too long says what stands before this.
    private static final Pattern FIRST_PART = Pattern.compile(" \\(|\\s?: ");

    double x(double value) {
        return from + axis.part(value) * (to - from);
    }

    void marks(Marks marks, double top) {
        switch (marks) {
            case Marks.Bar(var parts, var interval) -> bar(parts, interval, top);
            case Marks.Points(var points, var interval) -> {
                double y = top + RowLayout.ROW / 2;
                interval.ifPresent(range -> pad.line(x(range.low()), y, x(range.high()), y, Ink.TEXT, 1.5));
                if (points.size() > 1) {
                    var places = points.stream().mapToDouble(Marks.Point::at).summaryStatistics();
                    pad.line(x(places.getMin()), y, x(places.getMax()), y, Ink.MUTED, 2);
                }
                points.forEach(point -> pad.dot(x(point.at()), y, 5, point.form(), point.ink()));
            }
            case Marks.Words(var text) -> words(text, top);
        }
    }

    /// On ground of their own, so that no line of the grid runs through them.
    private void words(String text, double top) {
        double room = to - from - 8;
        boolean fits = Lettering.width(text, TextKind.CAPTION) <= room;
        var shown = Lettering.cut(fits ? text : FIRST_PART.split(text, 2)[0], TextKind.CAPTION, room);
        pad.box(from + 2, top + 6, Lettering.width(shown, TextKind.CAPTION) + 6, 18, Ink.GROUND);
        pad.words(from + 5, top + 19, shown, TextKind.CAPTION, Anchor.START, Ink.MUTED);
    }

    private void bar(List<Marks.Part> parts, Optional<Interval> interval, double top) {
        double sum = 0;
        for (var part : parts) {
            double left = x(axis.low() + sum);
            sum += part.size();
            double right = x(axis.low() + sum);
            if (right - left < 0.5) {
                continue;
            }
            double gap = right < to && right - left > 3 ? 1 : 0; // parts stay apart where colours do not
            fill(left, top + 5, right - left - gap, BAR, part.ink());
            if (right - left > ROOM_FOR_ICON) {
                part.outcome().ifPresent(outcome -> pad.icon((left + right - RowLayout.ICON) / 2, top + 5 + (BAR - RowLayout.ICON) / 2, RowLayout.ICON, outcome, Ink.GROUND));
            }
            pad.target(left, top + 3, right - left, BAR + 4, part.spoken(), part.opens());
        }
        interval.ifPresent(range -> pad.range(x(range.low()), x(range.high()), top + 24, Ink.TEXT));
    }

    /// What is contradicted is hollow, so that it is told from what is said without colours too.
    void fill(double x, double y, double width, double height, Ink ink) {
        if (ink != Ink.CONTRADICTED) {
            pad.box(x, y, width, height, ink);
            return;
        }
        pad.box(x, y, width, height, ink, 0.15);
        pad.line(x, y + 0.5, x + width, y + 0.5, ink, 1);
        pad.line(x, y + height - 0.5, x + width, y + height - 0.5, ink, 1);
        pad.line(x + 0.5, y, x + 0.5, y + height, ink, 1);
        pad.line(x + width - 0.5, y, x + width - 0.5, y + height, ink, 1);
    }
}
