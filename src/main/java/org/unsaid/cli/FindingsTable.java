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

    String text(int width) {
        var parts = new ArrayList<String>();
        parts.add(title);
        parts.add("─".repeat(Math.min(width, Columns.width(title))));
        if (rows.isEmpty()) {
            parts.add("Nothing to show: " + says);
            return String.join("\n", parts);
        }
        var table = new TextTable(head, width / 3);
        rows.forEach(table::add);
        parts.add(table.text(width));
        parts.add("");
        parts.addAll(Columns.wrapped(says, width));
        return String.join("\n", parts);
    }
}
