package org.unsaid.store;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/// One caller's work for the writer, and how it went.
final class Job<T> {

    private final String doing;
    private final Writer.Work<T> work;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private @Nullable T value;
    private @Nullable RuntimeException failure;

    Job(String doing, Writer.Work<T> work) {
        this.doing = doing;
        this.work = work;
    }

    /// @return whether it went well; if not, the fault is its own
    /// @throws StoreException if the disk or a lock is at fault, so that no other job would fare better
    boolean attempt(Transaction transaction) {
        try {
            value = work.run(transaction);
            return true;
        } catch (SQLException | RuntimeException e) {
            if (StoreException.isOfTheDisk(e)) {
                throw StoreException.of(doing, e);
            }
            failure = e instanceof RuntimeException bug && !StoreException.isOfSql(e) ? bug : StoreException.of(doing, e);
            return false;
        }
    }

    void succeed() {
        result.complete(value);
    }

    void failAsAttempted() {
        result.completeExceptionally(failure == null ? new IllegalStateException(doing) : failure);
    }

    void fail(Throwable cause) {
        result.completeExceptionally(StoreException.of(doing, cause));
    }

    void refuse() {
        result.completeExceptionally(new StoreException(doing, StoreException.Reason.CLOSED, "the workspace is closed"));
    }

    /// Waits for its end, also while interrupted.
    T await() {
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw e;
        }
    }
}
