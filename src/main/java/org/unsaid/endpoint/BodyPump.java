package org.unsaid.endpoint;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;
import okio.BufferedSource;

/// Carries a body from the network to its record and its reader, within limits. Not safe for more than one
/// thread.
final class BodyPump {

    private static final int CHUNK = 8192;

    private final Limits limits;
    private final ExchangeRecord record;
    private final ReplyReader reader;
    private int taken;

    BodyPump(Limits limits, ExchangeRecord record, ReplyReader reader) {
        this.limits = limits;
        this.record = record;
        this.reader = reader;
    }

    /// @throws InterruptedException if the thread was interrupted while it waited for bytes
    Stop run(BufferedSource source) throws InterruptedException {
        try {
            return pump(source);
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException("call stopped in the middle of an answer");
            }
            flush();
            return e instanceof InterruptedIOException ? Stop.TIMED_OUT : Stop.CONNECTION_BROKE;
        }
    }

    private Stop pump(BufferedSource source) throws IOException {
        var chunk = new byte[CHUNK];
        long payload = 0;
        var lastPayload = record.sinceSending();
        while (!reader.ended()) {
            var now = record.sinceSending();
            var left = limits.silence().minus(now.minus(lastPayload));
            var leftOfCall = limits.call().minus(now);
            var patience = left.compareTo(leftOfCall) < 0 ? left : leftOfCall;
            if (!patience.isPositive()) {
                throw new InterruptedIOException("out of time");
            }
            source.timeout().timeout(patience.toNanos(), TimeUnit.NANOSECONDS);
            int length = source.read(chunk, 0, Math.min(CHUNK, limits.answer() - taken + 1));
            if (length < 0) {
                break;
            }
            if (taken + length > limits.answer()) {
                take(chunk, limits.answer() - taken);
                flush();
                return Stop.TOO_LARGE;
            }
            take(chunk, length);
            if (reader.lineTooLong()) {
                flush();
                return Stop.TOO_LARGE;
            }
            if (reader.payload() != payload) {
                payload = reader.payload();
                lastPayload = record.sinceSending();
            }
        }
        flush();
        return Stop.AT_ITS_END;
    }

    private void take(byte[] chunk, int length) {
        taken += length;
        var clean = record.arrived(chunk, length);
        reader.feed(clean, clean.length);
    }

    private void flush() {
        var rest = record.allArrived();
        reader.feed(rest, rest.length);
    }
}
