package org.unsaid.table;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Packs a workbook anew, so that the same content gives the same bytes at any time: what the library writes bears
/// the time of writing. Spaces at the ends of texts are kept on the way, which the library forgets to ask for.
final class XlsxPackage {

    /// Early in the first year that the format of the archive knows; its very first moment would be written in a
    /// second form too, which depends on the time zone.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final byte[] TEXT = "<is><t>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] KEPT_TEXT = "<is><t xml:space=\"preserve\">".getBytes(StandardCharsets.US_ASCII);

    /// Of the record that ends the archive and tells where its directory is. The entries themselves cannot be read
    /// in sequence: the library writes their lengths in a form that Java's reader of streams does not expect.
    private static final int END_LENGTH = 22;

    private XlsxPackage() {}

    static void copy(byte[] workbook, Instant created, OutputStream to) throws IOException {
        var in = ByteBuffer.wrap(workbook).order(ByteOrder.LITTLE_ENDIAN);
        var end = workbook.length - END_LENGTH;
        var at = in.getInt(end + 16);
        try (var zip = new ZipOutputStream(to)) {
            zip.setLevel(Deflater.BEST_SPEED); // a larger file, in less time
            for (var entries = in.getShort(end + 10); entries > 0; entries--) {
                var nameLength = in.getShort(at + 28);
                var name = new String(workbook, at + 46, nameLength, StandardCharsets.UTF_8);
                var local = in.getInt(at + 42);
                var data = local + 30 + in.getShort(local + 26) + in.getShort(local + 28);
                var copy = new ZipEntry(name);
                copy.setTimeLocal(NO_TIME);
                zip.putNextEntry(copy);
                var inflater = new Inflater(true);
                try (var part = new InflaterInputStream(new ByteArrayInputStream(workbook, data, in.getInt(at + 20)), inflater)) {
                    copy(name, part, created, zip);
                } finally {
                    inflater.end();
                }
                zip.closeEntry();
                at += 46 + nameLength + in.getShort(at + 30) + in.getShort(at + 32);
            }
        }
    }

    private static void copy(String name, InputStream from, Instant created, OutputStream to) throws IOException {
        if (name.equals("docProps/core.xml")) {
            var xml = new String(from.readAllBytes(), StandardCharsets.UTF_8);
            to.write(xml.replaceFirst("(W3CDTF\">)[^<]*", "$1" + created).getBytes(StandardCharsets.UTF_8));
        } else if (name.startsWith("xl/worksheets/")) {
            keepSpaces(new BufferedInputStream(from), to);
        } else {
            from.transferTo(to);
        }
    }

    private static void keepSpaces(InputStream from, OutputStream zip) throws IOException {
        var to = new BufferedOutputStream(zip);
        var matched = 0;
        for (var next = from.read(); next >= 0; next = from.read()) {
            if (next == TEXT[matched]) {
                matched++;
            } else {
                to.write(TEXT, 0, matched);
                matched = next == TEXT[0] ? 1 : 0;
                if (matched == 0) {
                    to.write(next);
                }
            }
            if (matched == TEXT.length) {
                to.write(KEPT_TEXT);
                matched = 0;
            }
        }
        to.write(TEXT, 0, matched);
        to.flush();
    }
}
