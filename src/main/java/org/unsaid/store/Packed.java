package org.unsaid.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// Bytes, deflated. A stream of server-sent events shrinks to about a tenth.
final class Packed {

    private Packed() {}

    static byte[] pack(byte[] bytes) {
        var packed = new ByteArrayOutputStream(bytes.length / 4 + 64);
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var out = new DeflaterOutputStream(packed, deflater)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException("packing in memory", e);
        } finally {
            deflater.end(); // frees memory outside the heap at once
        }
        return packed.toByteArray();
    }

    static byte[] pack(String text) {
        return pack(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] unpack(byte[] packed) throws IOException {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }

    static String unpackText(byte[] packed) throws IOException {
        return new String(unpack(packed), StandardCharsets.UTF_8);
    }
}
