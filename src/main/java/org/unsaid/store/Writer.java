package org.unsaid.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// The one thread that writes. What many callers hand in while it is busy goes into its next commit together:
/// a commit waits for the disk, and one wait serves them all.
///
/// Safe for any thread. Callers wait until their work is on the disk, also while interrupted, as a trial that
/// ended must not be lost to a stop.
final class Writer implements AutoCloseable {

    private static final int MOST_WAITING = 512;
    private static final int MOST_A_COMMIT = 256;

    private final Database database;
    private final Semaphore places = new Semaphore(MOST_WAITING);
    private final BlockingQueue<Job<?>> queue = new LinkedBlockingQueue<>();
    private final Thread thread = Thread.ofPlatform().name("workspace-writer").daemon().unstarted(this::run);
    private volatile boolean closing;
    private volatile boolean ended;

    // of the writer's thread alone
    private final List<Job<?>> batch = new ArrayList<>();
    private @Nullable Transaction transaction;

    private Writer(Database database) {
        this.database = database;
    }

    static Writer start(Database database) {
        var writer = new Writer(database);
        writer.thread.start();
        return writer;
    }

    /// What is done in a transaction; done again if another work of the same commit went wrong.
    interface Work<T> {
        T run(Transaction transaction) throws SQLException;
    }

    /// Returns when the work is durable.
    ///
    /// @throws StoreException if it is not; then nothing of it is stored
    <T> T write(String doing, Work<T> work) {
        var job = new Job<T>(doing, work);
        places.acquireUninterruptibly();
        try {
            queue.add(job);
            if (ended) {
                refuseAll();
            }
            return job.await();
        } finally {
            places.release();
        }
    }

    /// How many works wait for their commit.
    int waiting() {
        return queue.size();
    }

    /// Waits until all that was handed in is written.
    @Override
    public void close() {
        closing = true;
        queue.add(new Job<>("closing the workspace", _ -> true)); // wakes the writer
        var interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!closing || !queue.isEmpty()) {
                batch.clear();
                batch.add(queue.take());
                queue.drainTo(batch, MOST_A_COMMIT - 1);
                commit(List.copyOf(batch));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody does this but a system that shuts down
        } finally {
            ended = true;
            batch.forEach(Job::refuse); // for what was answered already, this says nothing
            refuseAll();
            disconnect();
        }
    }

    private void refuseAll() {
        var left = new ArrayList<Job<?>>();
        queue.drainTo(left);
        left.forEach(Job::refuse);
    }

    private void commit(List<Job<?>> jobs) {
        try {
            var current = connect();
            current.begin();
            for (var job : jobs) {
                if (!job.attempt(current)) {
                    current.rollback();
                    apart(jobs, job);
                    return;
                }
            }
            current.commit();
            jobs.forEach(Job::succeed);
        } catch (StoreException | JdbiException | SQLException e) {
            disconnect(); // which undoes what was begun
            jobs.forEach(job -> job.fail(e));
        }
    }

    /// One of several went wrong: it fails alone, and the others go without it.
    private void apart(List<Job<?>> jobs, Job<?> failed) {
        failed.failAsAttempted();
        var others = jobs.stream().filter(job -> job != failed).toList();
        if (!others.isEmpty()) {
            commit(others);
        }
    }

    private Transaction connect() {
        if (transaction == null) {
            transaction = new Transaction(database);
        }
        return transaction;
    }

    private void disconnect() {
        var current = transaction;
        transaction = null;
        if (current != null) {
            try {
                current.close();
            } catch (JdbiException e) {
                // already broken: the next connection starts anew
            }
        }
    }
}
