package org.unsaid.cli;

import java.util.ArrayList;
import java.util.List;

/// A table of findings, for people and for programs.
///
/// @param id    name that scripts use
/// @param says  what it shows and what not, in plain sentences
/// @param head  of the columns
/// @param rows  each its cells, each cell its lines
/// @param lines the same for programs, an object a row
record FindingsTable(String id, String title, String says, List<String> head, List<List<List<String>>> rows, List<JsonLine> lines) {

    FindingsTable {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
        lines = List.copyOf(lines);
    }

    /// @param most rows at most; how many more there are is told
    String text(int width, int most) {
        var parts = new ArrayList<String>();
        parts.add(title);
        parts.add("─".repeat(Math.min(width, Columns.width(title))));
        if (rows.isEmpty()) {
            parts.addAll(Columns.wrapped("Nothing to show. " + says, width));
            return String.join("\n", parts);
        }
        var table = new TextTable(head, width / 3);
        rows.stream().limit(most).forEach(table::add);
        parts.add(table.text(width));
        if (rows.size() > most) {
            parts.add("and %s more: --table %s".formatted(Words.count(rows.size() - most, "row"), id));
        }
        parts.add("");
        parts.addAll(Columns.wrapped(says, width));
        return String.join("\n", parts);
    }
}
