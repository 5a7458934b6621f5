package org.unsaid.ui;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Runs work off the JavaFX thread and brings its result back.
public interface Tasks {

    /// Starts `work` on a thread of its own; exactly one of the two consumers is called afterwards, on the
    /// JavaFX thread.
    <T> Handle start(Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Exception> onFailure);

    /// Runs `update` on the JavaFX thread, soon.
    void post(Runnable update);

    /// Work that can be stopped.
    interface Handle {
        void interrupt();
    }
}
