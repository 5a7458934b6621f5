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
            SELECT number, probe_set, probe, language, levels, endpoint, repeat, attempts, sent_at, finished_at,
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
                var number = row.getLong("number");
                var verdicts = new ArrayList<Verdict>(2);
                while (hasLabel && label.getLong("trial") == number) {
                    verdicts.add(LabelRow.read(label));
                    hasLabel = label.next();
                }
                Optional<Cost> last = Optional.empty();
                while (hasCost && cost.getLong("trial") == number) {
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

    Trial trial(ResultSet row, List<Verdict> verdicts, Optional<Cost> cost) throws SQLException {
        return new Trial(
                keys.read(row),
                keys.shared(ExactText.decode(row.getString("prompt"))),
                text(row, "system_prompt").map(keys::shared),
                ReplyTexts.with(
                        Json.read(row.getString("ending"), Reply.class),
                        ExactText.decode(row.getString("text")),
                        ExactText.decode(row.getString("reasoning"))),
                row.getInt("attempts"),
                Nanos.instant(row.getLong("sent_at")),
                Nanos.instant(row.getLong("finished_at")),
                new Origin(
                        text(row, "model_returned").map(keys::shared),
                        text(row, "served_by").map(keys::shared),
                        text(row, "request_id"),
                        text(row, "asked_from").map(AskedFrom::valueOf),
                        text(row, "ignored").map(TrialReader::words),
                        flag(row, "web_search")),
                verdicts,
                cost);
    }

    private static List<String> words(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(" "));
    }

    private static Optional<Boolean> flag(ResultSet row, String column) throws SQLException {
        boolean set = row.getBoolean(column);
        return row.wasNull() ? Optional.empty() : Optional.of(set);
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(ExactText::decode);
    }
}
