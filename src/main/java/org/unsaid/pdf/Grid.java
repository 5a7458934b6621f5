package org.unsaid.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A table that goes over pages: its head stands on each, and a row is cut only where it is taller than a page.
final class Grid {

    private static final double PADDING = 3.5;

    private final PdfDocument document;
    private final Structure structure;
    private final List<Double> edges = new ArrayList<>();
    private final int headings;
    private final List<List<Slice>> head = new ArrayList<>();

    Grid(PdfDocument document, Structure structure, List<String> head, List<Double> weights, int headings, Style headStyle) {
        this.document = document;
        this.structure = structure;
        this.headings = headings;
        double all = weights.stream().mapToDouble(weight -> weight).sum();
        double x = Pages.MARGIN;
        edges.add(x);
        for (double weight : weights) {
            x += document.width() * weight / all;
            edges.add(x);
        }
        for (int i = 0; i < head.size(); i++) {
            this.head.add(Slice.of(new Piece.Words(head.get(i), headStyle, Optional.empty()), inner(i)));
        }
    }

    void draw(List<List<List<Piece>>> rows) {
        boolean first = true;
        for (var row : rows) {
            var cells = new ArrayList<List<Slice>>();
            for (int i = 0; i < row.size(); i++) {
                var slices = new ArrayList<Slice>();
                for (var piece : row.get(i)) {
                    slices.addAll(Slice.of(piece, inner(i)));
                }
                cells.add(slices);
            }
            double height = height(cells);
            if (first || (height > document.pages().room() && height <= document.pages().height() - height(head))) {
                if (!first || height(head) + height > document.pages().room()) {
                    document.pages().begin();
                }
                head(first);
            }
            first = false;
            row(cells);
        }
        if (first) {
            head(true);
        }
    }

    private double inner(int column) {
        return edges.get(column + 1) - edges.get(column) - 2 * PADDING;
    }

    private static double height(List<List<Slice>> cells) {
        return cells.stream().mapToDouble(slices -> slices.stream().mapToDouble(Slice::height).sum()).max().orElse(0) + 2 * PADDING;
    }

    /// On the pages after the first it is said no more, only shown.
    private void head(boolean said) {
        double top = document.pages().top();
        double height = height(head);
        document.shade(edges.getFirst(), top - height, edges.getLast() - edges.getFirst(), height);
        if (said) {
            structure.begin("TR");
            strip(head, top, "TH");
            structure.end();
        } else {
            document.repeated(() -> shown(head, top));
        }
        document.lines(top, top - height, edges);
        document.space(height);
    }

    private void shown(List<List<Slice>> cells, double top) {
        for (int i = 0; i < cells.size(); i++) {
            double y = top - PADDING;
            for (var slice : cells.get(i)) {
                document.shownAt(slice, edges.get(i) + PADDING, y);
                y -= slice.height();
            }
        }
    }

    private void row(List<List<Slice>> cells) {
        structure.begin("TR");
        var rest = cells;
        while (height(rest) > document.pages().room()) {
            var fitting = new ArrayList<List<Slice>>();
            var later = new ArrayList<List<Slice>>();
            double room = document.pages().room() - 2 * PADDING;
            for (var slices : rest) {
                int fits = fits(slices, room);
                fitting.add(slices.subList(0, fits));
                later.add(slices.subList(fits, slices.size()));
            }
            if (fitting.stream().anyMatch(slices -> !slices.isEmpty())) {
                part(fitting);
            }
            document.pages().begin();
            head(false);
            rest = later;
        }
        part(rest);
        structure.end();
    }

    private static int fits(List<Slice> slices, double room) {
        double used = 0;
        int fits = 0;
        while (fits < slices.size() && used + slices.get(fits).height() <= room) {
            used += slices.get(fits).height();
            fits++;
        }
        return fits;
    }

    private void part(List<List<Slice>> cells) {
        double top = document.pages().top();
        double height = height(cells);
        strip(cells, top, "TD");
        document.lines(top, top - height, edges);
        document.space(height);
    }

    private void strip(List<List<Slice>> cells, double top, String type) {
        for (int i = 0; i < cells.size(); i++) {
            structure.begin(i < headings ? "TH" : type);
            double y = top - PADDING;
            for (var slice : cells.get(i)) {
                document.drawAt(slice, edges.get(i) + PADDING, y);
                y -= slice.height();
            }
            structure.end();
        }
    }
}
