package org.unsaid.store;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteDataSource;
import org.unsaid.store.StoreException.Reason;

/// Brings a workspace to the schema this version knows: makes a new one, upgrades an old one after copying it,
/// and leaves a newer one, or a file that is no workspace, as it is.
final class Schema {

    static final Schema CURRENT = new Schema(14, "classpath:org/unsaid/store");

    private static final int APPLICATION = 0x554E5344;
    private static final long PLACE = 0;

    private final int version;
    private final String[] locations;

    Schema(int version, String... locations) {
        this.version = version;
        this.locations = locations;
    }

    int version() {
        return version;
    }

    void prepare(Database database, LockFile locks) {
        var doing = "opening the workspace " + database.file();
        try (var lock = locks.lock(PLACE, database.patience()).orElse(null)) {
            if (lock == null) {
                throw new StoreException(doing, Reason.LOCKED, "another process is opening or upgrading it");
            }
            prepare(database, doing, lock);
        } catch (IOException e) {
            throw new StoreException(doing, Reason.READ_ONLY, e.toString(), e);
        } catch (SQLException | FlywayException e) {
            throw StoreException.of(doing, e);
        }
    }

    private void prepare(Database database, String doing, FileLock held) throws IOException, SQLException {
        database.create();
        try (var connection = database.connectReader()) {
            var found = version(connection, doing);
            if (found == version) {
                return;
            }
            if (found > version) {
                throw new StoreException(doing, Reason.NEWER,
                        "a newer version of Unsaid wrote it (schema %d; this version knows up to %d). Nothing was changed; open it with the newer version"
                                .formatted(found, version));
            }
            if (found > 0) {
                copy(connection, backup(database.file(), found));
            }
        }
        if (held.isValid()) {
            migrate(database);
        }
    }

    private static int version(Connection connection, String doing) throws SQLException {
        var application = number(connection, "PRAGMA application_id");
        var tables = number(connection, "SELECT count(*) FROM sqlite_schema WHERE name NOT LIKE '%flyway%'");
        if (application != APPLICATION && (application != 0 || tables != 0)) {
            throw new StoreException(doing, Reason.NOT_A_WORKSPACE, "it is the database of another program");
        }
        return number(connection, "PRAGMA user_version");
    }

    private static Path backup(Path file, int version) {
        var name = "%s.schema-%d".formatted(file.getFileName(), version);
        var path = file.resolveSibling(name + ".backup");
        for (var count = 2; Files.exists(path); count++) {
            path = file.resolveSibling("%s-%d.backup".formatted(name, count));
        }
        return path;
    }

    private static void copy(Connection connection, Path backup) throws SQLException {
        try (var statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, backup.toString());
            statement.execute();
        }
    }

    private void migrate(Database database) {
        var source = new SQLiteDataSource(database.writerConfig());
        source.setUrl(database.url());
        Flyway.configure().dataSource(source).locations(locations).group(true).loggers("slf4j").load().migrate();
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }
}
