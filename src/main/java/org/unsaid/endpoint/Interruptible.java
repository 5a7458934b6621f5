package org.unsaid.endpoint;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// Runs calls so that an interruption ends them. On a virtual thread a socket hears it; on a platform thread
/// it does not, so there the call is made on a virtual thread and waited for.
final class Interruptible {

    interface Call<T> {
        T run() throws InterruptedException;
    }

    private Interruptible() {}

    static <T> T call(Call<T> call) throws InterruptedException {
        if (Thread.currentThread().isVirtual()) {
            return call.run();
        }
        var result = new CompletableFuture<T>();
        var worker = Thread.ofVirtual().name("call").start(() -> complete(result, call));
        try {
            return result.get();
        } catch (InterruptedException stopped) {
            worker.interrupt();
            worker.join();
            throw stopped;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException bug) {
                throw bug;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new InterruptedException("call stopped");
        }
    }

    private static <T> void complete(CompletableFuture<T> result, Call<T> call) {
        try {
            result.complete(call.run());
        } catch (InterruptedException | RuntimeException | Error e) {
            result.completeExceptionally(e);
        }
    }
}
