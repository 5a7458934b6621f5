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

    private static final MessageDigest FRESH = fresh();

    private Sha256() {}

    /// Of these texts, one after another, in UTF-8.
    public static String of(String... texts) {
        return of(digest(), texts);
    }

    /// @param digest that is fresh, and is so again afterwards
    static String of(MessageDigest digest, String... texts) {
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

    /// A copy of one that saw nothing yet: to look for the algorithm anew takes longer than to hash a field.
    static MessageDigest digest() {
        try {
            return (MessageDigest) FRESH.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own SHA-256 can be copied", e);
        }
    }

    private static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
