package org.unsaid.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.unsaid.pdf.Style.Colour;
import org.unsaid.pdf.Style.Weight;

/// Headings, paragraphs and tables, one below the other, over as many pages as it takes. The same content gives the
/// same bytes. Not safe for several threads.
public final class PdfDocument implements AutoCloseable {

    private static final double MARGIN = 42;
    private static final double FOOT = 40;
    private static final double FOLLOWING = 84;

    /// A pixel of a screen, as browsers count it.
    private static final double UNIT = 0.75;
    private static final Colour LINE = new Colour(0xd0d7de);
    private static final Style SMALL = new Style(7.5, 10, Weight.PLAIN, new Colour(0x57606a));

    private final PDDocument document = new PDDocument();
    private final FontShelf fonts = new FontShelf(document);
    private final Structure structure = new Structure();
    private final Outline outline = new Outline();
    private final List<Canvas> canvases = new ArrayList<>();
    private boolean landscape;
    private double y;

    /// @param language of the document
    /// @param made     as its properties give it
    public PdfDocument(String title, Locale language, Instant made) {
        var about = new PDDocumentInformation();
        about.setTitle(title);
        about.setCreator("Unsaid");
        about.setProducer("Unsaid, with Apache PDFBox");
        about.setCreationDate(calendar(made));
        document.setDocumentInformation(about);
        document.setDocumentId(made.toEpochMilli() ^ title.hashCode());
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(language.toLanguageTag());
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
    }

    private static Calendar calendar(Instant at) {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(at.toEpochMilli());
        return calendar;
    }

    /// Whether pages from here on lie on their side.
    public void turn(Side side) {
        boolean wanted = side == Side.LANDSCAPE;
        if (wanted != landscape) {
            landscape = wanted;
            y = 0;
        }
    }

    public enum Side { PORTRAIT, LANDSCAPE }

    /// Room between the margins, in points.
    public double width() {
        return (landscape ? PDRectangle.A4.getHeight() : PDRectangle.A4.getWidth()) - 2 * MARGIN;
    }

    /// @param level from 1; also its depth among the bookmarks
    public void heading(int level, String text, Style style) {
        space(level == 1 ? 0 : style.size());
        var slices = Slice.of(new Piece.Words(text, style, Optional.empty()), width());
        need(slices.size() * style.leading() + FOLLOWING); // some of what it heads stays with it
        outline.add(level, text, page().page(), y);
        element("H" + Math.min(level, 6), () -> slices.forEach(slice -> draw(slice, MARGIN)));
        space(style.size() * 0.3);
    }

    public void paragraph(Piece.Words words) {
        element("P", () -> Slice.of(words, width()).forEach(slice -> draw(slice, MARGIN)));
        space(4);
    }

    /// Badges and words in one row, as much as fits.
    public void badges(List<Piece.Badge> badges) {
        element("P", () -> badges.forEach(badge -> Slice.of(badge, width()).forEach(slice -> draw(slice, MARGIN))));
        space(2);
    }

    /// Words with a bar before them, as a quotation.
    public void quotation(Piece.Words words, Colour bar) {
        element("BlockQuote", () -> Slice.of(words, width() - 14).forEach(slice -> {
            need(slice.height());
            page().beginArtifact();
            page().fill(MARGIN, y - slice.height(), 2.5, slice.height(), bar);
            page().end();
            draw(slice, MARGIN + 10);
        }));
        space(6);
    }

    public void bullets(List<String> items, Style style) {
        structure.begin("L");
        for (var item : items) {
            structure.begin("LI");
            element("LBody", () -> {
                var slices = Slice.of(new Piece.Words(item, style, Optional.empty()), width() - 12);
                need(slices.getFirst().height());
                page().beginArtifact();
                page().fill(MARGIN + 2, y - style.leading() * 0.58, 2.4, 2.4, style.colour());
                page().end();
                slices.forEach(slice -> draw(slice, MARGIN + 12));
            });
            structure.end();
            space(2);
        }
        structure.end();
        space(4);
    }

