package org.unsaid.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// SHA-256 as people write it: 64 small hexadecimal digits.
public final class Sha256 {

    /// What a chain's first record follows.
    static final String NOTHING = "0".repeat(64);

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private Sha256() {}

    /// Of these texts, one after another, in UTF-8.
    public static String of(String... texts) {
        var digest = digest();
        for (var text : texts) {
            digest.update(text.getBytes(StandardCharsets.UTF_8));
        }
        return hex(digest);
    }

    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
