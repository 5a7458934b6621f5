package org.unsaid.verdict.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class RubricTest {

    /// What judges said by other words, or of another list of weaknesses, is not to be pooled with what they said by these.
    @Test
    void itsWordsChangeOnlyTogetherWithItsVersion() throws NoSuchAlgorithmException {
        assertEquals("1.0 c115a20defa42556 402137dc3fc425b2 28979413a2dcdbd8", "%s %s %s %s".formatted(Rubric.VERSION, hash(Rubric.LABELS), hash(Rubric.FACTS), hash(Rubric.WEAKNESSES)));
    }

    private static String hash(String text) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8))).substring(0, 16);
    }
}
