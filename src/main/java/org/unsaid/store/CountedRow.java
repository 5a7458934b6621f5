package org.unsaid.store;

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
            """;

    private CountedRow() {}

    /// @param trial its number
    static void put(Transaction transaction, long trial, Counted counted) throws SQLException {
        put(transaction, trial, counted, PUT.formatted(""));
    }

    /// For a trial of an earlier version, unless it changed meanwhile.
    static void putIfMissing(Transaction transaction, long trial, Counted counted) throws SQLException {
        put(transaction, trial, counted, PUT.formatted("AND counted IS NULL"));
    }

    private static void put(Transaction transaction, long trial, Counted counted, String sql) throws SQLException {
        for (var insert : new String[] {WORDING, ASKED}) {
            var statement = transaction.prepare(insert);
            statement.setLong(1, trial);
            statement.executeUpdate();
        }
        for (var text : new String[] {COUNTED, sql}) {
            var statement = transaction.prepare(text);
            statement.setString(1, counted.outcome().name());
            statement.setString(2, counted.delivery().name());
            statement.setBoolean(3, counted.doubtful());
            statement.setBoolean(4, counted.byHand());
            if (text.equals(sql)) {
                statement.setLong(5, trial);
            }
            statement.executeUpdate();
        }
    }
}
