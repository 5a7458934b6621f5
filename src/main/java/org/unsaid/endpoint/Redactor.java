package org.unsaid.endpoint;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/// Takes known keys out of everything that is kept. Immutable; [Body] is not safe for more than one
/// thread.
final class Redactor {

    static final String MASK = "[key removed]";

    private static final byte[] MASK_BYTES = MASK.getBytes(StandardCharsets.US_ASCII);

    private final List<byte[]> forms;
    private final boolean[] starts = new boolean[256];

    Redactor(Collection<ApiKey> keys) {
        // The longest first: a key may be the beginning of another.
        forms = KeyForms.of(keys).stream().sorted((one, other) -> other.length - one.length).toList();
        forms.forEach(form -> starts[form[0] & 0xFF] = true);
    }

    String redact(String text) {
        if (forms.isEmpty()) {
            return text;
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var stream = new Body();
        var clean = new ByteArrayOutputStream(bytes.length);
        clean.writeBytes(stream.feed(bytes, bytes.length));
        clean.writeBytes(stream.end());
        return stream.found() ? clean.toString(StandardCharsets.UTF_8) : text;
    }

    /// A body on its way. Holds back an end that may be the beginning of a key.
    final class Body {

        private byte[] held = new byte[0];
        private boolean found;

        /// @return the bytes that are safe to keep; the array given if nothing had to change
        byte[] feed(byte[] bytes, int length) {
            if (forms.isEmpty()) {
                return length == bytes.length ? bytes : java.util.Arrays.copyOf(bytes, length);
            }
            var row = new byte[held.length + length];
            System.arraycopy(held, 0, row, 0, held.length);
            System.arraycopy(bytes, 0, row, held.length, length);
            return clean(row, false);
        }

        byte[] end() {
            return clean(held, true);
        }

        boolean found() {
            return found;
        }

        private byte[] clean(byte[] row, boolean last) {
            var out = new ByteArrayOutputStream(row.length);
            int from = 0;
            int at = 0;
            while (at < row.length) {
                if (!starts[row[at] & 0xFF]) {
                    at++;
                    continue;
                }
                int match = match(row, at, last);
                if (match == UNDECIDED) {
                    break;
                }
                if (match == 0) {
                    at++;
                    continue;
                }
                out.write(row, from, at - from);
                out.writeBytes(MASK_BYTES);
                found = true;
                at += match;
                from = at;
            }
            out.write(row, from, at - from);
            held = java.util.Arrays.copyOfRange(row, at, row.length);
            return out.toByteArray();
        }

        /// Length of the key form that stands there, 0 if none does, [#UNDECIDED] if the row ends too early.
        private int match(byte[] row, int at, boolean last) {
            boolean undecided = false;
            for (var form : forms) {
                int length = Math.min(form.length, row.length - at);
                if (java.util.Arrays.equals(form, 0, length, row, at, at + length)) {
                    if (length == form.length) {
                        return undecided ? UNDECIDED : length;
                    }
                    undecided = true;
                }
            }
            return undecided && !last ? UNDECIDED : 0;
        }
    }

    private static final int UNDECIDED = -1;
}
