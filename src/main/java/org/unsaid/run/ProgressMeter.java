package org.unsaid.run;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.unsaid.endpoint.Reply;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Delivery;

/// Counts what a run does. Safe for any thread.
public final class ProgressMeter implements RunListener {

    /// The rate is that of this long ago until now.
    private static final Duration WINDOW = Duration.ofSeconds(20);

    private final int total;
    private final Set<TrialKey> writing = new HashSet<>();
    private final Set<TrialKey> waiting = new HashSet<>();
    private final Deque<Long> lately = new ArrayDeque<>();
    private final long startedAt = System.nanoTime();
    private int done;
    private int failed;

    /// @param done   trials that had ended before this run
    /// @param failed of those, technical failures
    public ProgressMeter(int total, int done, int failed) {
        this.total = total;
        this.done = done;
        this.failed = failed;
    }

    @Override
    public synchronized void asked(TrialKey key, int attempt) {
        waiting.remove(key);
        writing.add(key);
    }

    @Override
    public synchronized void waiting(TrialKey key, Reply.TechnicalFailure failure, Duration delay) {
        writing.remove(key);
        waiting.add(key);
    }

    @Override
    public synchronized void ended(Trial trial) {
        writing.remove(trial.key());
        waiting.remove(trial.key());
        done++;
        if (trial.delivery() == Delivery.FAILED) { // an empty reply is not asked for again
            failed++;
        }
        lately.add(System.nanoTime());
        forget();
    }

    public synchronized Progress now() {
        forget();
        double seconds = Math.min(WINDOW.toNanos(), System.nanoTime() - startedAt) / 1e9;
        return new Progress(total, done, failed, writing.size(), waiting.size(), lately.size() / Math.max(seconds, 0.001));
    }

    private void forget() {
        long oldest = System.nanoTime() - WINDOW.toNanos();
        while (!lately.isEmpty() && lately.getFirst() - oldest < 0) {
            lately.removeFirst();
        }
    }
}
