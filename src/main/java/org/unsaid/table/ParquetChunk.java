package org.unsaid.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// The values of one column in one group of rows, gathered until they are written as one page. Not safe for several
/// threads.
final class ParquetChunk {

    private static final int PLAIN = 0;
    private static final int RLE = 3;

    private final ParquetColumn column;
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();
    private final BitSet present = new BitSet();
    private final BitSet flags = new BitSet();
    private int rows;
    private int flagCount;

    ParquetChunk(ParquetColumn column) {
        this.column = column;
    }

    /// Where a chunk went.
    ///
    /// @param offset       of its page in the file
    /// @param uncompressed bytes of head and page
    /// @param compressed   the same, as written
    record Written(ParquetColumn column, int rows, long offset, long uncompressed, long compressed) {}

    void add(@Nullable Object value) {
        if (value != null) {
            present.set(rows);
            put(value);
        }
        rows++;
    }

    int bytes() {
        return values.size();
    }

    private void put(Object value) {
        switch (column.type()) {
            case TEXT -> {
                byte[] utf8 = value.toString().getBytes(StandardCharsets.UTF_8);
                values.writeBytes(buffer(Integer.BYTES).putInt(utf8.length).array());
                values.writeBytes(utf8);
            }
            case NUMBER -> values.writeBytes(buffer(Double.BYTES).putDouble(((Number) value).doubleValue()).array());
            case WHOLE -> values.writeBytes(buffer(Long.BYTES).putLong(((Number) value).longValue()).array());
            case FLAG -> flags.set(flagCount++, (Boolean) value);
            case INSTANT -> values.writeBytes(buffer(Long.BYTES).putLong(ChronoUnit.MICROS.between(Instant.EPOCH, (Instant) value)).array());
        }
    }

    /// Writes the page, and forgets what it held.
    Written writeTo(OutputStream out, long offset) throws IOException {
        if (column.type() == ParquetColumn.Type.FLAG) {
            values.writeBytes(bits(flags, flagCount));
        }
        var page = new ByteArrayOutputStream(values.size() + rows / 8 + 16);
        byte[] levels = levels();
        page.writeBytes(buffer(Integer.BYTES).putInt(levels.length).array());
        page.writeBytes(levels);
        values.writeTo(page);
        byte[] packed = packed(page);
        byte[] head = new Thrift().int32(1, 0).int32(2, page.size()).int32(3, packed.length)
                .struct(5, data -> data.int32(1, rows).int32(2, PLAIN).int32(3, RLE).int32(4, RLE)).end();
        out.write(head);
        out.write(packed);
        var written = new Written(column, rows, offset, (long) head.length + page.size(), (long) head.length + packed.length);
        values.reset();
        present.clear();
        flags.clear();
        rows = 0;
        flagCount = 0;
        return written;
    }

    /// Which values there are, a bit each, as one run of eights.
    private byte[] levels() {
        var levels = new ByteArrayOutputStream();
        int eights = (rows + 7) / 8;
        int head = (eights << 1) | 1;
        while ((head & ~0x7F) != 0) {
            levels.write((head & 0x7F) | 0x80);
            head >>>= 7;
        }
        levels.write(head);
        levels.writeBytes(bits(present, rows));
        return levels.toByteArray();
    }

    private static byte[] bits(BitSet bits, int count) {
        byte[] packed = new byte[(count + 7) / 8];
        byte[] set = bits.toByteArray();
        System.arraycopy(set, 0, packed, 0, set.length);
        return packed;
    }

    private static byte[] packed(ByteArrayOutputStream page) {
        var packed = new ByteArrayOutputStream(page.size() / 3 + 64);
        try (var zip = new GZIPOutputStream(packed)) {
            page.writeTo(zip);
        } catch (IOException e) {
            throw new UncheckedIOException("packing a page in memory", e);
        }
        return packed.toByteArray();
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
