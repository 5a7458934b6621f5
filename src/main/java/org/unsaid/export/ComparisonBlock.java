package org.unsaid.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unsaid.session.Tally;

/// The comparison as a table of a report.
final class ComparisonBlock {

    private final ComparisonTable table;
    private final Words words;

    ComparisonBlock(ComparisonTable table, Words words) {
        this.table = table;
        this.words = words;
    }

    Block.Table table() {
        var columns = new ArrayList<Block.Column>();
        columns.add(new Block.Column(words.text("table.question"), 3, true));
        columns.add(new Block.Column(words.text("table.language"), 1.2, false));
        var names = new EndpointText(words);
        table.endpoints().forEach(endpoint -> columns.add(new Block.Column(names.name(endpoint), 1.6, false)));
        return new Block.Table(words.text("report.comparison"), columns, table.rows().stream().map(this::row).toList());
    }

    private List<Block.Cell> row(ComparisonTable.Row row) {
        var cells = new ArrayList<Block.Cell>();
        var levels = row.levels().isEmpty() ? "" : " " + row.levels();
        cells.add(new Block.Cell(List.of(
                new Block.Line.Words(new Block.Text(row.question(), Optional.of(row.language()))),
                new Block.Line.Words(new Block.Text(row.probeSet() + " / " + row.probe() + levels, Optional.empty())))));
        cells.add(Block.Cell.of(words.language(row.language())));
        table.endpoints().forEach(endpoint -> cells.add(counts(row.cells().get(endpoint.spec()))));
        return cells;
    }

    private Block.Cell counts(@Nullable Tally tally) {
        if (tally == null) {
            return Block.Cell.of(words.text("table.none"));
        }
        var lines = new ArrayList<Block.Line>();
        tally.counts().forEach((outcome, count) ->
                lines.add(new Block.Line.Badge(outcome, words.number(count) + " " + words.outcome(outcome))));
        words.remarks(tally).forEach(remark -> lines.add(new Block.Line.Words(new Block.Text(remark, Optional.empty()))));
        return new Block.Cell(lines);
    }
}
