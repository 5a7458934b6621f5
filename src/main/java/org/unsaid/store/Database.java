package org.unsaid.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/// Where the workspace file is and how it is opened. Safe for any thread.
final class Database {

    private static final int WRITER_CACHE_KIBIBYTES = 16 * 1024;
    private static final int LOG_PAGES = 4_000; // 16 MB, then moved into the file: a page that many trials change is moved once for them all
    private static final List<String> NETWORK_DRIVES =
            List.of("nfs", "smb", "cifs", "afp", "webdav", "davfs", "fuse.sshfs", "9p", "ceph", "glusterfs");

    private final Path file;
    private final Duration patience;
    private final Jdbi readers;

    /// @param patience how long to wait for another process that is writing
    Database(Path file, Duration patience) {
        this.file = file.toAbsolutePath();
        this.patience = patience;
        this.readers = Jdbi.create(this::connectReader);
    }

    Path file() {
        return file;
    }

    Duration patience() {
        return patience;
    }

    /// Makes an empty file that only its owner may read, if there is none.
    void create() throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(file.getParent());
        var posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        try {
            Files.createFile(file, posix
                    ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                    : new FileAttribute<?>[0]);
        } catch (FileAlreadyExistsException another) {
            // process made it meanwhile; whose schema it gets is decided under a lock
        }
    }

    /// Changes nothing in a file, whatever it is.
    Connection connectReader() throws SQLException {
        return readerConfig().createConnection(url());
    }

    boolean onNetworkDrive() {
        try {
            var type = Files.getFileStore(file).type().toLowerCase(Locale.ROOT);
            return NETWORK_DRIVES.stream().anyMatch(type::startsWith);
        } catch (IOException e) {
            return false;
        }
    }

    Connection connectWriter() throws SQLException {
        var connection = writerConfig().createConnection(url());
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_autocheckpoint = " + LOG_PAGES);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /// Reads from one state of the workspace, whatever is written meanwhile.
    <T> T read(String doing, Query<T> query) {
        try (var handle = readers.open()) {
            handle.execute("BEGIN");
            return query.run(handle);
        } catch (JdbiException | SQLException e) {
            throw StoreException.of(doing, e);
        }
    }

    interface Query<T> {
        T run(Handle handle) throws SQLException;
    }

    /// Moves what was written from the log into the file and empties the log, unless somebody is reading.
    void checkpoint() {
        try (var connection = connectWriter(); var statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            throw StoreException.of("emptying the log of the workspace", e);
        }
    }

    /// As an address, or a question mark in the name would start a list of settings.
    String url() {
        return "jdbc:sqlite:" + file.toUri();
    }

    SQLiteConfig writerConfig() {
        var config = readerConfig();
        config.setTransactionMode(TransactionMode.IMMEDIATE); // one that upgrades a read may find it outdated
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setCacheSize(-WRITER_CACHE_KIBIBYTES);
        config.setGetGeneratedKeys(false); // or the driver asks for them after each insert
        return config;
    }

    private SQLiteConfig readerConfig() {
        var config = new SQLiteConfig();
        config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
        config.enforceForeignKeys(true);
        return config;
    }
}
