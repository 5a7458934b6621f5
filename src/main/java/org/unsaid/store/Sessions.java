package org.unsaid.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.unsaid.evidence.CustodyEvent.What;
import org.unsaid.evidence.CustodyEvent;
import org.unsaid.session.ExactText;
import org.unsaid.session.Session;
import org.unsaid.store.StoreException.Reason;

/// The sessions of a workspace. A deleted one can be restored until it is purged. Safe for any thread.
public final class Sessions {

    private static final String SUMMARY = """
            SELECT id, name, created_at, changed_at, planned, imported_at,
                   (SELECT count(*) FROM trial WHERE session = session.number) AS done,
                   (SELECT count(*) FROM trial WHERE session = session.number AND delivery = 'FAILED') AS failed,
                   imported_at IS NULL OR EXISTS (SELECT 1 FROM evidence WHERE evidence.session = session.number) AS attested
            FROM session
            """;
    private static final RowMapper<SessionSummary> SUMMARIES = (row, _) -> summary(row);

    private final Database database;
    private final Writer writer;
    private final Leases leases;

    Sessions(Database database, Writer writer, Leases leases) {
        this.database = database;
        this.writer = writer;
        this.leases = leases;
    }

    /// Stores it, or its name and setup anew if it is stored already. Its trials stay.
    ///
    /// @param planned how many trials its setup asks for
    public void save(Session session, long planned) {
        var now = Nanos.of(Instant.now());
        var doing = "saving session ‘%s’".formatted(session.name());
        writer.write(doing, transaction -> {
            requireOwn(transaction, doing, session.id());
            var before = name(transaction, session.id());
            transaction.handle().createUpdate("""
                        INSERT INTO session (id, name, created_at, changed_at, planned)
                        VALUES (:id, :name, :created, :now, :planned)
                        ON CONFLICT (id) DO UPDATE SET name = :name, changed_at = :now, planned = :planned
                        """)
                    .bind("id", session.id())
                    .bind("name", ExactText.encode(session.name()))
                    .bind("created", Nanos.of(session.createdAt()))
                    .bind("now", now)
                    .bind("planned", planned)
                    .execute();
            long number = number(transaction, session.id());
            StoredSetup.put(transaction, number, session.setup());
            new SessionEvidence(transaction, number).saved(session, before);
            return now;
        });
    }

    /// All that are not deleted, the one changed last first.
    public List<SessionSummary> list() {
        return database.read("listing sessions", handle -> list(handle, "WHERE deleted_at IS NULL"));
    }

    /// Those that can be restored, the one changed last first.
    public List<SessionSummary> deleted() {
        return database.read("listing deleted sessions", handle -> list(handle, "WHERE deleted_at IS NOT NULL"));
    }

    /// Those that a person may mean: the one with this id, else those with this name, else those whose id
    /// begins with it. More than one if the text does not tell them apart.
    public List<SessionSummary> matching(String text) {
        return database.read("looking for session ‘%s’".formatted(text), handle -> {
            for (var condition : List.of("id = :text", "name = :name", "substr(id, 1, length(:text)) = :text")) {
                var found = handle.createQuery(SUMMARY + "WHERE deleted_at IS NULL AND " + condition + " ORDER BY changed_at DESC")
                        .bind("text", text)
                        .bind("name", ExactText.encode(text))
                        .map(SUMMARIES).list();
                if (!found.isEmpty() || text.isEmpty()) {
                    return found;
                }
            }
            return List.of();
        });
    }

    public Optional<SessionSummary> summary(String id) {
        return database.read("reading session " + id, handle -> handle.createQuery(SUMMARY + "WHERE id = :id")
                .bind("id", id).map(SUMMARIES).findOne());
    }

    /// Whether it came in a bundle, so that it may only be read.
    public boolean imported(String id) {
        return database.read("reading session " + id, handle -> handle
                .createQuery("SELECT imported_at IS NOT NULL FROM session WHERE id = :id").bind("id", id).mapTo(Boolean.class).findOne().orElse(false));
    }

    /// @return empty if there is none with this id; also one that is deleted but not purged
    public Optional<Session> load(String id) {
        return database.read("reading session " + id, handle -> handle
                .createQuery(StoredSetup.SESSION.formatted("id", "id = :id"))
                .bind("id", id)
                .map((row, _) -> StoredSetup.session(row))
                .findOne());
    }

    public void rename(String id, String name) {
        var doing = "renaming session " + id;
        writer.write(doing, transaction -> {
            requireOwn(transaction, doing, id);
            change(transaction, doing, id, "name = :value", ExactText.encode(name));
            EvidenceWriter.of(transaction, number(transaction, id)).add(CustodyEvent.now(What.RENAMED, name));
            return name;
        });
    }

