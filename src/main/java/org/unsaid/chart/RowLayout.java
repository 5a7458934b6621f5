package org.unsaid.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.unsaid.chart.Rows.Column;
import org.unsaid.chart.Rows.Group;
import org.unsaid.chart.Rows.Marks;
import org.unsaid.chart.Rows.Row;
import org.unsaid.chart.Rows.Shares;
import org.unsaid.chart.Shape.Anchor;
import org.unsaid.chart.Shape.Form;
import org.unsaid.chart.Shape.TextKind;

/// Lays [Rows] out for a width: names left, marks in the middle, figures right, each row one line.
final class RowLayout {

    static final double ROW = 30;
    private static final double GAP = 16;

    /// For readers whose machine sets an SVG in a wider face.
    private static final double SLACK = 1.08;

    private static final double LEAST_PLOT = 60;
    private static final double MOST_NEEDED_PLOT = 150;
    private static final double NARROW = 820;
    private static final double MOST_HEAD = 84;
    static final double ICON = 12;

    private final Rows rows;
    private final double width;
    private final Sketchpad pad = new Sketchpad();
    private final List<Integer> shown = new ArrayList<>();
    private final TextKind names;
    private final double name;
    private final double tag;
    private final double aside;
    private final Plot plot;

    private RowLayout(Rows rows, double width) {
        this.rows = rows;
        this.width = width;
        names = rows.shares().name() > Shares.USUAL.name() ? TextKind.PLAIN : TextKind.NAME; // long texts are no headings
        name = Math.min(width * rows.shares().name() * (tight(rows, width) && width > NARROW / 2 ? 0.85 : 1), SLACK * widest(rows.groups().stream().flatMapToDouble(group -> DoubleStream.of(
                Lettering.width(group.name(), names), Lettering.width(group.note(), TextKind.CAPTION)))));
        tag = widest(all().mapToDouble(row -> Lettering.width(row.tag(), TextKind.CAPTION)));
        double asides = widest(all().mapToDouble(row -> Lettering.width(row.aside().text(), TextKind.ASIDE)));
        aside = asides == 0 ? 0 : Math.min(width * rows.shares().aside() * (tight(rows, width) ? 0.55 : 1),
                Math.max(asides, Math.ceil(Lettering.width(rows.asideHead(), TextKind.AXIS))));
        for (int i = 0; i < rows.columns().size(); i++) {
            if (rows.columns().get(i).drop() < Column.TABLE_ONLY) {
                shown.add(i);
            }
        }
        while (room() < Math.clamp(width * 0.17, LEAST_PLOT, MOST_NEEDED_PLOT) && shown.stream().anyMatch(i -> rows.columns().get(i).drop() > 0)) {
            var first = shown.stream().max(Comparator.comparingInt(i -> rows.columns().get(i).drop())).orElseThrow();
            shown.removeIf(first::equals);
        }
        double from = name + (tag > 0 ? tag + GAP : 0) + GAP;
        plot = new Plot(pad, rows.axis(), from, from + Math.max(LEAST_PLOT, room()));
    }

    /// Names of models and what was left out give way before figures do.
    private static boolean tight(Rows rows, double width) {
        return width < NARROW && rows.shares().equals(Shares.USUAL);
    }

    static Drawing draw(Rows rows, double width) {
        return new RowLayout(rows, width).draw();
    }

    private Stream<Row> all() {
        return rows.groups().stream().flatMap(group -> group.rows().stream());
    }

    private static double widest(DoubleStream widths) {
        return Math.ceil(widths.max().orElse(0));
    }

    private double room() {
        return width - name - (tag > 0 ? tag + GAP : 0) - (aside > 0 ? aside + GAP : 0) - GAP
                - shown.stream().mapToDouble(i -> columnWidth(i) + GAP).sum();
    }

    private double columnWidth(int column) {
        var title = Lettering.wrap(rows.columns().get(column).title(), TextKind.AXIS, MOST_HEAD, 3);
        var type = type(rows.columns().get(column));
        return Math.max(widest(title.stream().mapToDouble(line -> Lettering.width(line, TextKind.AXIS))),
                widest(all().mapToDouble(row -> Lettering.width(row.figures().get(column).text(), type))));
    }

    private static TextKind type(Column column) {
        return column.strong() ? TextKind.FIGURE : TextKind.PLAIN;
    }

    private Drawing draw() {
        double y = legend();
        y = head(y);
        double top = y;
        double bottom = y;
        for (var group : rows.groups()) {
            bottom += height(group);
        }
        for (var tick : rows.axis().ticks()) {
            pad.line(plot.x(tick.at()), top, plot.x(tick.at()), bottom, rows.axis().zero() && tick.at() == 0 ? Ink.TEXT : Ink.FAINT, 1);
        }
        for (var group : rows.groups()) {
            group(group, y);
            y += height(group);
            pad.line(0, y, width, y, Ink.LINE, 1);
        }
        return pad.drawing(width, y + 1);
    }

    private double legend() {
        double x = 0;
        double y = 0;
        for (var key : rows.legend()) {
            double wide = 18 + (key.outcome().isPresent() ? ICON + 6 : 0) + Lettering.width(key.word(), TextKind.CAPTION) + 18;
            if (x > 0 && x + wide > width) {
                x = 0;
                y += 22;
            }
            if (key.outcome().isPresent()) {
                pad.box(x, y + 3, 10, 13, key.ink());
                pad.icon(x + 15, y + 3.5, ICON, key.outcome().get(), key.ink());
            } else if (key.form() == Form.SQUARE && key.outcome().isEmpty() && bars()) {
                plot.fill(x, y + 3, 10, 13, key.ink());
            } else {
                pad.dot(x + 6, y + 9.5, 4.5, key.form(), key.ink());
            }
            pad.words(x + 18 + (key.outcome().isPresent() ? ICON + 4 : 0), y + 14, key.word(), TextKind.CAPTION, Anchor.START, Ink.TEXT);
            x += wide;
        }
        return rows.legend().isEmpty() ? 0 : y + 30;
    }

