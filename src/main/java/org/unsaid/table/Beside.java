package org.unsaid.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Carries out steps one after another on a thread of its own, while the thread that gives them prepares the next:
/// reading, shaping and packing a large table then take two processors. What a step has done is seen by later steps,
/// and by the giving thread after [#finish]. To be used by one thread.
///
/// The first step that fails ends it, and its exception is thrown at the next [#then] or at [#finish]. Where the giving
/// thread is interrupted, so is the step at work, and the exception says so.
public final class Beside implements Closeable {

    private static final int LOOK_AFTER_MILLISECONDS = 200;

    /// An empty one is the last.
    private final BlockingQueue<Optional<Step>> waiting;
    private final Thread thread;
    private @Nullable Throwable failure;

    /// Something that may write.
    @FunctionalInterface
    public interface Step {
        void run() throws IOException;
    }

    /// @param ahead steps that may wait; the next one makes its giver wait, so that they do not fill the memory
    public Beside(String name, int ahead) {
        waiting = new ArrayBlockingQueue<>(ahead);
        thread = Thread.ofVirtual().name(name).start(this::work);
    }

    /// @throws IOException if an earlier step could not write, or this thread is interrupted
    public void then(Step step) throws IOException {
        give(Optional.of(step));
    }

    private void give(Optional<Step> step) throws IOException {
        try {
            do {
                if (!thread.isAlive()) {
                    throwFailure();
                    return; // closed
                }
            } while (!waiting.offer(step, LOOK_AFTER_MILLISECONDS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            throw stopped();
        }
    }

    /// Waits until every step is done.
    ///
    /// @throws IOException if one could not write, or this thread is interrupted
    public void finish() throws IOException {
        give(Optional.empty());
        try {
            thread.join();
        } catch (InterruptedException _) {
            throw stopped();
        }
        throwFailure();
    }

    /// Leaves out the steps that are not done.
    @Override
    public void close() {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            for (var step = waiting.take(); step.isPresent(); step = waiting.take()) {
                step.get().run();
            }
        } catch (InterruptedException _) {
            // nobody waits for the rest
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
        }
    }

    private IOException stopped() {
        close();
        Thread.currentThread().interrupt();
        return failure instanceof IOException broken ? broken : new ClosedByInterruptException();
    }

    private void throwFailure() throws IOException {
        switch (failure) {
            case null -> { }
            case IOException broken -> throw broken;
            case RuntimeException failed -> throw failed;
            case Error fatal -> throw fatal;
            default -> throw new IllegalStateException(failure);
        }
    }
}
