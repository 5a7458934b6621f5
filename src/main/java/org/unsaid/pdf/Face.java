package org.unsaid.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The bundled faces, in the order in which one is looked for that has a character.
///
/// The JDK shapes (it holds HarfBuzz): joined Arabic and Uyghur letters, Tibetan stacks. What it shapes with is the same
/// file that goes into the PDF, so that its glyph numbers hold there.
enum Face {
    PLAIN("Inter_400Regular.ttf", 1),
    STRONG("Inter_600SemiBold.ttf", 1),
    ARABIC("Vazirmatn_400Regular.ttf", 1.12),
    TIBETAN("DDC_Uchen.ttf", 1.15),
    HAN("wqy-microhei.ttc", 1.04);

    /// So many units to the height of a face, as in the widths of a PDF.
    static final int UNITS = 1000;

    private static final String IN_COLLECTION = "WenQuanYiMicroHei";
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final List<Face> FOR_PLAIN = List.of(PLAIN, ARABIC, TIBETAN, HAN);
    private static final List<Face> FOR_STRONG = List.of(STRONG, ARABIC, TIBETAN, HAN);

    private static final Map<Face, Font> LOADED = new ConcurrentHashMap<>();

    private final String file;
    private final double scale;

    Face(String file, double scale) {
        this.file = file;
        this.scale = scale;
    }

    /// The first face that can draw a character, if any can.
    static Optional<Face> of(int point, boolean strong) {
        return (strong ? FOR_STRONG : FOR_PLAIN).stream().filter(face -> face.font().canDisplay(point)).findFirst();
    }

    /// Drawn so much larger than Latin, to be read as well.
    double scale() {
        return scale;
    }

    GlyphVector shape(char[] text, int start, int end, boolean rightToLeft) {
        return font().layoutGlyphVector(EXACT, text, start, end, rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT);
    }

    /// Read anew each time; to be closed.
    TrueTypeFont outlines() throws IOException {
        return this == HAN ? new TrueTypeCollection(new ByteArrayInputStream(bytes())).getFontByName(IN_COLLECTION)
                : new TTFParser().parse(new RandomAccessReadBuffer(bytes()));
    }

    /// Some faces say that they may be embedded whole only.
    static boolean mayBeCut(TrueTypeFont outlines) throws IOException {
        return (outlines.getOS2Windows().getFsType() & OS2WindowsMetricsTable.FSTYPE_NO_SUBSETTING) == 0;
    }

    private byte[] bytes() {
        try (var in = Face.class.getResourceAsStream("/org/unsaid/ui/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the bundled font %s is missing from the build".formatted(file));
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("reading the bundled font " + file, e);
        }
    }

    private Font font() {
        return LOADED.computeIfAbsent(this, Face::load);
    }

    private static Font load(Face face) {
        System.setProperty("java.awt.headless", System.getProperty("java.awt.headless", "true")); // measures only; opens no window
        try {
            return Font.createFonts(new ByteArrayInputStream(face.bytes()))[0].deriveFont((float) UNITS);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the bundled font %s cannot be read".formatted(face.file), e);
        }
    }
}
