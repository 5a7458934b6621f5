package org.unsaid.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.unsaid.session.Counted;

/// Keeps what is counted of a trial as numbers, in step with its row: whatever changes a trial or its labels does this last.
final class CountedRow {

    private static final String WORDING = """
            INSERT INTO wording (session, probe_set, probe, language, levels)
            SELECT session, probe_set, probe, language, levels FROM trial WHERE number = ? AND wording IS NULL
            ON CONFLICT DO NOTHING
            """;
    private static final String ASKED = """
            INSERT INTO asked (session, endpoint) SELECT session, endpoint FROM trial WHERE number = ? AND asked IS NULL
            ON CONFLICT DO NOTHING
            """;
    private static final String COUNTED = """
            INSERT INTO counted (outcome, delivery, doubtful, by_hand) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
            """;
    private static final String PUT = """
            UPDATE trial SET
                wording = coalesce(wording, (SELECT number FROM wording
                    WHERE wording.session = trial.session AND wording.probe_set = trial.probe_set AND wording.probe = trial.probe
                      AND wording.language = trial.language AND wording.levels = trial.levels)),
                asked = coalesce(asked, (SELECT number FROM asked WHERE asked.session = trial.session AND asked.endpoint = trial.endpoint)),
                counted = (SELECT number FROM counted WHERE outcome = ? AND delivery = ? AND doubtful = ? AND by_hand = ?)
            WHERE number = ? %s
            RETURNING wording IS NULL OR asked IS NULL OR counted IS NULL
            """;
    private static final String PUT_ALWAYS = PUT.formatted("");
    private static final String PUT_IF_MISSING = PUT.formatted("AND counted IS NULL");

    private CountedRow() {}

    /// @param trial its number
    static void put(Transaction transaction, long trial, Counted counted) throws SQLException {
        put(transaction, trial, counted, PUT_ALWAYS);
    }

    /// For a trial of an earlier version, unless it changed meanwhile.
    static void putIfMissing(Transaction transaction, long trial, Counted counted) throws SQLException {
        put(transaction, trial, counted, PUT_IF_MISSING);
    }

    /// Nearly always the numbers are known; else they are given first.
    private static void put(Transaction transaction, long trial, Counted counted, String sql) throws SQLException {
        if (lacksNumbers(transaction, trial, counted, sql)) {
            for (var insert : new String[] {WORDING, ASKED}) {
                var statement = transaction.prepare(insert);
                statement.setLong(1, trial);
                statement.executeUpdate();
            }
            var statement = transaction.prepare(COUNTED);
            set(statement, counted);
            statement.executeUpdate();
            lacksNumbers(transaction, trial, counted, PUT_ALWAYS); // what the first look put is ours
        }
    }

    /// Puts what numbers there are.
    private static boolean lacksNumbers(Transaction transaction, long trial, Counted counted, String sql) throws SQLException {
        var statement = transaction.prepare(sql);
        set(statement, counted);
        statement.setLong(5, trial);
        try (var rows = statement.executeQuery()) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private static void set(PreparedStatement statement, Counted counted) throws SQLException {
        statement.setString(1, counted.outcome().name());
        statement.setString(2, counted.delivery().name());
        statement.setBoolean(3, counted.doubtful());
        statement.setBoolean(4, counted.byHand());
    }
}
