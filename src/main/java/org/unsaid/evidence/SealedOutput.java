package org.unsaid.evidence;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// Writes an archive and ends it with a comment that holds the SHA-256 of everything before: no bit of the file can change
/// unseen, not even one that an unpacking program would not look at. Not safe for more than one thread.
final class SealedOutput extends FilterOutputStream {

    static final String MARK = "unsaid-sha256 ";
    static final int COMMENT = MARK.length() + 64;
    /// What follows the sealed bytes: the length of the comment, and the comment.
    static final int TAIL = 2 + COMMENT;

    private final MessageDigest digest = Sha256.digest();
    private final byte[] held = new byte[2]; // an archive ends with the length of its comment, two bytes
    private int count;

    SealedOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int passing = Math.max(0, count + length - held.length); // of what is held and what comes, all but the last two
        int fromHeld = Math.min(passing, count);
        pass(held, 0, fromHeld);
        System.arraycopy(held, fromHeld, held, 0, count - fromHeld);
        count -= fromHeld;
        int fromNew = passing - fromHeld;
        pass(bytes, offset, fromNew);
        System.arraycopy(bytes, offset + fromNew, held, count, length - fromNew);
        count += length - fromNew;
    }

    private void pass(byte[] bytes, int offset, int length) throws IOException {
        digest.update(bytes, offset, length);
        out.write(bytes, offset, length);
    }

    /// Writes the comment, in the place of the empty one.
    void seal() throws IOException {
        out.write(COMMENT);
        out.write(0);
        out.write((MARK + Sha256.hex(digest)).getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
