package org.unsaid.endpoint;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A row of bytes that grows. Not safe for more than one thread.
final class Bytes {

    private byte[] row = new byte[0];
    private int length;

    void append(byte[] bytes, int from, int count) {
        if (length + count > row.length) {
            row = Arrays.copyOf(row, Math.max(length + count, Math.max(256, row.length * 2)));
        }
        System.arraycopy(bytes, from, row, length, count);
        length += count;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    byte[] copy(int from) {
        return Arrays.copyOfRange(row, from, length);
    }

    String utf8() {
        return utf8(0, length);
    }

    String utf8(int from, int to) {
        return new String(row, from, to - from, StandardCharsets.UTF_8);
    }

    boolean isBlank() {
        return firstInk() == length;
    }

    /// Index of the first byte that is neither white space nor part of a byte order mark; the length if
    /// there is none.
    int firstInk() {
        int from = 0;
        if (length >= 3 && row[0] == (byte) 0xEF && row[1] == (byte) 0xBB && row[2] == (byte) 0xBF) {
            from = 3;
        }
        while (from < length && isSpace(row[from])) {
            from++;
        }
        return from;
    }

    static boolean isSpace(byte value) {
        return value == ' ' || value == '\t' || value == '\n' || value == '\r';
    }

    /// Whether text that was decoded leniently hides bytes that are no UTF-8. Slow, but asked only where a
    /// replacement character shows.
    static boolean malformed(byte[] bytes, int from, int to) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
            return false;
        } catch (CharacterCodingException e) {
            return true;
        }
    }
}
