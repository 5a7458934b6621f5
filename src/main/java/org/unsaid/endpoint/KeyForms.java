package org.unsaid.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The shapes in which a service may send a key back: as it is, base64 at any alignment and in both
/// alphabets, hex, URL-encoded, escaped in JSON, UTF-16.
final class KeyForms {

    /// A shorter key is an ordinary word (`secret`), and taking that out of answers would falsify them.
    static final int SHORTEST = 8;

    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";

    private KeyForms() {}

    static List<byte[]> of(Collection<ApiKey> keys) {
        var forms = new LinkedHashSet<String>();
        for (var key : keys) {
            if (key.secret().length() >= SHORTEST) {
                add(key.secret(), forms);
            }
        }
        return forms.stream().map(form -> form.getBytes(StandardCharsets.UTF_8)).toList();
    }

    private static void add(String secret, Set<String> forms) {
        var bytes = secret.getBytes(StandardCharsets.UTF_8);
        forms.add(secret);
        forms.add(HexFormat.of().formatHex(bytes));
        forms.add(HexFormat.of().withUpperCase().formatHex(bytes));
        forms.add(percent(bytes, false, false));
        forms.add(percent(bytes, false, true));
        forms.add(percent(bytes, true, false));
        forms.add(percent(bytes, true, true));
        forms.add(secret.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/"));
        forms.add(secret.replace("\\", "\\\\").replace("\"", "\\\""));
        forms.add(String.join("\0", secret.split(""))); // UTF-16, either way round, of what can be sent
        forms.add(unicode(secret, false, false));
        forms.add(unicode(secret, true, false));
        forms.add(unicode(secret, false, true));
        forms.add(unicode(secret, true, true));
        for (int shift = 0; shift < 3; shift++) {
            forms.addAll(base64(bytes, shift));
        }
    }

    /// What base64 makes of the key after `shift` other bytes; letters that depend on neighbours are left out.
    private static List<String> base64(byte[] bytes, int shift) {
        var shifted = new byte[shift + bytes.length];
        System.arraycopy(bytes, 0, shifted, shift, bytes.length);
        int from = (shift * 8 + 5) / 6;
        int to = shifted.length * 8 / 6;
        var both = new ArrayList<String>();
        both.add(Base64.getEncoder().encodeToString(shifted).substring(from, to));
        both.add(Base64.getUrlEncoder().encodeToString(shifted).substring(from, to));
        return both;
    }

    private static String percent(byte[] bytes, boolean everyByte, boolean upperCase) {
        var text = new StringBuilder();
        for (byte value : bytes) {
            boolean plain = UNRESERVED.indexOf(value) >= 0;
            if (plain && !everyByte) {
                text.append((char) value);
            } else {
                text.append(hex("%%%02x", value & 0xFF, upperCase));
            }
        }
        return text.toString();
    }

    private static String unicode(String secret, boolean everyLetter, boolean upperCase) {
        var text = new StringBuilder();
        secret.chars().forEach(letter -> {
            if (everyLetter || "<>&='\"\\".indexOf(letter) >= 0) {
                text.append(hex("\\u%04x", letter, upperCase));
            } else {
                text.append((char) letter);
            }
        });
        return text.toString();
    }

    /// The escape's own letter stays small; only the digits change.
    private static String hex(String format, int value, boolean upperCase) {
        var lower = format.formatted(value);
        int digits = lower.startsWith("\\u") ? 2 : 1;
        return upperCase ? lower.substring(0, digits) + lower.substring(digits).toUpperCase(Locale.ROOT) : lower;
    }
}
