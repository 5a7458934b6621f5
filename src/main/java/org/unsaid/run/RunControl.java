package org.unsaid.run;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Pauses and resumes a run, or one endpoint of it. A call in flight is finished; no new one begins.
/// Safe for any thread.
public final class RunControl {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<String> pausedEndpoints = new HashSet<>();
    private boolean paused;

    public void pause() {
        change(() -> paused = true);
    }

    /// Lets the run go on; endpoints that were paused one by one stay paused.
    public void resume() {
        change(() -> paused = false);
    }

    /// @param endpoint its spec
    public void pause(String endpoint) {
        change(() -> pausedEndpoints.add(endpoint));
    }

    /// @param endpoint its spec
    public void resume(String endpoint) {
        change(() -> pausedEndpoints.remove(endpoint));
    }

    public boolean isPaused() {
        lock.lock();
        try {
            return paused;
        } finally {
            lock.unlock();
        }
    }

    public boolean isPaused(String endpoint) {
        lock.lock();
        try {
            return paused || pausedEndpoints.contains(endpoint);
        } finally {
            lock.unlock();
        }
    }

    /// Returns when the endpoint may be asked.
    void awaitTurn(String endpoint) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (paused || pausedEndpoints.contains(endpoint)) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
