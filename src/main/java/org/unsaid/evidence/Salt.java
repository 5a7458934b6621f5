package org.unsaid.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Random bytes of a record, from which each of its fields has a salt of its own: who sees one salt learns no other.
///
/// @param bytes 16 of them
@SuppressWarnings("ArrayRecordComponent") // on its way to or from a hash, never compared
public record Salt(byte[] bytes) {

    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Salt random() {
        var bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new Salt(bytes);
    }

    /// 32 hexadecimal digits.
    ///
    /// @param digest that is fresh, and is so again afterwards
    String of(String field, MessageDigest digest) {
        digest.update(bytes);
        digest.update(field.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(), 0, LENGTH);
    }
}
