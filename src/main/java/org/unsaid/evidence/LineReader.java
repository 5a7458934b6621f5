package org.unsaid.evidence;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.unsaid.evidence.Kind.Part;
import org.unsaid.evidence.Manifest.PartSum;

/// Reads the records of a part, one at a time and none longer than a record can be. Not safe for more than one thread.
final class LineReader implements AutoCloseable {

    /// Longer than the record of the longest answer that is taken, of whatever characters.
    static final int LONGEST = 32 << 20;

    private static final int BUFFER = 1 << 16;

    private final Part part;
    private final MessageDigest digest = Sha256.digest();
    private final InputStream in;
    private final CheckedInputStream checked;
    private final Optional<ZipEntry> listed;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private long read;
    private long last;

    LineReader(Part part, InputStream in) {
        this(part, in, Optional.empty());
    }

    /// @param listed what the archive's directory says of the part
    LineReader(Part part, InputStream in, Optional<ZipEntry> listed) {
        this.part = part;
        this.listed = listed;
        this.checked = new CheckedInputStream(in, new CRC32());
        this.in = new DigestInputStream(checked, digest);
    }

    Part part() {
        return part;
    }

    /// The next record; empty at the end of the part.
    ///
    /// @throws BrokenException if what stands there is none
    Optional<Line> next() throws BrokenException {
        try {
            var bytes = nextBytes();
            if (bytes.isEmpty()) {
                return Optional.empty();
            }
            var line = Line.read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.get())).toString());
            if (line.kind().part() != part) {
                throw new BrokenException("it is of the kind ‘%s’, which does not belong there".formatted(line.kind().word()));
            }
            last = line.number();
            return Optional.of(line);
        } catch (CharacterCodingException e) {
            throw new BrokenException("it is not UTF-8");
        } catch (ZipException | EOFException e) {
            throw new BrokenException("it cannot be unpacked: " + e.getMessage());
        } catch (IOException e) {
            throw new BrokenException("it cannot be read: " + e.getMessage());
        }
    }

    private Optional<byte[]> nextBytes() throws IOException, BrokenException {
        var bytes = new ByteArrayOutputStream(BUFFER / 16);
        while (true) {
            if (from == to) {
                from = 0;
                to = Math.max(0, in.read(buffer));
                if (to == 0) {
                    if (bytes.size() == 0) {
                        checkSum();
                        return Optional.empty();
                    }
                    throw new BrokenException("it breaks off");
                }
            }
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            if (bytes.size() + end - from > LONGEST) {
                throw new BrokenException("it is longer than %d bytes".formatted(LONGEST));
            }
            bytes.write(buffer, from, end - from);
            boolean whole = end < to;
            from = whole ? end + 1 : end;
            if (whole) {
                read += bytes.size() + 1L;
                return Optional.of(bytes.toByteArray());
            }
        }
    }

    private void checkSum() throws BrokenException {
        if (listed.filter(entry -> entry.getCrc() != checked.getChecksum().getValue() || entry.getSize() != read).isPresent()) {
            throw new BrokenException("its part is not what the archive's directory lists");
        }
    }

    /// Where the next record would stand, for people.
    String place() {
        return last == 0 ? "the first record of " + part.file() : "the record after %d in %s".formatted(last, part.file());
    }

    /// What it came to, once its end was reached.
    PartSum sum() {
        return new PartSum(part.file(), read, Sha256.hex(digest));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
