package org.unsaid.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import org.unsaid.endpoint.AskedFrom;
import org.unsaid.session.ExactText;

/// What was asked and what came back, as a row of `reply`.
final class ReplyRow {

    private static final String PUT = """
            INSERT INTO reply (prompt, system_prompt, text, reasoning, ending, model_returned, served_by, request_id, asked_from,
                               ignored, web_search, trial)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (trial) DO UPDATE SET
                prompt = excluded.prompt, system_prompt = excluded.system_prompt, text = excluded.text,
                reasoning = excluded.reasoning, ending = excluded.ending, model_returned = excluded.model_returned,
                served_by = excluded.served_by, request_id = excluded.request_id,
                asked_from = excluded.asked_from, ignored = excluded.ignored, web_search = excluded.web_search
            """;

    private ReplyRow() {}

    /// Puts it beside its trial, in place of one that failed.
    static void put(Transaction transaction, TrialRow row, long number) throws SQLException {
        var trial = row.trial();
        var statement = transaction.prepare(PUT);
        statement.setString(1, ExactText.encode(trial.prompt()));
        setText(statement, 2, trial.systemPrompt());
        statement.setString(3, ExactText.encode(trial.reply().text()));
        statement.setString(4, ExactText.encode(trial.reply().reasoning()));
        statement.setString(5, row.ending());
        setText(statement, 6, trial.origin().modelReturned());
        setText(statement, 7, trial.origin().servedBy());
        setText(statement, 8, trial.origin().requestId());
        setText(statement, 9, trial.origin().askedFrom().map(AskedFrom::name));
        setText(statement, 10, trial.origin().ignored().map(names -> String.join(" ", names)));
        if (trial.origin().webSearch().isPresent()) {
            statement.setBoolean(11, trial.origin().webSearch().get());
        } else {
            statement.setNull(11, Types.INTEGER);
        }
        statement.setLong(12, number);
        statement.executeUpdate();
    }

    private static void setText(PreparedStatement statement, int place, Optional<String> text) throws SQLException {
        if (text.isPresent()) {
            statement.setString(place, ExactText.encode(text.get()));
        } else {
            statement.setNull(place, Types.VARCHAR);
        }
    }
}
