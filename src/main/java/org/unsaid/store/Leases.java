package org.unsaid.store;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.unsaid.store.StoreException.Reason;

/// Sees to it that no session is run twice at once, by this process or another. Safe for any thread.
final class Leases {

    private static final long FIRST_PLACE = 1_000;
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Database database;
    private final Writer writer;
    private final LockFile locks;

    Leases(Database database, Writer writer, LockFile locks) {
        this.database = database;
        this.writer = writer;
        this.locks = locks;
    }

    /// @throws StoreException if the session is run elsewhere; says by which process
    Lease take(String session, String doing) {
        var number = database.read(doing, handle -> Sessions.number(handle.getConnection(), doing, session));
        var lock = lock(number, doing).orElseThrow(
                () -> new StoreException(doing, Reason.RUNNING_ELSEWHERE, "it is being run by " + holder(number)));
        var lease = new Lease(session, lock);
        try {
            writer.write(doing, transaction -> transaction.handle()
                    .createUpdate("INSERT OR REPLACE INTO lease VALUES (:session, :process, :host, :now)")
                    .bind("session", number)
                    .bind("process", ProcessHandle.current().pid())
                    .bind("host", host())
                    .bind("now", Nanos.of(Instant.now()))
                    .execute());
        } catch (StoreException e) {
            lease.close();
            throw e;
        }
        return lease;
    }

    private Optional<FileLock> lock(long number, String doing) {
        try {
            // a moment's patience: whoever only looks whether it is run holds it that long
            return locks.lock(FIRST_PLACE + number, PATIENCE);
        } catch (IOException e) {
            throw new StoreException(doing, Reason.OTHER, e.toString(), e);
        }
    }

    /// @return who runs it; empty if nobody does
    Optional<String> runner(String session) {
        var doing = "looking who runs session " + session;
        var number = database.read(doing, handle -> Sessions.number(handle.getConnection(), doing, session));
        try (var lock = locks.tryLock(FIRST_PLACE + number).orElse(null)) {
            return lock == null ? Optional.of(holder(number)) : Optional.empty();
        } catch (IOException e) {
            throw new StoreException(doing, Reason.OTHER, e.toString(), e);
        }
    }

    private String holder(long session) {
        return database.read("reading who runs a session", handle -> handle
                .createQuery("SELECT process, host, taken_at FROM lease WHERE session = :session")
                .bind("session", session)
                .map((row, _) -> "process %d on %s, since %s".formatted(
                        row.getLong("process"), row.getString("host"), Nanos.instant(row.getLong("taken_at"))))
                .findOne()
                .orElse("another process"));
    }

    /// Not by asking the network: a name server need not know that somebody runs a session.
    private static String host() {
        return Stream.of("HOSTNAME", "COMPUTERNAME")
                .flatMap(name -> Stream.ofNullable(System.getenv(name)))
                .findFirst().orElse("this computer");
    }
}
