package org.unsaid.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class StreamBesideTest {

    @Test
    void everyByteIsWrittenInOrderOnAThreadOfItsOwn() throws IOException {
        var bytes = new byte[3_000_000];
        new Random(7).nextBytes(bytes);
        var elsewhere = new AtomicBoolean();
        var written = new ByteArrayOutputStream();
        var noted = new FilterOutputStream(written) {
            @Override
            public void write(byte[] some, int from, int count) {
                elsewhere.set(Thread.currentThread().getName().equals("test"));
                written.write(some, from, count);
            }
        };
        try (var stream = new StreamBeside("test", noted)) {
            stream.write(bytes[0]);
            stream.write(bytes, 1, 600_000);
            for (int at = 600_001; at < bytes.length; at += 511) {
                stream.write(bytes, at, Math.min(511, bytes.length - at));
            }
        }

        assertTrue(elsewhere.get());
        assertArrayEquals(bytes, written.toByteArray());
    }

    @Test
    void whatCannotBeWrittenIsThrownToTheGiverAndTheStreamIsClosed() {
        var closed = new AtomicBoolean();
        var full = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("disk full");
            }

            @Override
            public void close() {
                closed.set(true);
            }
        };
        var stream = new StreamBeside("test", full);

        var thrown = assertThrows(IOException.class, () -> {
            try (stream) {
                stream.write(1);
            }
        });

        assertEquals("disk full", thrown.getMessage());
        assertTrue(closed.get());
    }
}
