package org.unsaid.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.unsaid.session.Counted;
import org.unsaid.session.TrialKey;
import org.unsaid.session.Verdicts;
import org.unsaid.verdict.Delivery;
import org.unsaid.verdict.Outcome;
import org.unsaid.verdict.Verdict;

/// Reads what is counted of the trials of a session, and none of their texts: trials and the labels that stand, both in
/// the order of the trials' numbers, side by side.
final class CountedReader {

    private static final String TRIALS = """
            SELECT number, probe_set, probe, language, levels, endpoint, repeat, delivery, outcome
            FROM trial
            WHERE session = ?
            ORDER BY number
            """;
    private static final String LABELS = """
            SELECT label_event.trial, label, method, author, confidence, NULL AS spans, state, at, role, note
            FROM trial JOIN label_event ON label_event.trial = trial.number AND label_event.round = trial.round
            WHERE trial.session = ?
              AND label IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM label_event AS later WHERE later.withdraws = label_event.number)
            ORDER BY trial.number, label_event.number
            """;

    private final TrialKeys keys = new TrialKeys();
    private final Map<Counted, Counted> shared = new HashMap<>(); // they differ in a few ways only

    Map<TrialKey, Counted> read(Connection connection, long session) throws SQLException {
        var counted = new LinkedHashMap<TrialKey, Counted>();
        try (var trials = statement(connection, TRIALS, session);
                var labels = statement(connection, LABELS, session);
                var row = trials.executeQuery();
                var label = labels.executeQuery()) {
            boolean hasLabel = label.next();
            while (row.next()) {
                long number = row.getLong("number");
                var verdicts = new ArrayList<Verdict>(2);
                while (hasLabel && label.getLong("trial") == number) {
                    verdicts.add(LabelRow.read(label));
                    hasLabel = label.next();
                }
                counted.put(keys.read(row), shared(row, Verdicts.counting(verdicts)));
            }
        }
        return counted;
    }

    private Counted shared(ResultSet row, Optional<Verdict> verdict) throws SQLException {
        var counted = Counted.of(Outcome.valueOf(row.getString("outcome")), Delivery.valueOf(row.getString("delivery")), verdict);
        return shared.computeIfAbsent(counted, same -> same);
    }

    private static PreparedStatement statement(Connection connection, String sql, long session) throws SQLException {
        var statement = connection.prepareStatement(sql);
        statement.setLong(1, session);
        return statement;
    }
}
