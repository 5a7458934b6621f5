package org.unsaid.store;

import java.io.IOException;
import java.nio.channels.FileLock;
import org.unsaid.store.StoreException.Reason;

/// The right to run a session, which one run has at a time. The system takes it back when the process ends,
/// however it ends.
public final class Lease implements AutoCloseable {

    private final String session;
    private final FileLock lock;

    Lease(String session, FileLock lock) {
        this.session = session;
        this.lock = lock;
    }

    public String session() {
        return session;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new StoreException("ending the run of session " + session, Reason.OTHER, e.toString(), e);
        }
    }
}
