package org.unsaid.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.unsaid.store.StoreException.Reason;

/// One file that keeps sessions and everything that came of them. Several processes may have it open.
///
/// Safe for any thread. Whatever a method here, or of its parts, stored is durable when it returns.
public final class Workspace implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Database database;
    private final LockFile locks;
    private final Writer writer;
    private final Sessions sessions;
    private final Trials trials;

    private Workspace(Database database, LockFile locks) {
        this.database = database;
        this.locks = locks;
        writer = Writer.start(database);
        sessions = new Sessions(database, writer);
        trials = new Trials(database, writer);
    }

    /// Opens the workspace, and makes it if there is none. An older one is copied beside itself, then upgraded.
    ///
    /// @throws StoreException if it cannot be read or written, is no workspace, or a newer version wrote it
    public static Workspace open(Path file) {
        return open(file, PATIENCE, Schema.CURRENT);
    }

    static Workspace open(Path file, Duration patience, Schema schema) {
        var database = new Database(file, patience);
        LockFile locks;
        try {
            database.create();
            locks = LockFile.beside(database.file());
        } catch (IOException e) {
            throw new StoreException("opening the workspace " + file, Reason.READ_ONLY, e.toString(), e);
        }
        schema.prepare(database, locks);
        return new Workspace(database, locks);
    }

    public Path file() {
        return database.file();
    }

    public Sessions sessions() {
        return sessions;
    }

    public Trials trials() {
        return trials;
    }

    @Override
    public void close() {
        writer.close();
        try {
            locks.close();
        } catch (IOException e) {
            throw new StoreException("closing the workspace " + file(), Reason.OTHER, e.toString(), e);
        }
    }
}
