package org.unsaid.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unsaid.chart.Shape.Form;
import org.unsaid.findings.Selection;
import org.unsaid.statistics.Interval;
import org.unsaid.verdict.Outcome;

/// A chart whose rows are also the rows of a table: a name, marks along an axis, and the figures beside them.
///
/// @param head      over the names
/// @param tagHead   over what tells the rows of a group apart; empty if a group has one row
/// @param asideHead over what stands at the end of a row
/// @param legend    what the marks mean
record Rows(
        String head, String tagHead, List<Column> columns, String asideHead, Axis axis, List<LegendKey> legend, List<Group> groups, Shares shares) {

    /// @param drop   in a narrow drawing the highest go first, those of 0 never
    record Column(String title, boolean strong, int drop) {

        /// So many and more stand in the table only.
        static final int TABLE_ONLY = 100;

        Column(String title, int drop) {
            this(title, false, drop);
        }
    }

    /// Which part of the width names and asides may take at most.
    record Shares(double name, double aside) {
        static final Shares USUAL = new Shares(0.26, 0.17);
    }

    /// @param zero whether a line is drawn at 0
    record Axis(double low, double high, List<Tick> ticks, boolean zero) {

        double part(double value) {
            return Math.clamp((value - low) / (high - low), 0, 1);
        }
    }

    record Tick(double at, String label) {}

    record LegendKey(Ink ink, Optional<Outcome> outcome, Form form, String word) {

        static LegendKey of(Outcome outcome, String word) {
            return new LegendKey(Ink.of(outcome), Optional.of(outcome), Form.SQUARE, word);
        }

        static LegendKey of(Form form, Ink ink, String word) {
            return new LegendKey(ink, Optional.empty(), form, word);
        }
    }

    /// @param note under the name
    record Group(String name, String note, List<Row> rows) {}

    /// @param tag     short, for the chart
    /// @param tagName the same in full
    /// @param figures one a column
    /// @param spoken  the row in a sentence
    record Row(String tag, String tagName, Marks marks, List<Figure> figures, Figure aside, String spoken, Optional<Selection> opens) {}

    /// What is drawn along the axis.
    sealed interface Marks {

        /// Parts one after the other from the left, and an interval below.
        record Bar(List<Part> parts, Optional<Interval> interval) implements Marks {}

        /// @param size on the axis
        record Part(Ink ink, Optional<Outcome> outcome, double size, String spoken, Optional<Selection> opens) {}

        /// Places joined by a line.
        record Points(List<Point> points, Optional<Interval> interval) implements Marks {}

        record Point(double at, Form form, Ink ink) {}

        /// Words in the place of marks, for example that there are too few answers to say.
        record Words(String text) implements Marks {}
    }

    /// Everything, as a table.
    TableTwin table() {
        var titles = new ArrayList<String>();
        titles.add(head);
        if (!tagHead.isEmpty()) {
            titles.add(tagHead);
        }
        columns.forEach(column -> titles.add(column.title()));
        if (!asideHead.isEmpty()) {
            titles.add(asideHead);
        }
        var lines = new ArrayList<List<Figure>>();
        groups.forEach(group -> group.rows().forEach(row -> lines.add(line(group, row))));
        return new TableTwin(titles, lines);
    }

    private List<Figure> line(Group group, Row row) {
        var cells = new ArrayList<Figure>();
        cells.add(new Figure(group.note().isEmpty() ? group.name() : group.name() + " (" + group.note() + ")", row.opens()));
        if (!tagHead.isEmpty()) {
            cells.add(Figure.of(row.tagName()));
        }
        cells.addAll(row.figures());
        if (!asideHead.isEmpty()) {
            cells.add(row.aside());
        }
        return cells;
    }

    /// The first so many groups, for a drawing that must end somewhere.
    Rows first(int most) {
        return new Rows(head, tagHead, columns, asideHead, axis, legend, groups.stream().limit(most).toList(), shares);
    }
}
