package org.unsaid.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.Set;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The faces of one document, each embedded with the glyphs that are used. Not safe for several threads.
final class FontShelf {

    private final PDDocument document;
    private final Map<Face, Embedded> faces = new EnumMap<>(Face.class);

    FontShelf(PDDocument document) {
        this.document = document;
    }

    static final class Embedded {

        private final TrueTypeFont outlines;
        private final PDType0Font font;
        private final Set<Integer> used = new TreeSet<>();

        private Embedded(TrueTypeFont outlines, PDType0Font font) {
            this.outlines = outlines;
            this.font = font;
        }

        PDType0Font font() {
            return font;
        }

        /// Keeps a glyph in the document.
        ///
        /// @return how far it advances, in thousandths of the size
        double use(int glyph) {
            try {
                used.add(glyph);
                return outlines.getAdvanceWidth(glyph) * (double) Face.UNITS / outlines.getUnitsPerEm();
            } catch (IOException e) {
                throw new UncheckedIOException("reading the width of a glyph", e);
            }
        }
    }

    Embedded of(Face face) {
        return faces.computeIfAbsent(face, this::embed);
    }

    /// Embeds what was used; nothing can be added after.
    void close() throws IOException {
        for (var embedded : faces.values()) {
            if (embedded.font.willBeSubset()) {
                embedded.font.addGlyphsToSubset(embedded.used);
                embedded.font.subset();
            }
        }
    }

    private Embedded embed(Face face) {
        try {
            var outlines = face.outlines();
            return new Embedded(outlines, PDType0Font.load(document, outlines, Face.mayBeCut(outlines)));
        } catch (IOException e) {
            throw new UncheckedIOException("reading the bundled font " + face, e);
        }
    }
}
