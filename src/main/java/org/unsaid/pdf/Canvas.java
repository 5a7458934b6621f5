package org.unsaid.pdf;

import static org.unsaid.pdf.Style.number;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.unsaid.pdf.Style.Colour;

/// The operators of one page. Places are in points from its lower left corner. Not safe for several threads.
final class Canvas {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final PDPage page;
    private final PDResources resources = new PDResources();
    private final Map<Face, COSName> names = new EnumMap<>(Face.class);
    private final FontShelf fonts;
    private final List<PDStream> packed = new ArrayList<>();
    private final StringBuilder operators = new StringBuilder();

    Canvas(PDPage page, FontShelf fonts) {
        this.page = page;
        this.fonts = fonts;
    }

    PDPage page() {
        return page;
    }

    /// What follows, until [#end], belongs to an element of the structure.
    void begin(String tag, int number, Optional<String> language) {
        operators.append('/').append(tag).append(" <</MCID ").append(number)
                .append(language.map(name -> " /Lang (" + name.replaceAll("[^A-Za-z0-9-]", "") + ")").orElse("")).append(">> BDC\n");
    }

    /// What follows, until [#end], is no content: rules, page numbers.
    void beginArtifact() {
        operators.append("/Artifact BMC\n");
    }

    void end() {
        operators.append("EMC\n");
    }

    /// The line with its words beside it as they are read, since joined and stacked glyphs are no characters any more.
    void line(TextLine line, double x, double y) {
        operators.append("/Span <</ActualText <FEFF").append(HEX.formatHex((line.text() + " ").getBytes(StandardCharsets.UTF_16BE)))
                .append(">>> BDC\nBT ").append(line.style().colour().operands()).append(" rg\n");
        for (var run : line.runs()) {
            show(run, x + run.offset(), y);
        }
        operators.append("ET\nEMC\n");
    }

    private void show(TextLine.Run run, double x, double y) {
        var font = fonts.of(run.face());
        operators.append('/').append(names.computeIfAbsent(run.face(), _ -> resources.add(font.font())).getName())
                .append(' ').append(number(run.size())).append(" Tf\n");
        double scale = run.size() / Face.UNITS;
        double expected = Double.NaN;
        double height = 0;
        for (int i = 0; i < run.glyphs().getNumGlyphs(); i++) {
            int glyph = run.glyphs().getGlyphCode(i);
            if (glyph >= 0xFFFE) { // taken up by the one before
                continue;
            }
            var place = run.glyphs().getGlyphPosition(i);
            if (Double.isNaN(expected) || Math.abs(place.getX() - expected) > 0.5 || place.getY() != height) {
                if (!Double.isNaN(expected)) {
                    operators.append("> Tj\n");
                }
                operators.append("1 0 0 1 ").append(number(x + place.getX() * scale)).append(' ').append(number(y - place.getY() * scale)).append(" Tm <");
                height = place.getY();
            }
            operators.append(HEX.toHexDigits((short) glyph));
            expected = place.getX() + font.use(glyph);
        }
        if (!Double.isNaN(expected)) {
            operators.append("> Tj\n");
        }
    }

    void fill(double x, double y, double width, double height, Colour colour) {
        operators.append(colour.operands()).append(" rg ").append(number(x)).append(' ').append(number(y)).append(' ')
                .append(number(width)).append(' ').append(number(height)).append(" re f\n");
    }

    void stroke(double x, double y, double width, double height, Colour colour, boolean dashed) {
        operators.append("q ").append(dashed ? "[3 2] 0 d " : "").append("0.6 w ").append(colour.operands()).append(" RG ").append(number(x)).append(' ')
                .append(number(y)).append(' ').append(number(width)).append(' ').append(number(height)).append(" re S Q\n");
    }

    void rule(double x1, double y1, double x2, double y2, double thick, Colour colour) {
        operators.append("q ").append(number(thick)).append(" w ").append(colour.operands()).append(" RG ").append(number(x1)).append(' ').append(number(y1))
                .append(" m ").append(number(x2)).append(' ').append(number(y2)).append(" l S Q\n");
    }

    /// @param path as in [Piece.Badge]
    /// @param side of the square it is drawn in, in points
    void icon(String path, double x, double y, double side, Colour colour) {
        double scale = side / 24;
        operators.append("q 1 J 1 j 2 w ").append(colour.operands()).append(" RG ").append(number(scale)).append(" 0 0 ").append(number(-scale))
                .append(' ').append(number(x)).append(' ').append(number(y + side)).append(" cm ");
        operators.append(operators(path)).append(" S Q\n");
    }

    /// @param path  `M`, `L`, `C` and `Z` with absolute places, to the right and down from `left` and `top`
    /// @param scale points for each unit of the path
    /// @param thick width of the edge, in the same units
    void area(String path, double left, double top, double scale, Colour fill, Colour edge, double thick) {
        operators.append("q ").append(number(thick)).append(" w ").append(fill.operands()).append(" rg ").append(edge.operands()).append(" RG ")
                .append(number(scale)).append(" 0 0 ").append(number(-scale)).append(' ').append(number(left)).append(' ').append(number(top)).append(" cm ")
                .append(operators(path)).append(" B Q\n");
    }

    private static String operators(String path) {
        return path.replaceAll("([MLC])([^MLCZ]*)", " $2 $1").replace('M', 'm').replace('L', 'l').replace('C', 'c').replace("Z", " h ");
    }

    /// Packs what was drawn so far, to hold less.
    void settle(PDDocument document) throws IOException {
        if (operators.isEmpty()) {
            return;
        }
        var stream = new PDStream(document);
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(operators.toString().getBytes(StandardCharsets.US_ASCII));
        }
        packed.add(stream);
        operators.setLength(0);
        operators.trimToSize();
    }

    void finish(PDDocument document) throws IOException {
        settle(document);
        page.setContents(packed);
        page.setResources(resources);
    }
}
