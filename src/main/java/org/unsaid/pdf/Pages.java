package org.unsaid.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.unsaid.pdf.Style.Colour;
import org.unsaid.pdf.Style.Weight;

/// The pages of a document, one after the other, and how far down the last one is filled. All measures are in points.
final class Pages {

    static final double MARGIN = 42;
    static final Colour LINE = new Colour(0xd0d7de);
    private static final double FOOT = 40;

    /// Between the last line and the foot.
    private static final double ABOVE_FOOT = 6;
    private static final Style SMALL = new Style(7.5, 10, Weight.PLAIN, new Colour(0x57606a));

    private final PDDocument document;
    private final FontShelf fonts;
    private final List<Canvas> canvases = new ArrayList<>();
    private boolean landscape;
    private double y;

    Pages(PDDocument document, FontShelf fonts) {
        this.document = document;
        this.fonts = fonts;
    }

    /// Whether pages from here on lie on their side.
    void turn(boolean wanted) {
        if (wanted != landscape) {
            landscape = wanted;
            y = 0;
        }
    }

    /// Room between the margins.
    double width() {
        return (landscape ? PDRectangle.A4.getHeight() : PDRectangle.A4.getWidth()) - 2 * MARGIN;
    }

    /// Of what fits on a page that has nothing yet.
    double height() {
        return (landscape ? PDRectangle.A4.getWidth() : PDRectangle.A4.getHeight()) - MARGIN - FOOT - ABOVE_FOOT;
    }

    /// Where the next line goes, from the bottom of the page.
    double top() {
        last();
        return y;
    }

    /// What is left of the page.
    double room() {
        return top() - FOOT - ABOVE_FOOT;
    }

    void down(double points) {
        y -= points;
    }

    /// Begins a page if so much does not fit on this one.
    void need(double height) {
        if (room() < height) {
            begin();
        }
    }

    void begin() {
        y = 0;
        last();
    }

    /// The page that is written on; begun if the one before is full.
    Canvas last() {
        if (canvases.isEmpty() || y <= 0) {
            var size = landscape ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()) : PDRectangle.A4;
            var page = new PDPage(size);
            document.addPage(page);
            if (!canvases.isEmpty()) {
                settle(canvases.getLast());
            }
            canvases.add(new Canvas(page, fonts));
            y = size.getHeight() - MARGIN;
        }
        return canvases.getLast();
    }

    private void settle(Canvas full) {
        try {
            full.settle(document);
        } catch (IOException e) {
            throw new UncheckedIOException("packing a page", e);
        }
    }

    /// Puts a line at the foot of every page, and ends them.
    ///
    /// @param left    of every page
    /// @param numbers of the number of a page and of how many there are
    void finish(String left, BinaryOperator<String> numbers) throws IOException {
        last();
        for (int i = 0; i < canvases.size(); i++) {
            var canvas = canvases.get(i);
            foot(canvas, left, numbers.apply(String.valueOf(i + 1), String.valueOf(canvases.size())));
            canvas.finish(document);
        }
    }

    private static void foot(Canvas canvas, String left, String right) {
        double across = canvas.page().getMediaBox().getWidth() - 2 * MARGIN;
        canvas.beginArtifact();
        canvas.rule(MARGIN, FOOT, MARGIN + across, FOOT, 0.4, LINE);
        var number = Lines.of(right, SMALL, across).getFirst();
        canvas.line(number, MARGIN + across - number.width(), FOOT - 11);
        canvas.line(Lines.of(left, SMALL, across - number.width() - 12).getFirst(), MARGIN, FOOT - 11);
        canvas.end();
    }
}
