package org.unsaid.chart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a chart shows, as a table: all of it, also what a chart has no room for.
public record TableTwin(List<String> head, List<List<Figure>> rows) {

    public TableTwin {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// Tabs between cells, to be pasted into a sheet; what a sheet would take for a formula is quoted.
    public String text() {
        return Stream.concat(Stream.of(head.stream()), rows.stream().map(row -> row.stream().map(Figure::text)))
                .map(cells -> cells.map(TableTwin::cell).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String cell(String text) {
        var line = text.replaceAll("[\\s\\u00a0]+", " ").strip();
        boolean formula = !line.isEmpty() && "=+-@".indexOf(line.charAt(0)) >= 0 && !line.matches("[+-]?[0-9].*");
        return formula ? "'" + line : line;
    }
}
