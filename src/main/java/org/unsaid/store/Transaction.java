package org.unsaid.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The writer's connection, its prepared statements and its transactions, one after the other. Used on the
/// writer's thread only.
final class Transaction implements AutoCloseable {

    private final Handle handle;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Transaction(Database database) {
        handle = Jdbi.create(database::connectWriter).open();
    }

    // In words of SQL, not by JDBC's commit(): the driver begins the next transaction there at once, which may
    // fail, and hold the lock, when the one that counts is long durable.

    void begin() throws SQLException {
        prepare("BEGIN IMMEDIATE").execute();
    }

    void commit() throws SQLException {
        prepare("COMMIT").execute();
    }

    void rollback() throws SQLException {
        prepare("ROLLBACK").execute();
    }

    Handle handle() {
        return handle;
    }

    Connection connection() {
        return handle.getConnection();
    }

    /// A statement that stays prepared; not to be closed.
    PreparedStatement prepare(String sql) throws SQLException {
        var known = statements.get(sql);
        if (known == null) {
            known = connection().prepareStatement(sql);
            statements.put(sql, known);
        }
        return known;
    }

    @Override
    public void close() {
        handle.close(); // and with it its statements
    }
}
