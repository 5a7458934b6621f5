package org.unsaid.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unsaid.findings.Selection;
import org.unsaid.verdict.Outcome;

/// A chart of cells with a number in each, the darker the more; the number carries it, the ink only helps the eye.
///
/// @param corner  over the names of the rows
/// @param blocks  one below the other, for example one a language
/// @param columns names, and what stands under each
record Grid(String corner, List<Column> columns, List<Block> blocks) {

    record Column(String name, String note) {}

    /// @param title empty if there is one block only
    record Block(String title, List<Line> lines) {}

    record Line(String name, String note, List<Square> squares) {}

    /// @param text    empty for a cell of nothing
    /// @param ink     its fill
    /// @param depth   from 0, no fill, to 1
    /// @param outcome an icon before the text
    record Square(String text, Ink ink, double depth, Optional<Outcome> outcome, String spoken, Optional<Selection> opens) {

        static final Square NONE = new Square("", Ink.SUBTLE, 0, Optional.empty(), "", Optional.empty());
    }

    TableTwin table() {
        boolean titled = blocks.stream().anyMatch(block -> !block.title().isEmpty());
        var head = new ArrayList<String>();
        if (titled) {
            head.add("");
        }
        head.add(corner);
        columns.forEach(column -> head.add(column.note().isEmpty() ? column.name() : column.name() + " (" + column.note() + ")"));
        var rows = new ArrayList<List<Figure>>();
        for (var block : blocks) {
            for (var line : block.lines()) {
                var row = new ArrayList<Figure>();
                if (titled) {
                    row.add(Figure.of(block.title()));
                }
                row.add(Figure.of(line.note().isEmpty() ? line.name() : line.name() + " (" + line.note() + ")"));
                line.squares().forEach(square -> row.add(new Figure(square.text(), square.opens())));
                rows.add(row);
            }
        }
        return new TableTwin(head, rows);
    }
}
