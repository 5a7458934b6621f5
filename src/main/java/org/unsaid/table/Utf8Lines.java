package org.unsaid.table;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The lines of a text in UTF-8 that somebody else may have written, one at a time. Not safe for several threads.
public final class Utf8Lines implements Closeable {

    /// In bytes; of a longer line the rest is passed over.
    public static final int LONGEST = 64 << 20;

    private final InputStream in;

    /// A line as it came, with its end.
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    public record Line(byte[] bytes) {

        public boolean tooLong() {
            return bytes.length >= LONGEST;
        }

        /// @throws CharacterCodingException if it is no UTF-8
        public String text() throws CharacterCodingException {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        }
    }

    /// @param in read byte by byte
    public Utf8Lines(InputStream in) {
        this.in = in;
    }

    /// @return empty after the last line
    public Optional<Line> next() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (line.size() < LONGEST) {
                line.write(next);
            }
            if (next == '\n') {
                break;
            }
        }
        return line.size() == 0 ? Optional.empty() : Optional.of(new Line(line.toByteArray()));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
