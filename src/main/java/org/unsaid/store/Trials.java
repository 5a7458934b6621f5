package org.unsaid.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.unsaid.endpoint.Exchange;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.session.TrialRecord;
import org.unsaid.store.StoreException.Reason;

/// The trials of the sessions, each stored whole or not at all. Safe for any thread.
public final class Trials {

    private final Database database;
    private final Writer writer;

    Trials(Database database, Writer writer) {
        this.database = database;
        this.writer = writer;
    }

    /// Stores a trial that ended, with every exchange, label and time. Durable when it returns.
    ///
    /// @return false if the session has this trial already; then that one stays as it is
    /// @throws StoreException if it could not be stored; nothing of it was, and trying again is safe
    public boolean add(String session, TrialRecord record) {
        var doing = "storing a trial of session " + session;
        var row = TrialRow.of(record);
        return writer.write(doing, transaction -> {
            var stored = new TrialWriter(transaction, session).insert(row);
            if (!stored) {
                requireSession(transaction.connection(), doing, session);
            }
            return stored;
        });
    }

    /// Stores a trial, also in the place of one that failed. The exchanges of that one stay, and the numbers of
    /// attempts go on from them; its labels count no more.
    ///
    /// @return false if the session has this trial already and it did not fail
    /// @throws StoreException if it could not be stored; nothing of it was, and trying again is safe
    public boolean addOrReplaceFailed(String session, TrialRecord record) {
        var doing = "storing a trial of session " + session;
        var row = TrialRow.of(record);
        return writer.write(doing, transaction -> {
            var trialWriter = new TrialWriter(transaction, session);
            var number = TrialKeys.number(transaction.prepare(TrialKeys.FIND), session, record.trial().key());
            if (number.isPresent()) {
                return trialWriter.replace(number.getAsLong(), row);
            }
            requireSession(transaction.connection(), doing, session);
            return trialWriter.insert(row);
        });
    }

    /// All trials of a session in the order in which they were stored, without their raw exchanges.
    public List<Trial> list(String session) {
        var trials = new ArrayList<Trial>();
        forEach(session, trials::add);
        return trials;
    }

    /// The same one by one, for sessions that need not stay in memory.
    public void forEach(String session, Consumer<Trial> consumer) {
        var doing = "reading the trials of session " + session;
        database.read(doing, handle -> {
            var number = requireSession(handle.getConnection(), doing, session);
            new TrialReader().session(handle.getConnection(), number, consumer);
            return number;
        });
    }

    public Optional<Trial> find(String session, TrialKey key) {
        return database.read("reading a trial of session " + session, handle -> {
            var number = number(handle.getConnection(), session, key);
            return number.isPresent()
                    ? Optional.of(new TrialReader().one(handle.getConnection(), number.getAsLong()))
                    : Optional.empty();
        });
    }

    /// Every sending that a trial took, also those before it was retried, in order; empty if it is not stored.
    public List<Exchange> exchanges(String session, TrialKey key) {
        var doing = "reading the exchanges of a trial of session " + session;
        return database.read(doing, handle -> {
            var number = number(handle.getConnection(), session, key);
            if (number.isEmpty()) {
                return List.of();
            }
            return handle.createQuery("SELECT record, body FROM exchange WHERE trial = :trial ORDER BY attempt")
                    .bind("trial", number.getAsLong())
                    .map((row, _) -> unpack(doing, new PackedExchange(row.getBytes("record"), row.getBytes("body"))))
                    .list();
        });
    }

    /// What need not be carried out again.
    public Set<TrialKey> keys(String session) {
        return keys(session, "");
    }

    /// Those among [#keys] whose trial failed for a technical reason.
    public Set<TrialKey> failedKeys(String session) {
        return keys(session, "AND delivery = 'FAILED'");
    }

    private Set<TrialKey> keys(String session, String condition) {
        var doing = "reading what is done of session " + session;
        return database.read(doing, handle -> {
            var keys = new TrialKeys();
            return handle.createQuery("SELECT " + TrialKeys.COLUMNS + " FROM trial WHERE session = :session " + condition)
                    .bind("session", requireSession(handle.getConnection(), doing, session))
                    .map((row, _) -> keys.read(row))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        });
    }

    private static OptionalLong number(Connection connection, String session, TrialKey key) throws SQLException {
        try (var find = connection.prepareStatement(TrialKeys.FIND)) {
            return TrialKeys.number(find, session, key);
        }
    }

    private static long requireSession(Connection connection, String doing, String session) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT number FROM session WHERE id = ?")) {
            statement.setString(1, session);
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw Sessions.unknown(doing, session);
                }
                return rows.getLong(1);
            }
        }
    }

    private static Exchange unpack(String doing, PackedExchange packed) {
        try {
            return packed.unpack();
        } catch (IOException e) {
            throw new StoreException(doing, Reason.DAMAGED, "its bytes cannot be unpacked", e);
        }
    }
}
