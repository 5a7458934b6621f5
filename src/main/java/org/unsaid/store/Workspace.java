package org.unsaid.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.unsaid.evidence.CustodyEvent;
import org.unsaid.evidence.CustodyEvent.What;
import org.unsaid.store.StoreException.Reason;

/// One file that keeps sessions and everything that came of them. Several processes may have it open.
///
/// Safe for any thread. Whatever a method here, or of its parts, stored is durable when it returns.
public final class Workspace implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Workspace.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Database database;
    private final LockFile locks;
    private final Writer writer;
    private final Leases leases;
    private final Sessions sessions;
    private final Trials trials;
    private final Labels labels;
    private final Judgements judgements;
    private final FactLabels factLabels;
    private final AnswerTranslations translations;
    private final Notes notes;
    private final SavedFilters savedFilters;
    private final Tags tags;
    private final RecordedAnswers recorded;
    private final Search search;
    private final Endpoints endpoints;
    private final Preferences preferences;
    private final Spending spending;
    private final Evidence evidence;
    private final LinesImport linesImport;

    private Workspace(Database database, LockFile locks) {
        this.database = database;
        this.locks = locks;
        writer = Writer.start(database);
        leases = new Leases(database, writer, locks);
        sessions = new Sessions(database, writer, leases);
        trials = new Trials(database, writer);
        labels = new Labels(database, writer);
        judgements = new Judgements(database, writer);
        factLabels = new FactLabels(database, writer);
        translations = new AnswerTranslations(database, writer);
        notes = new Notes(database, writer);
        savedFilters = new SavedFilters(database, writer);
        tags = new Tags(database, writer);
        recorded = new RecordedAnswers(database, writer);
        search = new Search(database);
        endpoints = new Endpoints(database, writer);
        preferences = new Preferences(database, writer);
        spending = new Spending(database, writer);
        evidence = new Evidence(database, writer);
        linesImport = new LinesImport(writer);
    }

    /// Loads what every workspace needs and takes a fifth of a second to load, for those who will open one and have something
    /// else to do before. If it cannot be loaded, [#open] says so.
    public static void prepare() {
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception failed) { // which a method that throws just that may throw
            LOG.debug("SQLite's library was not loaded ahead of its use", failed);
        }
    }

    /// Opens the workspace, and makes it if there is none. An older one is copied beside itself, then upgraded.
    ///
    /// @throws StoreException if it cannot be read or written, is no workspace, or a newer version wrote it
    public static Workspace open(Path file) {
        return open(file, PATIENCE, Schema.CURRENT);
    }

    static Workspace open(Path file, Duration patience, Schema schema) {
        var database = new Database(file, patience);
        LockFile locks;
        try {
            database.create();
            locks = LockFile.beside(database.file());
        } catch (IOException e) {
            throw new StoreException("opening the workspace " + file, Reason.READ_ONLY, e.toString(), e);
        }
        var opened = false;
        try {
            schema.prepare(database, locks);
            opened = true;
            return new Workspace(database, locks);
        } finally {
            if (!opened) {
                close(locks, file);
            }
        }
    }

    /// For tests of what happens when writing goes wrong.
    Writer writer() {
        return writer;
    }

    public Path file() {
        return database.file();
    }

    /// Whether the file lies on a drive of another computer, whose locks are not to be relied upon: then one
    /// process at a time should have it open.
    public boolean onNetworkDrive() {
        return database.onNetworkDrive();
    }

    public Sessions sessions() {
        return sessions;
    }

    public Trials trials() {
        return trials;
    }

    public Labels labels() {
        return labels;
    }

    public Judgements judgements() {
        return judgements;
    }

    public FactLabels factLabels() {
        return factLabels;
    }

    public AnswerTranslations translations() {
        return translations;
    }

    public Notes notes() {
        return notes;
    }

    public SavedFilters savedFilters() {
        return savedFilters;
    }

    public Tags tags() {
        return tags;
    }

    /// Answers seen elsewhere and recorded by hand: they are in no rate.
    public RecordedAnswers recorded() {
        return recorded;
    }

    public Search search() {
        return search;
    }

    public Endpoints endpoints() {
        return endpoints;
    }

    public Preferences preferences() {
        return preferences;
    }

    public Spending spending() {
        return spending;
    }

    public Evidence evidence() {
        return evidence;
    }

    public LinesImport linesImport() {
        return linesImport;
    }

    /// Takes the right to run a session, until it is closed or the process ends.
    ///
    /// @throws StoreException if it is being run, by this process or another; says by which
    public Lease lease(String session) {
        var doing = "starting a run of session " + session;
        var lease = leases.take(session, doing);
        try {
            writer.write(doing, transaction -> {
                long number = Sessions.requireOwn(transaction, doing, session).orElseThrow(() -> Sessions.unknown(doing, session));
                EvidenceWriter.of(transaction, number).add(CustodyEvent.now(What.RUN, ""));
                return number;
            });
        } catch (StoreException e) {
            lease.close();
            throw e;
        }
        return lease;
    }

    /// Who runs a session now, in words; empty if nobody does.
    public Optional<String> runner(String session) {
        return leases.runner(session);
    }

    @Override
    public void close() {
        writer.close();
        close(locks, file());
    }

    private static void close(LockFile locks, Path file) {
        try {
            locks.close();
        } catch (IOException e) {
            throw new StoreException("closing the workspace " + file, Reason.OTHER, e.toString(), e);
        }
    }
}
