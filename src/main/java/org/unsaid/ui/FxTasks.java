package org.unsaid.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import javafx.application.Platform;

/// Runs work on virtual threads and callbacks on the JavaFX thread. Safe for any thread.
public final class FxTasks implements Tasks {

    private final ThreadFactory threads = Thread.ofVirtual().name("task-", 0).factory();

    @Override
    public <T> Handle start(Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Exception> onFailure) {
        var thread = threads.newThread(() -> {
            try {
                T result = work.call();
                post(() -> onSuccess.accept(result));
            } catch (RuntimeException unexpected) {
                post(() -> onFailure.accept(unexpected)); // the screen must stop waiting,
                throw unexpected; // and the uncaught-exception handler must hear of it
            } catch (Exception expected) {
                post(() -> onFailure.accept(expected));
            }
        });
        thread.start();
        return thread::interrupt;
    }

    @Override
    public void post(Runnable update) {
        Platform.runLater(update);
    }
}
