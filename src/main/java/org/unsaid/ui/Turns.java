package org.unsaid.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Does one piece of work after another off the JavaFX thread, in the order in which they were asked for. Used on the
/// JavaFX thread only.
public final class Turns {

    private final Tasks tasks;
    private final Consumer<Exception> onFault;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    public Turns(Tasks tasks, Consumer<Exception> onFault) {
        this.tasks = tasks;
        this.onFault = onFault;
    }

    /// Starts the work when everything before it has ended.
    public <T> void start(Callable<T> work, Consumer<? super T> then) {
        waiting.add(() -> tasks.start(work, result -> {
            busy = false;
            try {
                then.accept(result);
            } finally {
                next();
            }
        }, failure -> {
            busy = false;
            next();
            onFault.accept(failure); // it may wait for the person
        }));
        next();
    }

    private void next() {
        if (!busy && !waiting.isEmpty()) {
            busy = true;
            waiting.remove().run();
        }
    }
}
