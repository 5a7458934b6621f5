package org.unsaid.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
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
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.unsaid.pdf.Style.Colour;

/// Headings, paragraphs and tables, one below the other, over as many pages as it takes. The same content gives the
/// same bytes. Not safe for several threads.
public final class PdfDocument implements AutoCloseable {

    private static final double MARGIN = Pages.MARGIN;
    private static final double FOLLOWING = 84;

    /// A pixel of a screen, as browsers count it.
    private static final double UNIT = 0.75;

    private final PDDocument document = new PDDocument();
    private final FontShelf fonts = new FontShelf(document);
    private final Structure structure = new Structure();
    private final Outline outline = new Outline();
    private final Pages pages = new Pages(document, fonts);

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
        pages.turn(side == Side.LANDSCAPE);
    }

    public enum Side { PORTRAIT, LANDSCAPE }

    /// Room between the margins, in points.
    public double width() {
        return pages.width();
    }

    /// @param level from 1; also its depth among the bookmarks
    public void heading(int level, String text, Style style) {
        space(level == 1 ? 0 : style.size());
        var slices = Slice.of(new Piece.Words(text, style, Optional.empty()), width());
        need(slices.size() * style.leading() + FOLLOWING); // some of what it heads stays with it
        outline.add(level, text, page().page(), pages.top());
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
            page().fill(MARGIN, pages.top() - slice.height(), 2.5, slice.height(), bar);
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
                page().fill(MARGIN + 2, pages.top() - style.leading() * 0.58, 2.4, 2.4, style.colour());
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
        drawing.accept(new Sketch(page(), MARGIN, pages.top(), scale));
        page().end();
        structure.end();
        space(height * scale + 6);
    }

    /// Of a picture as it would be drawn, in points.
    public double pictureHeight(double width, double height) {
        return height * scale(width, height);
    }

    private double scale(double width, double height) {
        return Math.min(UNIT, Math.min(width() / width, pages.height() / height));
    }

    /// Begins a page if so much does not fit on this one.
    public void keepTogether(double height) {
        need(Math.min(height, pages.height()));
    }

    public void space(double points) {
        pages.down(points);
    }

    /// A line across.
    public void rule() {
        need(8);
        page().beginArtifact();
        page().rule(MARGIN, pages.top() - 3, MARGIN + width(), pages.top() - 3, 0.6, Pages.LINE);
        page().end();
        space(8);
    }

    /// Puts a line at the foot of every page, and writes the document.
    ///
    /// @param left    of every page
    /// @param numbers of the number of a page and of how many there are
    public void write(OutputStream out, String left, BinaryOperator<String> numbers) throws IOException {
        pages.finish(left, numbers);
        fonts.close();
        structure.finish(document);
        outline.finish(document);
        document.save(out);
    }

    // what the grid draws with

    Pages pages() {
        return pages;
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
        edges.forEach(x -> page().rule(x, top, x, bottom, 0.5, Pages.LINE));
        page().rule(edges.getFirst(), top, edges.getLast(), top, 0.5, Pages.LINE);
        page().rule(edges.getFirst(), bottom, edges.getLast(), bottom, 0.5, Pages.LINE);
        page().end();
    }

    void shade(double x, double bottom, double width, double height) {
        page().beginArtifact();
        page().fill(x, bottom, width, height, new Colour(0xf6f8fa));
        page().end();
    }

    private void draw(Slice slice, double x) {
        need(slice.height());
        drawAt(slice, x, pages.top());
        pages.down(slice.height());
    }

    private void element(String type, Runnable content) {
        structure.begin(type);
        content.run();
        structure.end();
    }

    private void need(double height) {
        pages.need(height);
    }

    private Canvas page() {
        return pages.last();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
