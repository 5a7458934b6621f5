package org.unsaid.ui;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Does everything at once, on the calling thread.
public final class DirectTasks implements Tasks {

    @Override
    public <T> Handle start(Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Exception> onFailure) {
        T result;
        try {
            result = work.call();
        } catch (Exception failure) {
            onFailure.accept(failure);
            return () -> {};
        }
        onSuccess.accept(result);
        return () -> {};
    }

    @Override
    public void post(Runnable update) {
        update.run();
    }
}
