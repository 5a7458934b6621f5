package org.unsaid.review;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.unsaid.session.Session;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;

/// Names and places of answers that tell nothing of their model: taken from a hash over the session's id, which is
/// random, its seed, and the answer's identity. The same answer has the same code always.
///
/// @param code  twelve hexadecimal digits
/// @param place in the order of review, compared unsigned
/// @param lot   by which a sample is drawn, compared unsigned
record AnswerCode(String code, long place, long lot) {

    private static final int CODE_BYTES = 6;

    static AnswerCode of(Session session, TrialKey key) {
        var identity = String.join("\n", session.id(), Long.toString(session.setup().seed()), key.probeSet(), key.probe(),
                key.language().toLanguageTag(), key.levels().toString(), key.endpoint(), Integer.toString(key.repeat()));
        var hash = ByteBuffer.wrap(sha256(identity));
        var code = new byte[CODE_BYTES];
        hash.get(code);
        return new AnswerCode(HexFormat.of().formatHex(code), hash.getLong(), hash.getLong());
    }

    /// What was labelled, so that a label is never taken for that of another text.
    ///
    /// @return SHA-256 of the answer's text in UTF-8, in hexadecimal digits
    static String hash(Trial trial) {
        return HexFormat.of().formatHex(sha256(trial.reply().text()));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
