package org.unsaid.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unsaid.evidence.Kind;
import org.unsaid.session.ExactText;
import org.unsaid.session.Note;
import org.unsaid.session.NoteEvent;
import org.unsaid.session.TrialKey;

/// What people wrote beside trials: one note a trial, and every wording it ever had. Safe for any thread.
public final class Notes {

    private final Database database;
    private final Writer writer;

    Notes(Database database, Writer writer) {
        this.database = database;
        this.writer = writer;
    }

    /// Writes the note of a trial, in place of the one that stood there.
    public void set(String session, Note note, String by) {
        add("writing a note in session " + session, session, note.trial(), note.text(), by, note.at());
    }

    /// Writes after what already stands in the note of a trial, in a paragraph of its own.
    public void append(String session, Note note, String by) {
        var doing = "adding to a note in session " + session;
        writer.write(doing, transaction -> {
            var trial = StoredTrial.require(transaction, doing, session, note.trial());
            var before = transaction.handle().createQuery("SELECT text FROM note WHERE trial = :trial")
                    .bind("trial", trial.number()).mapTo(String.class).findOne();
            var whole = before.map(ExactText::decode).filter(text -> !text.isBlank())
                    .map(text -> text + "\n\n" + note.text()).orElse(note.text());
            write(transaction, session, trial, whole, by, note.at());
            return trial;
        });
    }

    public void remove(String session, TrialKey key, String by, Instant at) {
        add("removing a note of session " + session, session, key, null, by, at);
    }

    public Optional<Note> find(String session, TrialKey key) {
        return database.read("reading a note of session " + session, handle -> {
            var trial = StoredTrial.find(handle.getConnection(), session, key);
            return trial.isEmpty()
                    ? Optional.empty()
                    : handle.createQuery("SELECT text, at FROM note WHERE trial = :trial")
                            .bind("trial", trial.get().number())
                            .map((row, _) -> new Note(
                                    key, ExactText.decode(row.getString("text")), Nanos.instant(row.getLong("at"))))
                            .findOne();
        });
    }

    /// The notes that stand in a session, in the order of their trials.
    public List<Note> list(String session) {
        return database.read("reading the notes of session " + session, handle -> {
            var keys = new TrialKeys();
            return handle.createQuery("SELECT " + TrialKeys.COLUMNS + """
                            , note.text, note.at FROM trial JOIN note ON note.trial = trial.number
                            WHERE session = (SELECT number FROM session WHERE id = :session)
                            ORDER BY trial.number
                            """)
                    .bind("session", session)
                    .map((row, _) -> new Note(
                            keys.read(row), ExactText.decode(row.getString("text")), Nanos.instant(row.getLong("at"))))
                    .list();
        });
    }

    /// Every wording that the note of a trial had, in order.
    public List<NoteEvent> events(String session, TrialKey key) {
        return database.read("reading the notes of a trial of session " + session, handle -> {
            var trial = StoredTrial.find(handle.getConnection(), session, key);
            return trial.isEmpty()
                    ? List.of()
                    : handle.createQuery("SELECT text, author, at FROM note_event WHERE trial = :trial ORDER BY number")
                            .bind("trial", trial.get().number())
                            .map((row, _) -> new NoteEvent(
                                    Optional.ofNullable(row.getString("text")).map(ExactText::decode),
                                    ExactText.decode(row.getString("author")),
                                    Nanos.instant(row.getLong("at"))))
                            .list();
        });
    }

    private void add(String doing, String session, TrialKey key, @Nullable String text, String by, Instant at) {
        writer.write(doing, transaction -> {
            var trial = StoredTrial.require(transaction, doing, session, key);
            write(transaction, session, trial, text, by, at);
            return trial;
        });
    }

    /// @return number of the event
    static long insert(Transaction transaction, long trial, @Nullable String text, String by, Instant at) {
        return transaction.handle()
                .createQuery("INSERT INTO note_event (trial, at, author, text) VALUES (:trial, :at, :by, :text) RETURNING number")
                .bind("trial", trial).bind("at", Nanos.of(at)).bind("by", ExactText.encode(by))
                .bind("text", text == null ? null : ExactText.encode(text)).mapTo(Long.class).one();
    }

    private static void write(
            Transaction transaction, String session, StoredTrial trial, @Nullable String text, String by, Instant at)
            throws SQLException {
        try (var chained = ChainedRows.of(transaction, "writing a note in session " + session, session)) {
            chained.add(Kind.NOTE, insert(transaction, trial.number(), text, by, at));
        }
        SearchIndex.renew(transaction, trial.number());
        StoredTrial.touch(transaction, session, at);
    }
}
