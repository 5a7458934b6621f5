package org.unsaid.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/// Standard output, of which is remembered why it could not be written: a `PrintStream` forgets that. Safe for any thread.
final class Results extends FilterOutputStream {

    private volatile Optional<IOException> problem = Optional.empty();

    Results(OutputStream out) {
        super(out);
    }

    /// Why some of it is lost; empty also if nobody wanted to read further, as `head` does.
    Optional<IOException> problem() {
        return problem;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            boolean left = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
            if (problem.isEmpty() && !left) {
                problem = Optional.of(e);
            }
            throw e;
        }
    }
}
