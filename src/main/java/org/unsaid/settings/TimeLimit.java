package org.unsaid.settings;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.unsaid.settings.VaultException.Reason;

/// Waits for the system's keychain no longer than agreed. A native call cannot be stopped, so it is left behind on a
/// thread that does not keep the program alive.
final class TimeLimit {

    interface Call<T> {
        T run() throws IOException;
    }

    private TimeLimit() {}

    static <T> T within(Duration limit, Call<T> call) throws VaultException, InterruptedException {
        var result = new CompletableFuture<T>();
        Thread.ofPlatform().daemon().name("keychain").start(() -> {
            try {
                result.complete(call.run());
            } catch (IOException | RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new VaultException(Reason.TIMED_OUT,
                    "the system's keychain did not answer within %d s; it may be waiting to be unlocked".formatted(limit.toSeconds()));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) {
                throw new VaultException(Reason.UNAVAILABLE, "the system's keychain cannot be used: " + failed.getMessage());
            }
            throw new IllegalStateException("calling the system's keychain", e.getCause());
        }
    }
}
