package org.unsaid.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.unsaid.endpoint.AskedFrom;
import org.unsaid.endpoint.Reply;
import org.unsaid.session.Cost;
import org.unsaid.session.ExactText;
import org.unsaid.session.Json;
import org.unsaid.session.ReplyTexts;
import org.unsaid.session.Trial;
import org.unsaid.session.Trial.Origin;
import org.unsaid.verdict.Verdict;

/// Reads trials with the labels that stand, both in the order of their numbers, side by side.
final class TrialReader {

    static final String TRIALS = """
            SELECT probe_set, probe, language, levels, endpoint, repeat, number, attempts, sent_at, finished_at,
                   prompt, system_prompt, text, reasoning, ending, model_returned, served_by, request_id, asked_from, ignored, web_search
            FROM trial JOIN reply ON reply.trial = trial.number
            WHERE trial.%s = ?
            ORDER BY trial.number
            """;
    private static final String LABELS = """
            SELECT label_event.trial, label, method, author, confidence, spans, state, at, role, note
            FROM trial JOIN label_event ON label_event.trial = trial.number AND label_event.round = trial.round
            WHERE trial.%s = ?
              AND label IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM label_event AS later WHERE later.withdraws = label_event.number)
            ORDER BY trial.number, label_event.number
            """;

    /// Of the rounds of a trial, those in the currency of its last one: amounts of two currencies make no sum.
    static final String COSTS = """
            SELECT spending.trial, payee, currency, sum(amount) AS amount, min(certain) AS certain
            FROM trial JOIN spending ON spending.trial = trial.number
            WHERE trial.%s = ?
            GROUP BY spending.trial, payee, currency
            ORDER BY spending.trial, max(spending.number)
            """;

    private static final int NUMBER = 7;

    private final TrialKeys keys = new TrialKeys();

    /// Hands over every trial of a session, in the order in which they were stored first.
    void session(Connection connection, long session, Consumer<Trial> consumer) throws SQLException {
        read(connection, "session", session, consumer);
    }

    Trial one(Connection connection, long number) throws SQLException {
        var found = new ArrayList<Trial>(1);
        read(connection, "number", number, found::add);
        return found.getFirst();
    }

    private void read(Connection connection, String column, long value, Consumer<Trial> consumer) throws SQLException {
        try (var trials = statement(connection, TRIALS, column, value);
                var labels = statement(connection, LABELS, column, value);
                var costs = statement(connection, COSTS, column, value);
                var row = trials.executeQuery();
                var label = labels.executeQuery();
                var cost = costs.executeQuery()) {
            var hasLabel = label.next();
            var hasCost = cost.next();
            while (row.next()) {
                var number = row.getLong(NUMBER);
                var verdicts = new ArrayList<Verdict>(2);
                while (hasLabel && label.getLong(1) == number) {
                    verdicts.add(LabelRow.read(label));
                    hasLabel = label.next();
                }
                Optional<Cost> last = Optional.empty();
                while (hasCost && cost.getLong(1) == number) {
                    last = Optional.of(Spending.read(cost));
                    hasCost = cost.next();
                }
                consumer.accept(trial(row, verdicts, last));
            }
        }
    }

    private static PreparedStatement statement(Connection connection, String sql, String column, long value)
            throws SQLException {
        var statement = connection.prepareStatement(sql.formatted(column));
        statement.setLong(1, value);
        return statement;
    }

    /// Reads by place, in the order of [#TRIALS]: a name would be looked for in each row anew.
    Trial trial(ResultSet row, List<Verdict> verdicts, Optional<Cost> cost) throws SQLException {
        return new Trial(
                keys.readFirst(row),
                keys.shared(ExactText.decode(row.getString(11))),
                text(row, 12).map(keys::shared),
                ReplyTexts.with(
                        Json.read(row.getString(15), Reply.class),
                        ExactText.decode(row.getString(13)),
                        ExactText.decode(row.getString(14))),
                row.getInt(8),
                Nanos.instant(row.getLong(9)),
                Nanos.instant(row.getLong(10)),
                new Origin(
                        text(row, 16).map(keys::shared),
                        text(row, 17).map(keys::shared),
                        text(row, 18),
                        text(row, 19).map(AskedFrom::valueOf),
                        text(row, 20).map(TrialReader::words),
                        flag(row, 21)),
                verdicts,
                cost);
    }

    private static List<String> words(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(" "));
    }

    private static Optional<Boolean> flag(ResultSet row, int column) throws SQLException {
        boolean set = row.getBoolean(column);
        return row.wasNull() ? Optional.empty() : Optional.of(set);
    }

    private static Optional<String> text(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(ExactText::decode);
    }
}
