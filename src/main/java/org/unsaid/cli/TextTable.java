package org.unsaid.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A table of text that keeps within a width: cells are wrapped, and columns that do not fit beside one another
/// follow in another block, with the first column again.
final class TextTable {

    private static final String GAP = "  ";
    private static final int NARROWEST = 11;

    private final List<String> head;
    private final int firstWidth;
    private final List<List<List<String>>> rows = new ArrayList<>();
    private boolean lastIsApart;

    /// @param firstWidth columns that the first column may take at most
    TextTable(List<String> head, int firstWidth) {
        this.head = List.copyOf(head);
        this.firstWidth = firstWidth;
    }

    /// @param cells each its lines; as many as there are heads
    void add(List<List<String>> cells) {
        rows.add(List.copyOf(cells));
    }

    /// A row set apart from those before it.
    void addLast(List<List<String>> cells) {
        add(cells);
        lastIsApart = true;
    }

    /// A row whose cells are one text each.
    void addLine(List<String> cells) {
        add(cells.stream().map(List::of).toList());
    }

    String text(int width) {
        int first = Math.min(firstWidth, natural(0));
        int room = width - first;
        int columns = head.size() - 1;
        int beside = Math.clamp((long) room / (NARROWEST + GAP.length()), 1, Math.max(1, columns));
        var blocks = new ArrayList<String>();
        for (int from = 1; from <= Math.max(1, columns); from += beside) {
            int to = Math.min(head.size(), from + beside);
            blocks.add(block(from, to, first, room));
        }
        return String.join("\n\n", blocks);
    }

    private String block(int from, int to, int first, int room) {
        var widths = new ArrayList<Integer>();
        widths.add(first);
        int share = to > from ? room / (to - from) - GAP.length() : 0;
        for (int column = from; column < to; column++) {
            widths.add(Math.min(natural(column), Math.max(share, NARROWEST)));
        }
        var lines = new ArrayList<String>();
        lines.addAll(lines(pick(head.stream().map(List::of).toList(), from, to), widths));
        var rule = widths.stream().map("─"::repeat).collect(Collectors.joining(GAP));
        lines.add(rule);
        for (int at = 0; at < rows.size(); at++) {
            if (lastIsApart && at == rows.size() - 1) {
                lines.add(rule);
            }
            lines.addAll(lines(pick(rows.get(at), from, to), widths));
        }
        return String.join("\n", lines);
    }

    private static List<List<String>> pick(List<List<String>> cells, int from, int to) {
        var picked = new ArrayList<List<String>>();
        picked.add(cells.getFirst());
        picked.addAll(cells.subList(from, to));
        return picked;
    }

    private static List<String> lines(List<List<String>> cells, List<Integer> widths) {
        var wrapped = new ArrayList<List<String>>();
        for (int column = 0; column < cells.size(); column++) {
            int width = widths.get(column);
            wrapped.add(cells.get(column).stream().flatMap(line -> Columns.wrapped(line, width).stream()).toList());
        }
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        var lines = new ArrayList<String>();
        for (int at = 0; at < height; at++) {
            var line = new StringBuilder();
            for (int column = 0; column < wrapped.size(); column++) {
                var text = at < wrapped.get(column).size() ? wrapped.get(column).get(at) : "";
                line.append(Columns.padded(text, widths.get(column))).append(GAP);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private int natural(int column) {
        int widest = Columns.width(head.get(column));
        for (var row : rows) {
            for (var line : row.get(column)) {
                widest = Math.max(widest, Columns.width(line));
            }
        }
        return widest;
    }
}