    /// @param weights  of the columns' widths
    /// @param headings how many columns from the left say what a row is about
    public void table(List<String> head, List<Double> weights, int headings, List<List<List<Piece>>> rows, Style headStyle) {
        structure.begin("Table");
        new Grid(this, structure, head, weights, headings, headStyle).draw(rows);
        structure.end();
        space(8);
    }

    /// As large as its units allow, and no larger than a page.
    ///
    /// @param width       in units of the picture, of which one is at most [#UNIT] points
    /// @param alternative what it shows, for those who do not see it
    public void picture(double width, double height, String alternative, Consumer<Sketch> drawing) {
        double scale = scale(width, height);
        need(height * scale);
        structure.beginFigure(alternative);
        page().begin("Figure", structure.mark(page().page()), Optional.empty());
        drawing.accept(new Sketch(page(), MARGIN, y, scale));
        page().end();
        structure.end();
        space(height * scale + 6);
    }

    /// Of a picture as it would be drawn, in points.
    public double pictureHeight(double width, double height) {
        return height * scale(width, height);
    }

    private double scale(double width, double height) {
        return Math.min(UNIT, Math.min(width() / width, wholePage() / height));
    }

    /// Begins a page if so much does not fit on this one.
    public void keepTogether(double height) {
        need(Math.min(height, wholePage()));
    }

    public void space(double points) {
        y -= points;
    }

    /// A line across.
    public void rule() {
        need(8);
        page().beginArtifact();
        page().rule(MARGIN, y - 3, MARGIN + width(), y - 3, 0.6, LINE);
        page().end();
        space(8);
    }

    /// Puts a line at the foot of every page, and writes the document.
    ///
    /// @param left  of every page
    /// @param pages of the number of a page and of how many there are
    public void write(OutputStream out, String left, BinaryOperator<String> pages) throws IOException {
        page();
        for (int i = 0; i < canvases.size(); i++) {
            var canvas = canvases.get(i);
            foot(canvas, left, pages.apply(String.valueOf(i + 1), String.valueOf(canvases.size())));
            canvas.finish(document);
        }
        fonts.close();
        structure.finish(document);
        outline.finish(document);
        document.save(out);
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

    // what the grid draws with

    double top() {
        page();
        return y;
    }

    double left() {
        return MARGIN;
    }

    double room() {
        page();
        return y - FOOT - 6;
    }

    double wholePage() {
        return (landscape ? PDRectangle.A4.getWidth() : PDRectangle.A4.getHeight()) - MARGIN - FOOT - 6;
    }

    void newPage() {
        y = 0;
        page();
    }

    /// Draws as part of the open element.
    void drawAt(Slice slice, double x, double top) {
        page().begin("Span", structure.mark(page().page()), slice.language().map(Locale::toLanguageTag));
        slice.drawing().on(page(), x, top);
        page().end();
    }

    /// What is shown again, and said no more.
    void repeated(Runnable content) {
        page().beginArtifact();
        content.run();
        page().end();
    }

    void shownAt(Slice slice, double x, double top) {
        slice.drawing().on(page(), x, top);
    }

    void lines(double top, double bottom, List<Double> edges) {
        page().beginArtifact();
        edges.forEach(x -> page().rule(x, top, x, bottom, 0.5, LINE));
        page().rule(edges.getFirst(), top, edges.getLast(), top, 0.5, LINE);
        page().rule(edges.getFirst(), bottom, edges.getLast(), bottom, 0.5, LINE);
        page().end();
    }

    void shade(double x, double bottom, double width, double height) {
        page().beginArtifact();
        page().fill(x, bottom, width, height, new Colour(0xf6f8fa));
        page().end();
    }

    private void draw(Slice slice, double x) {
        need(slice.height());
        drawAt(slice, x, y);
        y -= slice.height();
    }

    private void element(String type, Runnable content) {
        structure.begin(type);
        content.run();
        structure.end();
    }

    private void need(double height) {
        page();
        if (y - height < FOOT + 6) {
            newPage();
        }
    }

    private Canvas page() {
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

    @Override
    public void close() throws IOException {
        document.close();
    }
}
