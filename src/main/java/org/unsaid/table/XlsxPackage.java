package org.unsaid.table;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Takes the archive that the library writes, part by part as it comes, and packs each part anew, so that the same content
/// gives the same bytes at any time: the library says in one of them when it wrote. Spaces at the ends of texts are kept on
/// the way, which it forgets to ask for. Nothing is gathered, so that a large workbook needs no more memory than a small one.
///
/// Java's own reader of archives does not understand the lengths that the library writes behind each part, in a form for
/// very large ones; here they are passed over. Not safe for several threads.
final class XlsxPackage extends OutputStream {

    /// Early in the first year that the format of the archive knows; its very first moment would be written in a
    /// second form too, which depends on the time zone.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final int PART = 0x04034b50; // with the mark of anything else the directory begins, which is written anew
    private static final int HEAD_LENGTH = 30;
    private static final int NAME_LENGTH_AT = 26;
    private static final int LENGTHS_BEHIND = 24;
    private static final int BUFFER = 1 << 16;

    private final Instant created;
    private final ZipOutputStream zip;
    private final Inflater inflater = new Inflater(true);
    private final ByteBuffer head = ByteBuffer.allocate(HEAD_LENGTH + 256).order(ByteOrder.LITTLE_ENDIAN);
    private final byte[] unpacked = new byte[BUFFER];
    private final ByteArrayOutputStream properties = new ByteArrayOutputStream(); // when it was written is among them
    private Reading reading = Reading.HEAD;
    private OutputStream part = OutputStream.nullOutputStream();
    private int passOver;

    /// Of the archive that comes in.
    private enum Reading { HEAD, CONTENT, LENGTHS, DIRECTORY }

    XlsxPackage(OutputStream to, Instant created) {
        this.created = created;
        zip = new ZipOutputStream(to);
        zip.setLevel(Deflater.BEST_SPEED); // a larger file, in less time
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        int end = from + length;
        while (at < end) {
            at = switch (reading) {
                case HEAD -> head(bytes, at);
                case CONTENT -> content(bytes, at, end);
                case LENGTHS -> lengths(at, end);
                case DIRECTORY -> end;
            };
        }
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        zip.close();
    }

    private int head(byte[] bytes, int at) throws IOException {
        head.put(bytes[at]);
        if (head.position() == Integer.BYTES && head.getInt(0) != PART) {
            reading = Reading.DIRECTORY;
        } else if (head.position() >= HEAD_LENGTH && head.position() == HEAD_LENGTH + head.getShort(NAME_LENGTH_AT)) {
            begin(new String(head.array(), HEAD_LENGTH, head.position() - HEAD_LENGTH, StandardCharsets.UTF_8));
            head.clear();
        }
        return at + 1;
    }

    private void begin(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        part = name.equals("docProps/core.xml") ? properties
                : name.startsWith("xl/worksheets/") ? new XlsxSpaces(new BufferedOutputStream(zip, BUFFER)) : zip;
        reading = Reading.CONTENT;
    }

    private int content(byte[] bytes, int at, int end) throws IOException {
        inflater.setInput(bytes, at, end - at);
        try {
            int length = inflater.inflate(unpacked);
            while (length > 0) {
                part.write(unpacked, 0, length);
                length = inflater.inflate(unpacked);
            }
        } catch (DataFormatException e) {
            throw new IOException("the workbook's library wrote an archive that cannot be read", e);
        }
        if (!inflater.finished()) {
            return end;
        }
        int rest = inflater.getRemaining();
        inflater.reset();
        part.flush();
        zip.write(asCreated(properties.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        properties.reset();
        zip.closeEntry();
        passOver = LENGTHS_BEHIND;
        reading = Reading.LENGTHS;
        return end - rest;
    }

    private String asCreated(String xml) {
        return xml.replaceFirst("(W3CDTF\">)[^<]*", "$1" + created);
    }

    private int lengths(int at, int end) {
        int passed = Math.min(passOver, end - at);
        passOver -= passed;
        reading = passOver == 0 ? Reading.HEAD : Reading.LENGTHS;
        return at + passed;
    }
}
