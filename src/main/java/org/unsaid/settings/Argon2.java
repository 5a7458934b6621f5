package org.unsaid.settings;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// What it costs to try one passphrase.
///
/// @param memory in KiB
/// @param passes over that memory
/// @param lanes  that could be computed side by side
/// @see <a href="https://www.rfc-editor.org/rfc/rfc9106">RFC 9106</a>
record Argon2(int memory, int passes, int lanes) {

    /// The RFC's second recommendation, for where 2 GiB are too much.
    static final Argon2 STANDARD = new Argon2(64 << 10, 3, 4);

    private static final int KEY_BYTES = 32;

    /// Whether a file may ask for it: one that somebody changed must not take all memory, or all day.
    boolean bearable() {
        return lanes >= 1 && lanes <= 16 && passes >= 1 && passes <= 32 && memory >= 8 * lanes && memory <= 1 << 20;
    }

    /// @return a key of 32 bytes, for the caller to wipe
    byte[] key(char[] passphrase, byte[] salt) {
        var room = new byte[3 * passphrase.length]; // UTF-8 takes no more for each
        var encoded = ByteBuffer.wrap(room);
        StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPLACE).encode(CharBuffer.wrap(passphrase), encoded, true);
        var bytes = Arrays.copyOf(room, encoded.position());
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memory).withIterations(passes).withParallelism(lanes).withSalt(salt).build());
            var key = new byte[KEY_BYTES];
            generator.generateBytes(bytes, key);
            return key;
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(room, (byte) 0);
        }
    }
}
