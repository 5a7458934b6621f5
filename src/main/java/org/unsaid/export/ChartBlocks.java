package org.unsaid.export;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.unsaid.chart.Chart;
import org.unsaid.chart.ChartName;
import org.unsaid.chart.ChartTexts;
import org.unsaid.chart.Charts;
import org.unsaid.chart.Figure;
import org.unsaid.chart.SoFar;
import org.unsaid.findings.Findings;
import org.unsaid.session.Setup;

/// The charts of a report: what each says, the picture, what must be known of it, and the same as a table.
final class ChartBlocks {

    /// What the charts need to have been read.
    static final Set<Findings.Reads> READS = Set.of(Findings.Reads.FACTS);
    private static final List<ChartName> SHOWN =
            List.of(ChartName.WITHHELD_ENDPOINT, ChartName.SENSITIVE_CONTROL, ChartName.LANGUAGE_GAP, ChartName.FACTS_ENDPOINT);

    private final Words words;
    private final List<Chart> charts;

    /// @param soFar empty if nothing is outstanding
    ChartBlocks(Words words, Setup setup, Findings findings, Optional<SoFar> soFar) {
        this.words = words;
        var all = new Charts(setup, findings, Charts.mainRole(setup), new ChartTexts(words.language()), soFar);
        charts = SHOWN.stream().map(all::of).filter(chart -> !chart.empty()).toList();
    }

    void compose(Consumer<Block> out) {
        if (charts.isEmpty()) {
            return;
        }
        out.accept(new Block.Heading(2, words.text("report.charts")));
        var said = new HashSet<String>();
        for (var chart : charts) {
            chart.plot().ifPresent(plot -> out.accept(new Block.Picture("chart-" + chart.name().id(), chart.title(), chart.says(), plot)));
            var notes = chart.notes().stream().filter(said::add).toList(); // what holds of all of them is said once
            if (!notes.isEmpty()) {
                out.accept(new Block.Bullets(notes));
            }
            out.accept(table(chart));
        }
    }

    private static Block.Table table(Chart chart) {
        var head = chart.table().head();
        var columns = Stream.iterate(0, i -> i < head.size(), i -> i + 1).map(i -> new Block.Column(head.get(i), i == 0 ? 2.4 : 1.2, i == 0)).toList();
        return new Block.Table(chart.title(), columns, chart.table().rows().stream()
                .map(row -> row.stream().map(Figure::text).map(text -> Block.Cell.of(new Block.Text(text, Optional.empty()))).toList()).toList());
    }
}
