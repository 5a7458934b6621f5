package org.unsaid;

import java.util.concurrent.Callable;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.unsaid.ui.FxTasks;
import org.unsaid.ui.Tasks;

/// The application's tasks, which can be waited for: what still reads when a test has ended must not find its folder gone,
/// and fail within the next.
final class CountedTasks implements Tasks {

    private final FxTasks tasks = new FxTasks();
    private final Phaser running = new Phaser(1);

    @Override
    public <T> Handle start(Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Exception> onFailure) {
        running.register();
        return tasks.start(() -> {
            try {
                return work.call();
            } finally {
                running.arriveAndDeregister();
            }
        }, onSuccess, onFailure);
    }

    @Override
    public void post(Runnable update) {
        tasks.post(update);
    }

    /// Waits for ten seconds at most.
    void await() {
        try {
            running.awaitAdvanceInterruptibly(running.arrive(), 10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException stillRunning) {
            throw new AssertionError("a task of the window does not end", stillRunning);
        }
    }
}
