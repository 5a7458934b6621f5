package org.unsaid.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Text whose encoding nobody declared, as spreadsheets and editors of the last thirty years leave it.
///
/// @param text     without a byte order mark
/// @param encoding that explains the bytes best
/// @param complete whether every byte could be decoded; what could not stands as U+FFFD
public record Decoded(String text, Encoding encoding, boolean complete) {

    public enum Encoding { UTF_8, UTF_16LE, UTF_16BE, GB18030, WINDOWS_1252 }

    public static Decoded of(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return decode(bytes, 3, Encoding.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return decode(bytes, 2, Encoding.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return decode(bytes, 2, Encoding.UTF_16BE);
        }
        return decode(bytes, 0, guess(bytes));
    }

    private static Encoding guess(byte[] bytes) {
        if (bytes.length % 2 == 0 && zeros(bytes, 1) * 3 > bytes.length / 2) {
            return Encoding.UTF_16LE;
        }
        if (bytes.length % 2 == 0 && zeros(bytes, 0) * 3 > bytes.length / 2) {
            return Encoding.UTF_16BE;
        }
        if (decode(bytes, 0, Encoding.UTF_8).complete()) {
            return Encoding.UTF_8;
        }
        return mostlyPairs(bytes) && decode(bytes, 0, Encoding.GB18030).complete() ? Encoding.GB18030 : Encoding.WINDOWS_1252;
    }

    private static int zeros(byte[] bytes, int from) {
        var zeros = 0;
        for (var at = from; at < bytes.length; at += 2) {
            zeros += bytes[at] == 0 ? 1 : 0;
        }
        return zeros;
    }

    /// Chinese characters are two high bytes each; an accented letter is one, between plain ones.
    private static boolean mostlyPairs(byte[] bytes) {
        var lonely = 0;
        var paired = 0;
        for (var at = 0; at < bytes.length; at++) {
            if (bytes[at] < 0) {
                var beside = (at > 0 && bytes[at - 1] < 0) || (at + 1 < bytes.length && bytes[at + 1] < 0);
                paired += beside ? 1 : 0;
                lonely += beside ? 0 : 1;
            }
        }
        return paired > lonely;
    }

    private static Decoded decode(byte[] bytes, int from, Encoding encoding) {
        var charset = charset(encoding);
        var buffer = ByteBuffer.wrap(bytes, from, bytes.length - from);
        try {
            return new Decoded(charset.newDecoder().decode(buffer).toString(), encoding, true);
        } catch (CharacterCodingException e) {
            return new Decoded(new String(bytes, from, bytes.length - from, charset), encoding, false);
        }
    }

    private static Charset charset(Encoding encoding) {
        return switch (encoding) {
            case UTF_8 -> StandardCharsets.UTF_8;
            case UTF_16LE -> StandardCharsets.UTF_16LE;
            case UTF_16BE -> StandardCharsets.UTF_16BE;
            case GB18030 -> Charset.forName("GB18030");
            case WINDOWS_1252 -> Charset.forName("windows-1252");
        };
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (var at = 0; at < start.length; at++) {
            if ((bytes[at] & 0xFF) != start[at]) {
                return false;
            }
        }
        return true;
    }
}
