package org.unsaid.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.unsaid.session.Trial;
import org.unsaid.table.Beside;

/// Hands trials over to another thread, many at a time, since each handing over takes a moment. To be used by one thread.
final class Batches implements Consumer<Trial>, Closeable {

    private static final int SIZE = 64;
    private static final int AHEAD = 8;

    private final Beside beside = new Beside("export", AHEAD);
    private final Consumer<Trial> consumer;
    private List<Trial> batch = new ArrayList<>(SIZE);

    Batches(Consumer<Trial> consumer) {
        this.consumer = consumer;
    }

    @Override
    public void accept(Trial trial) {
        batch.add(trial);
        if (batch.size() == SIZE) {
            try {
                flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Waits until all are through.
    void finish() throws IOException {
        flush();
        beside.finish();
    }

    @Override
    public void close() {
        beside.close();
    }

    private void flush() throws IOException {
        var full = batch;
        batch = new ArrayList<>(SIZE);
        beside.then(() -> full.forEach(consumer));
    }
}