    private double head(double top) {
        var titles = shown.stream().map(i -> Lettering.wrap(rows.columns().get(i).title(), TextKind.AXIS, MOST_HEAD, 3)).toList();
        int lines = titles.stream().mapToInt(List::size).max().orElse(1);
        double base = top + 12 + (lines - 1) * TextKind.AXIS.line();
        pad.words(0, base, Lettering.cut(rows.head(), TextKind.AXIS, plot.from() - GAP), TextKind.AXIS, Anchor.START, Ink.MUTED);
        ticks(base);
        double x = plot.to();
        for (int i = 0; i < shown.size(); i++) {
            x += GAP + columnWidth(shown.get(i));
            pad.lines(x, base - (titles.get(i).size() - 1) * TextKind.AXIS.line(), titles.get(i), TextKind.AXIS, Anchor.END, Ink.MUTED);
        }
        if (aside > 0) {
            pad.words(x + GAP, base, Lettering.cut(rows.asideHead(), TextKind.AXIS, aside), TextKind.AXIS, Anchor.START, Ink.MUTED);
        }
        pad.line(0, base + 8, width, base + 8, Ink.TEXT, 1);
        return base + 9;
    }

    /// Labels that would run into one another are left out.
    private void ticks(double base) {
        double free = Double.NEGATIVE_INFINITY;
        for (var tick : rows.axis().ticks()) {
            double half = Lettering.width(tick.label(), TextKind.AXIS) / 2;
            double at = Math.clamp(plot.x(tick.at()), plot.from() + half, Math.max(plot.from() + half, plot.to() - half));
            if (at - half > free) {
                pad.words(at, base, tick.label(), TextKind.AXIS, Anchor.MIDDLE, Ink.MUTED);
                free = at + half + 6;
            }
        }
    }

    private double height(Group group) {
        int lines = Lettering.wrap(group.name(), names, name / SLACK, 2).size();
        int notes = group.note().isEmpty() ? 0 : Lettering.wrap(group.note(), TextKind.CAPTION, name / SLACK, 2).size();
        int asides = group.rows().size() == 1
                ? Lettering.wrap(group.rows().getFirst().aside().text(), TextKind.ASIDE, Math.max(aside, 1), 3).size() : 0;
        return Math.max(group.rows().size() * ROW, Math.max(lines * names.line() + notes * TextKind.CAPTION.line() + 12, asides * 15 + 8));
    }

    private void group(Group group, double top) {
        var lines = Lettering.wrap(group.name(), names, name / SLACK, 2);
        pad.lines(0, top + 19, lines, names, Anchor.START, Ink.TEXT);
        if (!group.note().isEmpty()) {
            pad.lines(0, top + 19 + lines.size() * names.line(), Lettering.wrap(group.note(), TextKind.CAPTION, name / SLACK, 2), TextKind.CAPTION,
                    Anchor.START, Ink.MUTED);
        }
        double y = top;
        for (var row : group.rows()) {
            row(group, row, y);
            y += ROW;
            pad.nextRow();
        }
    }

    private void row(Group group, Row row, double top) {
        double base = top + 19;
        pad.words(plot.from() - GAP, base, row.tag(), TextKind.CAPTION, Anchor.END, Ink.MUTED);
        var spoken = group.name() + (row.tagName().isEmpty() ? "" : ", " + row.tagName()) + ": " + row.spoken();
        pad.target(0, top, plot.to(), ROW, spoken, row.opens());
        plot.marks(row.marks(), top);
        double x = plot.to();
        for (int i : shown) {
            var column = rows.columns().get(i);
            var figure = row.figures().get(i);
            double wide = columnWidth(i);
            x += GAP + wide;
            pad.words(x, base, figure.text(), type(column), Anchor.END, column.strong() ? Ink.TEXT : Ink.MUTED);
            if (figure.opens().isPresent()) {
                pad.target(x - wide - GAP / 2, top, wide + GAP, ROW, column.title() + ": " + figure.text(), figure.opens());
            }
        }
        aside(row, group.rows().size() == 1 ? 3 : 2, x + GAP, top);
    }

    private void aside(Row row, int most, double x, double top) {
        if (aside == 0 || row.aside().text().isEmpty()) {
            return;
        }
        var lines = asideLines(row.aside().text(), most);
        pad.lines(x, lines.size() == 1 ? top + 19 : top + 13, lines, TextKind.ASIDE, Anchor.START, Ink.MUTED);
        if (row.aside().opens().isPresent()) {
            pad.target(x - GAP / 2, top, aside + GAP / 2, ROW, row.aside().text(), row.aside().opens());
        }
    }

    /// What is too long for its row says its first part only; the rest stands in the table and is spoken.
    private List<String> asideLines(String text, int most) {
        int part = text.indexOf(';');
        boolean fits = Lettering.wrap(text, TextKind.ASIDE, aside, most + 1).size() <= most;
        return Lettering.wrap(fits || part < 0 ? text : text.substring(0, part), TextKind.ASIDE, aside, most);
    }

    private boolean bars() {
        return all().anyMatch(row -> row.marks() instanceof Marks.Bar);
    }
}
