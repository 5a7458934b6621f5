package org.unsaid.table;

import java.io.IOException;
import java.io.OutputStream;

/// Writes what it is given on a thread of its own, many bytes at a time, while the giver makes the next. To be used by one
/// thread at a time.
final class StreamBeside extends OutputStream {

    private static final int SIZE = 1 << 18;
    private static final int AHEAD = 8;

    private final OutputStream out;
    private final Beside beside;
    private byte[] piece = new byte[SIZE];
    private int length;

    StreamBeside(String name, OutputStream out) {
        this.out = out;
        beside = new Beside(name, AHEAD);
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        int at = from;
        int end = from + count;
        while (at < end) {
            int fits = Math.min(end - at, SIZE - length);
            System.arraycopy(bytes, at, piece, length, fits);
            length += fits;
            at += fits;
            if (length == SIZE) {
                handOver();
            }
        }
    }

    /// Waits until all is written.
    @Override
    public void close() throws IOException {
        try (out; beside) {
            handOver();
            beside.finish();
        }
    }

    private void handOver() throws IOException {
        var full = piece;
        int filled = length;
        piece = new byte[SIZE];
        length = 0;
        beside.then(() -> out.write(full, 0, filled));
    }
}
