package org.unsaid.endpoint;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Makes calls so that an interruption of the thread that waits for them ends them, each on a platform thread: to wait there
/// for the next piece of an answer takes a third less of the processors than on a virtual one. Such a thread hears an
/// interruption where it sleeps or looks up a name, but not where it reads a socket; so its HTTP call is cancelled too.
final class Interruptible {

    private static final ExecutorService THREADS =
            Executors.newCachedThreadPool(Thread.ofPlatform().name("call-", 0).daemon().factory());

    /// OkHttp may lose a cancellation that comes while it connects; such a call sends nothing and ends by its own limits.
    private static final long LONGEST_END_MILLIS = 500;

    private static final ScopedValue<Running<?>> RUNNING = ScopedValue.newInstance();

    interface Call<T> {
        T run() throws InterruptedException;
    }

    private Interruptible() {}

    /// @throws InterruptedException if the waiting thread was interrupted before the call had come to its end; by then the
    ///     call is over. What had come just before the interruption is returned, and the thread stays interrupted.
    static <T> T call(Call<T> call) throws InterruptedException {
        var running = new Running<>(call);
        THREADS.execute(running);
        return running.await();
    }

    /// Lets the interruption of the call within which this one is made cancel it.
    static okhttp3.Call cancellable(okhttp3.Call call) {
        if (RUNNING.isBound()) {
            RUNNING.get().cancels(call);
        }
        return call;
    }

    /// Safe for any thread.
    private static final class Running<T> implements Runnable {

        private final Call<T> call;
        private final CompletableFuture<T> result = new CompletableFuture<>();
        private @Nullable Thread thread; // while it runs; guarded by this
        private okhttp3.@Nullable Call latest; // guarded by this
        private boolean stopped; // guarded by this
        private boolean ended; // guarded by this

        Running(Call<T> call) {
            this.call = call;
        }

        @Override
        public void run() {
            try {
                begin();
                var value = ScopedValue.where(RUNNING, this).call(call::run);
                end();
                result.complete(value);
            } catch (InterruptedException | RuntimeException | Error e) {
                end();
                result.completeExceptionally(e);
            }
        }

        T await() throws InterruptedException {
            try {
                return result.get();
            } catch (InterruptedException interrupted) {
                boolean inTime = !stop();
                result.exceptionally(_ -> null).completeOnTimeout(null, LONGEST_END_MILLIS, TimeUnit.MILLISECONDS).join();
                if (!inTime) {
                    throw interrupted;
                }
                Thread.currentThread().interrupt();
                return ended();
            } catch (ExecutionException e) {
                throw thrown(e.getCause());
            }
        }

        private T ended() throws InterruptedException {
            try {
                return result.join();
            } catch (CompletionException e) {
                throw thrown(e.getCause());
            }
        }

        /// @return what our own code throws; anything else is thrown as it is
        private static InterruptedException thrown(@Nullable Throwable cause) {
            return switch (cause) {
                case RuntimeException bug -> throw bug;
                case Error error -> throw error;
                case null, default -> new InterruptedException("call stopped");
            };
        }

        private synchronized void begin() throws InterruptedException {
            if (stopped) {
                throw new InterruptedException("call stopped");
            }
            thread = Thread.currentThread();
        }

        /// Afterwards the thread is somebody else's.
        private synchronized void end() {
            thread = null;
            ended = true;
        }

        private synchronized void cancels(okhttp3.Call made) {
            latest = made;
            if (stopped) {
                made.cancel();
            }
        }

        /// The interruption comes first: by it the call's own code tells a stop from a connection that broke.
        ///
        /// @return false if the call had ended before
        private synchronized boolean stop() {
            stopped = true;
            if (thread != null) {
                thread.interrupt();
            }
            if (latest != null && !ended) {
                latest.cancel();
            }
            return !ended;
        }
    }
}
