package org.unsaid.store;

import java.sql.SQLException;
import org.unsaid.endpoint.Reply;
import org.unsaid.session.ExactText;

/// Keeps the full-text index in step with the trials, within the transaction that changes them.
final class SearchIndex {

    private static final String INSERT = "INSERT INTO search (rowid, text, reasoning, note) VALUES (?, ?, ?, '')";
    private static final String DELETE = "DELETE FROM search WHERE rowid = ?";
    private static final String RENEW = """
            INSERT INTO search (rowid, text, reasoning, note)
            SELECT reply.trial, reply.text, reasoning, coalesce(note.text, '')
            FROM reply LEFT JOIN note ON note.trial = reply.trial
            WHERE reply.trial = ?
            """;

    private SearchIndex() {}

    static void insert(Transaction transaction, long trial, Reply reply) throws SQLException {
        var statement = transaction.prepare(INSERT);
        statement.setLong(1, trial);
        statement.setString(2, ExactText.encode(reply.text()));
        statement.setString(3, ExactText.encode(reply.reasoning()));
        statement.executeUpdate();
    }

    static void renew(Transaction transaction, long trial) throws SQLException {
        for (var sql : new String[] {DELETE, RENEW}) {
            var statement = transaction.prepare(sql);
            statement.setLong(1, trial);
            statement.executeUpdate();
        }
    }
}
