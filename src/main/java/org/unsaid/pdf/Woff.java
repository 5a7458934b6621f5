package org.unsaid.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.fontbox.ttf.GlyfCompositeDescript;
import org.apache.fontbox.ttf.TrueTypeFont;

/// A face as a web font, whole or with the outlines of some characters only.
///
/// Cut, every glyph keeps its number, and one that is not drawn has no outline and no width: packed, it takes next to nothing.
/// (What PDFBox makes for a PDF knows no character beyond the first 65,536.)
///
/// @see <a href="https://www.w3.org/TR/WOFF/">WOFF File Format 1.0</a>
final class Woff {

    private static final Set<String> ALWAYS = Set.of("OS/2", "cmap", "cvt ", "fpgm", "hhea", "maxp", "name", "prep");
    private static final Set<String> OF_WHOLE = Set.of("GDEF", "GPOS", "GSUB", "glyf", "head", "hmtx", "loca");
    private static final int SIGNATURE = 0x774F4646;
    private static final int TRUE_TYPE = 0x00010000;
    private static final int HEAD = 44;
    private static final int ENTRY = 20;
    private static final int LONG_OFFSETS_AT = 50; // in the table `head`
    private static final int NAMELESS = 0x00030000; // a table `post` without the names of glyphs
    private static final int POST = 32;

    private Woff() {}

    static byte[] of(Face face) {
        try (var outlines = face.outlines()) {
            return pack(whole(outlines));
        } catch (IOException e) {
            throw new UncheckedIOException("packing the bundled font " + face, e);
        }
    }

    /// @param points characters that are to be drawn; all, where the face may not be cut
    static byte[] of(Face face, Collection<Integer> points) {
        try (var outlines = face.outlines()) {
            return pack(Face.mayBeCut(outlines) ? cut(outlines, glyphs(outlines, points)) : whole(outlines));
        } catch (IOException e) {
            throw new UncheckedIOException("cutting the bundled font " + face, e);
        }
    }

    /// A glyph may be made of others; the first stands for what is missing.
    private static Set<Integer> glyphs(TrueTypeFont outlines, Collection<Integer> points) throws IOException {
        var characters = outlines.getUnicodeCmapLookup();
        var kept = new TreeSet<Integer>();
        var waiting = new ArrayDeque<Integer>();
        waiting.add(0);
        points.forEach(point -> waiting.add(characters.getGlyphId(point)));
        while (!waiting.isEmpty()) {
            int glyph = waiting.remove();
            if (kept.add(glyph)) {
                var data = outlines.getGlyph().getGlyph(glyph);
                if (data != null && data.getDescription() instanceof GlyfCompositeDescript parts) {
                    parts.getComponents().forEach(part -> waiting.add(part.getGlyphIndex()));
                }
            }
        }
        return kept;
    }

    private static SortedMap<String, byte[]> whole(TrueTypeFont outlines) throws IOException {
        var tables = always(outlines);
        for (var table : outlines.getTables()) {
            if (OF_WHOLE.contains(table.getTag())) {
                tables.put(table.getTag(), outlines.getTableBytes(table));
            }
        }
        return tables;
    }

    private static SortedMap<String, byte[]> always(TrueTypeFont outlines) throws IOException {
        var tables = new TreeMap<String, byte[]>();
        for (var table : outlines.getTables()) {
            if (ALWAYS.contains(table.getTag())) {
                tables.put(table.getTag(), outlines.getTableBytes(table));
            }
        }
        tables.put("post", ByteBuffer.allocate(POST).put(outlines.getTableBytes(outlines.getPostScript()), 0, POST).putInt(0, NAMELESS).array());
        return tables;
    }

    private static SortedMap<String, byte[]> cut(TrueTypeFont outlines, Set<Integer> glyphs) throws IOException {
        var tables = always(outlines);
        var head = outlines.getTableBytes(outlines.getHeader());
        ByteBuffer.wrap(head).putShort(LONG_OFFSETS_AT, (short) 1);
        tables.put("head", head);
        var drawn = new ByteArrayOutputStream();
        tables.put("loca", offsets(outlines, glyphs, drawn));
        tables.put("glyf", drawn.toByteArray());
        tables.put("hmtx", widths(outlines, glyphs));
        return tables;
    }

    /// @param drawn receives the outlines
    private static byte[] offsets(TrueTypeFont outlines, Set<Integer> glyphs, ByteArrayOutputStream drawn) throws IOException {
        var all = outlines.getTableBytes(outlines.getGlyph());
        var from = outlines.getIndexToLocation().getOffsets();
        int count = outlines.getNumberOfGlyphs();
        var to = ByteBuffer.allocate((count + 1) * Integer.BYTES);
        for (int glyph = 0; glyph < count; glyph++) {
            to.putInt(drawn.size());
            if (glyphs.contains(glyph)) {
                drawn.write(all, (int) from[glyph], (int) (from[glyph + 1] - from[glyph]));
                drawn.write(new byte[-drawn.size() & 3]);
            }
        }
        to.putInt(drawn.size());
        return to.array();
    }

    /// Of glyphs at the end, which all have the last width, the table holds bearings only; those stay.
    private static byte[] widths(TrueTypeFont outlines, Set<Integer> glyphs) throws IOException {
        var widths = ByteBuffer.wrap(outlines.getTableBytes(outlines.getHorizontalMetrics()));
        for (int glyph = 0; glyph < outlines.getHorizontalHeader().getNumberOfHMetrics() - 1; glyph++) {
            if (!glyphs.contains(glyph)) {
                widths.putInt(glyph * Integer.BYTES, 0);
            }
        }
        return widths.array();
    }

    private static byte[] pack(SortedMap<String, byte[]> tables) throws IOException {
        int at = HEAD + ENTRY * tables.size();
        int whole = 12 + 16 * tables.size();
        var entries = ByteBuffer.allocate(ENTRY * tables.size());
        var content = new ByteArrayOutputStream();
        for (var table : tables.entrySet()) {
            var packed = smaller(table.getValue());
            entries.put(table.getKey().getBytes(StandardCharsets.US_ASCII)).putInt(at + content.size()).putInt(packed.length)
                    .putInt(table.getValue().length).putInt(sum(table.getValue()));
            content.write(packed);
            content.write(new byte[-content.size() & 3]);
            whole += (table.getValue().length + 3) & ~3;
        }
        return ByteBuffer.allocate(at + content.size()).putInt(SIGNATURE).putInt(TRUE_TYPE).putInt(at + content.size()).putShort((short) tables.size())
                .putShort((short) 0).putInt(whole).putShort((short) 1).putShort((short) 0).put(new byte[20])
                .put(entries.array()).put(content.toByteArray()).array();
    }

    /// Deflated, where that makes it smaller.
    private static byte[] smaller(byte[] table) throws IOException {
        var packed = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (var out = new DeflaterOutputStream(packed, deflater)) {
            out.write(table);
        } finally {
            deflater.end();
        }
        return packed.size() < table.length ? packed.toByteArray() : table;
    }

    private static int sum(byte[] table) {
        var padded = ByteBuffer.wrap(Arrays.copyOf(table, (table.length + 3) & ~3)).asIntBuffer();
        int sum = 0;
        while (padded.hasRemaining()) {
            sum += padded.get();
        }
        return sum;
    }
}
