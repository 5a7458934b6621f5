package org.unsaid.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.unsaid.session.ExactText;
import org.unsaid.session.Json;
import org.unsaid.session.Session;
import org.unsaid.session.Setup;

/// What a session asks, which stands apart from the session's row.
final class StoredSetup {

    /// The session with it, by a condition: for [#session(ResultSet)].
    static final String SESSION = "SELECT %s AS id, name, created_at, content FROM session JOIN setup ON setup.session = session.number WHERE %s";

    private static final String PUT = """
            INSERT INTO setup (session, content) VALUES (?, ?)
            ON CONFLICT (session) DO UPDATE SET content = excluded.content
            """;

    private StoredSetup() {}

    /// @param session its number
    static void put(Transaction transaction, long session, Setup setup) throws SQLException {
        var put = transaction.prepare(PUT);
        put.setLong(1, session);
        put.setString(2, Json.write(setup));
        put.executeUpdate();
    }

    static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getString("id"),
                ExactText.decode(row.getString("name")),
                Nanos.instant(row.getLong("created_at")),
                Json.read(row.getString("content"), Setup.class));
    }
}
