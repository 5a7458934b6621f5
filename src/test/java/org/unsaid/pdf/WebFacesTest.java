package org.unsaid.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebFacesTest {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final Pattern FONT = Pattern.compile("font-family: \"([^\"]+)\"; unicode-range: ([^;]+); src: url\\(\"data:font/woff;base64,([^\"]+)\"\\)");

    /// Tibetan with stacks and vowel signs, Uyghur and Arabic with joined letters, Chinese.
    @ParameterizedTest
    @CsvSource({
        "Unsaid Tibetan, TIBETAN, false, བོད་ཡིག་རྒྱལ་ཁབ་སྐྱེས།",
        "Unsaid Arabic, ARABIC, true, ئۇيغۇرچە",
        "Unsaid Arabic, ARABIC, true, الله أكبر لا",
        "Unsaid Han, HAN, false, 天安門广场，龍𠮷"
    })
    void aTextIsDrawnAsWithTheWholeFace(String family, Face face, boolean rightToLeft, String text) throws IOException, FontFormatException {
        var faces = new WebFaces();
        faces.add("before " + text + " after");

        var found = FONT.matcher(faces.styleSheet());
        assertTrue(found.find());
        assertEquals(family, found.group(1));
        var cut = shaped(Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(unpacked(Base64.getDecoder().decode(found.group(3))))), text, rightToLeft);
        var whole = face.shape(text.toCharArray(), 0, text.length(), rightToLeft);
        assertArrayEquals(whole.getGlyphCodes(0, whole.getNumGlyphs(), null), cut.getGlyphCodes(0, cut.getNumGlyphs(), null));
        for (int glyph = 0; glyph < whole.getNumGlyphs(); glyph++) {
            assertEquals(whole.getGlyphOutline(glyph).getBounds2D(), cut.getGlyphOutline(glyph).getBounds2D());
        }
    }

    @Test
    void whatNoTextNeedsIsNotInIt() throws IOException, FontFormatException {
        var faces = new WebFaces();
        faces.add("天安門");

        var found = FONT.matcher(faces.styleSheet());
        assertTrue(found.find());
        assertEquals("U+5929, U+5B89, U+9580", found.group(2));
        var woff = Base64.getDecoder().decode(found.group(3));
        assertTrue(woff.length < 20_000, woff.length + " bytes");
        var other = shaped(Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(unpacked(woff))), "龍", false);
        assertTrue(other.getOutline().getBounds2D().isEmpty());
    }

    @Test
    void aTextInLatinLettersNeedsNone() {
        var faces = new WebFaces();
        faces.add("Que s’est-il passé le 4 juin 1989 ? — “nothing” … Łódź, Привет");

        assertEquals("", faces.styleSheet());
    }

    @Test
    void theSameTextsGiveTheSameFonts() {
        var one = new WebFaces();
        var other = new WebFaces();
        List.of("བོད་ཡིག", "广场", "العربية").forEach(one::add);
        List.of("العربية", "广场", "བོད་ཡིག", "བོད").forEach(other::add);

        assertEquals(one.styleSheet(), other.styleSheet());
    }

    private static GlyphVector shaped(Font font, String text, boolean rightToLeft) {
        return font.deriveFont((float) Face.UNITS).layoutGlyphVector(EXACT, text.toCharArray(), 0, text.length(),
                rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT);
    }

    /// The font as it was before it was packed.
    private static byte[] unpacked(byte[] woff) throws IOException {
        var in = ByteBuffer.wrap(woff);
        assertEquals("wOFF", new String(woff, 0, 4, StandardCharsets.US_ASCII));
        int count = in.getShort(12);
        var tables = new ArrayList<byte[]>();
        var directory = ByteBuffer.allocate(12 + 16 * count).putInt(0x00010000).putShort((short) count).putShort((short) 0).putInt(0);
        int at = 12 + 16 * count;
        for (int i = 0; i < count; i++) {
            int entry = 44 + 20 * i;
            int packed = in.getInt(entry + 8);
            int length = in.getInt(entry + 12);
            var part = new ByteArrayInputStream(woff, in.getInt(entry + 4), packed);
            var table = packed == length ? part.readAllBytes() : new InflaterInputStream(part).readAllBytes();
            assertEquals(length, table.length);
            tables.add(table);
            directory.putInt(in.getInt(entry)).putInt(in.getInt(entry + 16)).putInt(at).putInt(length);
            at += (length + 3) & ~3;
        }
        assertEquals(at, in.getInt(16), "the whole size");
        var font = new ByteArrayOutputStream();
        font.write(directory.array());
        for (var table : tables) {
            font.write(table);
            font.write(new byte[-font.size() & 3]);
        }
        return font.toByteArray();
    }
}
