package org.unsaid.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.unsaid.endpoint.Money;
import org.unsaid.session.Cost;
import org.unsaid.store.StoreException.Reason;

/// What asking has cost. Safe for any thread.
public final class Spending {

    private static final String INSERT = """
            INSERT INTO spending (session, trial, at, payee, currency, amount, certain)
            SELECT number, ?, ?, ?, ?, ?, ? FROM session WHERE id = ?
            RETURNING number
            """;
    private static final String SUM = """
            SELECT payee, currency, sum(amount) AS amount, min(certain) AS certain FROM spending
            WHERE %s GROUP BY payee, currency ORDER BY payee, currency
            """;

    private final Database database;
    private final Writer writer;

    Spending(Database database, Writer writer) {
        this.database = database;
        this.writer = writer;
    }

    /// All that a session has cost, a sum for each payee and currency.
    public List<Cost> of(String session) {
        return database.read("reading the cost of session " + session, handle -> handle
                .createQuery(SUM.formatted("session = (SELECT number FROM session WHERE id = :session)"))
                .bind("session", session).map((row, _) -> read(row)).list());
    }

    /// All that the workspace's sessions, deleted ones too, have cost since then, a sum for each payee and currency.
    public List<Cost> since(Instant then) {
        return database.read("reading what was spent since " + then, handle -> handle
                .createQuery(SUM.formatted("at >= :then AND session NOT IN (SELECT number FROM session WHERE imported_at IS NOT NULL)")).bind("then", Nanos.of(then)).map((row, _) -> read(row)).list());
    }

    /// Keeps the most that a call can cost, before it is sent. It counts as spent until the trial of the call is stored,
    /// and for good if that never is.
    ///
    /// @return its number, for [Trials#addOrReplaceFailed(String, org.unsaid.session.TrialRecord, List)]
    public long reserve(String session, Cost most) {
        return writer.write("storing a reservation of session " + session, transaction ->
                insert(transaction, session, Optional.empty(), Instant.now(), most));
    }

    static void release(Transaction transaction, List<Long> reservations) throws SQLException {
        for (long number : reservations) {
            var delete = transaction.prepare("DELETE FROM spending WHERE number = ? AND trial IS NULL");
            delete.setLong(1, number);
            delete.executeUpdate();
        }
    }

    static long insert(Transaction transaction, String session, Optional<Long> trial, Instant at, Cost cost) throws SQLException {
        var insert = transaction.prepare(INSERT);
        if (trial.isPresent()) {
            insert.setLong(1, trial.get());
        } else {
            insert.setNull(1, Types.INTEGER);
        }
        insert.setLong(2, Nanos.of(at));
        insert.setString(3, cost.payee());
        insert.setString(4, cost.money().currency());
        insert.setLong(5, cost.money().amount().movePointRight(Money.PLACES).longValueExact());
        insert.setBoolean(6, cost.certain());
        insert.setString(7, session);
        try (var rows = insert.executeQuery()) {
            if (rows.next()) {
                return rows.getLong(1);
            }
            throw new StoreException("storing a cost", Reason.NOT_FOUND, "there is no session ‘%s’ in this workspace".formatted(session));
        }
    }

    /// Takes what a trial cost away, before it is stored anew.
    static void forget(Transaction transaction, long trial) throws SQLException {
        var delete = transaction.prepare("DELETE FROM spending WHERE trial = ?");
        delete.setLong(1, trial);
        delete.executeUpdate();
    }

    static Cost read(ResultSet row) throws SQLException {
        var amount = BigDecimal.valueOf(row.getLong("amount"), Money.PLACES);
        return new Cost(row.getString("payee"), new Money(amount, row.getString("currency")), row.getBoolean("certain"));
    }
}