    /// Takes it out of the list; [#restore] undoes this.
    public void delete(String id) {
        change("deleting session " + id, id, "deleted_at = :value", Nanos.of(Instant.now()), What.DELETED);
    }

    public void restore(String id) {
        change("restoring session " + id, id, "deleted_at = nullif(:value, 0)", 0, What.RESTORED);
    }

    /// Deletes it for good, with its trials, labels and notes; their place in the file is overwritten.
    ///
    /// @throws StoreException also if it is being run
    public void purge(String id) {
        var doing = "deleting session %s for good".formatted(id);
        try (var lease = leases.take(id, doing)) {
            writer.write(doing, transaction -> {
                var handle = transaction.handle();
                var number = number(handle.getConnection(), doing, lease.session());
                handle.execute("PRAGMA secure_delete = ON");
                handle.execute("DELETE FROM search WHERE rowid IN (SELECT number FROM trial WHERE session = ?)", number);
                handle.execute("DELETE FROM session WHERE number = ?", number);
                return handle.execute("PRAGMA secure_delete = OFF");
            });
        }
        database.checkpoint();
    }

    private void change(String doing, String id, String assignment, Object value, What what) {
        writer.write(doing, transaction -> {
            change(transaction, doing, id, assignment, value);
            EvidenceWriter.of(transaction, number(transaction, id)).add(CustodyEvent.now(what, ""));
            return value;
        });
    }

    private static void change(Transaction transaction, String doing, String id, String assignment, Object value) {
        var changed = transaction.handle().createUpdate("UPDATE session SET " + assignment + " WHERE id = :id")
                .bind("value", value).bind("id", id).execute();
        if (changed == 0) {
            throw unknown(doing, id);
        }
    }

    /// @return its number; empty if there is none with this id
    /// @throws StoreException if the session came in a bundle, so that it may only be read
    static Optional<Long> requireOwn(Transaction transaction, String doing, String id) throws SQLException {
        var find = transaction.prepare("SELECT number, imported_at IS NOT NULL FROM session WHERE id = ?");
        find.setString(1, id);
        try (var rows = find.executeQuery()) {
            if (!rows.next()) {
                return Optional.empty();
            }
            if (rows.getBoolean(2)) {
                throw new StoreException(doing, Reason.IMPORTED, "session ‘%s’ was imported; it can be read, compared and exported, not changed or run".formatted(id));
            }
            return Optional.of(rows.getLong(1));
        }
    }

    static boolean isFree(Transaction transaction, String id) throws SQLException {
        return name(transaction, id).isEmpty();
    }

    private static Optional<String> name(Transaction transaction, String id) throws SQLException {
        var find = transaction.prepare("SELECT name FROM session WHERE id = ?");
        find.setString(1, id);
        try (var rows = find.executeQuery()) {
            return rows.next() ? Optional.of(ExactText.decode(rows.getString(1))) : Optional.empty();
        }
    }

    /// The number of a session that is there, within a transaction.
    static long number(Transaction transaction, String id) throws SQLException {
        var find = transaction.prepare("SELECT number FROM session WHERE id = ?");
        find.setString(1, id);
        try (var rows = find.executeQuery()) {
            if (!rows.next()) {
                throw unknown("looking for session " + id, id);
            }
            return rows.getLong(1);
        }
    }

    /// The number under which the tables know a session.
    ///
    /// @throws StoreException if there is none with this id
    static long number(Connection connection, String doing, String id) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT number FROM session WHERE id = ?")) {
            statement.setString(1, id);
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw unknown(doing, id);
                }
                return rows.getLong(1);
            }
        }
    }

    static StoreException unknown(String doing, String id) {
        return new StoreException(doing, Reason.NOT_FOUND, "there is no session ‘%s’ in this workspace".formatted(id));
    }

    private static List<SessionSummary> list(Handle handle, String condition) {
        return handle.createQuery(SUMMARY + condition + " ORDER BY changed_at DESC, number DESC").map(SUMMARIES).list();
    }

    private static SessionSummary summary(ResultSet row) throws SQLException {
        return new SessionSummary(
                row.getString("id"),
                ExactText.decode(row.getString("name")),
                Nanos.instant(row.getLong("created_at")),
                Nanos.instant(row.getLong("changed_at")),
                row.getLong("planned"),
                row.getLong("done"),
                row.getLong("failed"),
                Optional.of(row.getLong("imported_at")).filter(at -> at != 0).map(Nanos::instant),
                row.getBoolean("attested"));
    }
}
