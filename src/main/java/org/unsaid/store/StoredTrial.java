package org.unsaid.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.unsaid.session.Counted;
import org.unsaid.session.TrialKey;
import org.unsaid.store.StoreException.Reason;

/// Where a trial stands in the tables.
record StoredTrial(long number, int round) {

    private static final String FIND = """
            SELECT number, round FROM trial
            WHERE session = (SELECT number FROM session WHERE id = ?)
              AND probe_set = ? AND probe = ? AND language = ? AND levels = ? AND endpoint = ? AND repeat = ?
            """;
    private static final String RENEW_OUTCOME = "UPDATE trial SET outcome = ? WHERE number = ?";
    private static final String TOUCH = "UPDATE session SET changed_at = max(changed_at, ?) WHERE id = ?";

    static Optional<StoredTrial> find(Connection connection, String session, TrialKey key) throws SQLException {
        try (var statement = connection.prepareStatement(FIND)) {
            return find(statement, session, key);
        }
    }

    static Optional<StoredTrial> find(Transaction transaction, String session, TrialKey key) throws SQLException {
        return find(transaction.prepare(FIND), session, key);
    }

    /// One beside which something may be written.
    ///
    /// @throws StoreException if it is not stored, or its session may only be read
    static StoredTrial require(Transaction transaction, String doing, String session, TrialKey key) throws SQLException {
        Sessions.requireOwn(transaction, doing, session);
        return find(transaction, session, key).orElseThrow(
                () -> new StoreException(doing, Reason.NOT_FOUND, "session ‘%s’ has no trial %s".formatted(session, key)));
    }

    private static Optional<StoredTrial> find(PreparedStatement find, String session, TrialKey key) throws SQLException {
        find.setString(1, session);
        TrialKeys.bind(find, 2, key);
        try (var rows = find.executeQuery()) {
            return rows.next() ? Optional.of(new StoredTrial(rows.getLong(1), rows.getInt(2))) : Optional.empty();
        }
    }

    /// Brings what is counted in line with the labels that stand.
    void renewOutcome(Transaction transaction) throws SQLException {
        var counted = Counted.of(new TrialReader().one(transaction.connection(), number));
        var statement = transaction.prepare(RENEW_OUTCOME);
        statement.setString(1, counted.outcome().name());
        statement.setLong(2, number);
        statement.executeUpdate();
        CountedRow.put(transaction, number, counted);
    }

    /// Remembers when a session changed last.
    static void touch(Transaction transaction, String session, Instant at) throws SQLException {
        var statement = transaction.prepare(TOUCH);
        statement.setLong(1, Nanos.of(at));
        statement.setString(2, session);
        statement.executeUpdate();
    }
}
