package org.unsaid.pdf;

import static org.unsaid.pdf.Piece.Edge.DASHED;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.unsaid.pdf.Style.Colour;
import org.unsaid.pdf.Style.Weight;

/// A strip of a column that is never cut: a line of words, a badge, a bar.
///
/// @param height   in points
/// @param language of what it shows
record Slice(double height, Optional<Locale> language, Drawing drawing) {

    private static final double ICON = 8;
    private static final Colour BLACK = new Colour(0x1f2328);
    private static final Colour GREY = new Colour(0x57606a);
    private static final Colour LINE = new Colour(0xd0d7de);

    /// Draws on a page, below `top`.
    @FunctionalInterface
    interface Drawing {
        void on(Canvas canvas, double x, double top);
    }

    /// @param width of the column, in points
    static List<Slice> of(Piece piece, double width) {
        return switch (piece) {
            case Piece.Words words -> words(words, width);
            case Piece.Badge badge -> List.of(badge(badge, width));
            case Piece.Bar bar -> List.of(bar(bar, width));
        };
    }

    private static List<Slice> words(Piece.Words words, double width) {
        var slices = new ArrayList<Slice>();
        for (var line : Lines.of(words.text(), words.style(), width)) {
            slices.add(new Slice(words.style().leading(), words.language(), (canvas, x, top) ->
                    canvas.line(line, line.rightToLeft() ? x + width - line.width() : x, top - words.style().leading() * 0.72)));
        }
        return slices;
    }

    private static Slice badge(Piece.Badge badge, double width) {
        var style = new Style(7.5, 10, Weight.STRONG, badge.ink());
        var lines = Lines.of(badge.words(), style, width - ICON - 12);
        double inner = lines.stream().mapToDouble(TextLine::width).max().orElse(0) + ICON + 11;
        double height = lines.size() * style.leading() + 3;
        return new Slice(height + 1.5, Optional.empty(), (canvas, x, top) -> {
            canvas.fill(x, top - height, inner, height, badge.tint());
            if (badge.edge() == DASHED) {
                canvas.stroke(x, top - height, inner, height, badge.accent(), true);
            } else {
                canvas.fill(x, top - height, 2.5, height, badge.accent());
            }
            canvas.icon(badge.icon(), x + 5, top - style.leading() - 0.5, ICON, badge.ink());
            for (int i = 0; i < lines.size(); i++) {
                canvas.line(lines.get(i), x + ICON + 8, top - 1.5 - i * style.leading() - style.leading() * 0.74);
            }
        });
    }

    private static Slice bar(Piece.Bar bar, double width) {
        double all = Math.min(width, 90);
        return new Slice(10, Optional.empty(), (canvas, x, top) -> {
            canvas.stroke(x, top - 8, all, 6, LINE, false);
            canvas.fill(x, top - 8, all * bar.share(), 6, GREY);
            canvas.rule(x + all * bar.low(), top - 5, x + all * bar.high(), top - 5, 0.9, BLACK);
            canvas.rule(x + all * bar.low(), top - 7, x + all * bar.low(), top - 3, 0.9, BLACK);
            canvas.rule(x + all * bar.high(), top - 7, x + all * bar.high(), top - 3, 0.9, BLACK);
        });
    }
}
