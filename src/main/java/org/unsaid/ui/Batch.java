package org.unsaid.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Gathers what many threads report and hands it to the JavaFX thread about twenty times a second, so that
/// a fast run does not drown the screen. Safe for any thread.
///
/// @param <T> what is gathered
public final class Batch<T> {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Tasks tasks;
    private final Consumer<? super List<T>> onBatch;
    private List<T> gathered = new ArrayList<>(); // guarded by this
    private boolean scheduled; // guarded by this

    public Batch(Tasks tasks, Consumer<? super List<T>> onBatch) {
        this.tasks = tasks;
        this.onBatch = onBatch;
    }

    public void add(T item) {
        synchronized (this) {
            gathered.add(item);
            if (scheduled) {
                return;
            }
            scheduled = true;
        }
        tasks.start(() -> {
            Thread.sleep(PAUSE);
            return take();
        }, onBatch, _ -> {});
    }

    private synchronized List<T> take() {
        var taken = gathered;
        gathered = new ArrayList<>();
        scheduled = false;
        return taken;
    }
}
