package org.unsaid.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.unsaid.session.ExactText;
import org.unsaid.session.SavedAnswer;
import org.unsaid.session.Session;
import org.unsaid.session.TagEvent;
import org.unsaid.session.TrialRecord;

/// Stores a session that came as JSON Lines, to be read only, within one transaction: all of it or nothing. It has no
/// evidence of its own, since nothing of what went over the wire came with it. Safe for any thread.
public final class LinesImport {

    /// Nobody knows who wrote a note or set a tag.
    private static final String NOBODY_KNOWS = "";

    private final Writer writer;

    LinesImport(Writer writer) {
        this.writer = writer;
    }

    /// What came of it.
    public sealed interface Result {

        record Imported(String session, String name, int answers) implements Result {}

        /// The same was imported before, or the session that it was exported from is here as it was then.
        record AlreadyHere(String session, String name) implements Result {}
    }

    /// Hands over every answer.
    @FunctionalInterface
    public interface Answers {
        void forEach(Consumer<SavedAnswer> consumer) throws IOException;
    }

    /// @param session with an id that only the same content has
    /// @param head    last hash of its records where it came from, if that is known
    /// @param planned how many answers it has
    /// @throws IOException if the answers cannot be read; nothing is stored then
    public Result store(Session session, Optional<String> head, int planned, Answers answers) throws IOException {
        try {
            return writer.write("importing session ‘%s’".formatted(session.name()), transaction -> {
                var known = known(transaction, session.id(), head);
                return known.isPresent() ? known.get() : store(transaction, session, head, planned, answers);
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// One that was deleted is brought back.
    private static Optional<Result> known(Transaction transaction, String id, Optional<String> head) throws SQLException {
        var sessions = transaction.handle().createQuery("SELECT number, id, name, deleted_at IS NULL AS listed FROM session").map((row, _) ->
                new Known(row.getLong("number"), row.getString("id"), ExactText.decode(row.getString("name")), row.getBoolean("listed"))).list();
        for (var session : sessions) {
            if (session.id().equals(id) || (session.listed() && head.isPresent() && head.equals(head(transaction, session.number())))) {
                transaction.handle().execute("UPDATE session SET deleted_at = NULL WHERE number = ?", session.number());
                return Optional.of(new Result.AlreadyHere(session.id(), session.name()));
            }
        }
        return Optional.empty();
    }

    private record Known(long number, String id, String name, boolean listed) {}

    private static Optional<String> head(Transaction transaction, long session) throws SQLException {
        try (var lines = new EvidenceLines(transaction.connection(), session)) {
            return lines.hasAny() ? Optional.of(lines.fingerprint().head()) : Optional.empty();
        }
    }

    private static Result store(Transaction transaction, Session session, Optional<String> head, int planned, Answers answers) throws SQLException {
        transaction.handle().createUpdate("""
                        INSERT INTO session (id, name, created_at, changed_at, planned, imported_at, imported_head)
                        VALUES (:id, :name, :created, :created, :planned, :now, :head)
                        """)
                .bind("id", session.id()).bind("name", ExactText.encode(session.name())).bind("created", Nanos.of(session.createdAt()))
                .bind("planned", planned).bind("now", Nanos.of(Instant.now())).bind("head", head.orElse(null)).execute();
        StoredSetup.put(transaction, Sessions.number(transaction, session.id()), session.setup());
        var rows = new TrialWriter(transaction, session.id());
        try {
            answers.forEach(answer -> put(transaction, rows, answer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Result.Imported(session.id(), session.name(), planned);
    }

    private static void put(Transaction transaction, TrialWriter rows, SavedAnswer answer) {
        var trial = answer.trial();
        try {
            long number = rows.insertUnchained(TrialRow.unchained(new TrialRecord(trial, List.of())));
            for (var verdict : trial.verdicts()) {
                LabelRow.of(verdict).insert(transaction, number, 1);
            }
            answer.note().ifPresent(text -> Notes.insert(transaction, number, text, NOBODY_KNOWS, trial.finishedAt()));
            answer.tags().forEach(tag -> Tags.insert(transaction, number, new TagEvent(tag, true, NOBODY_KNOWS, trial.finishedAt())));
            SearchIndex.renew(transaction, number);
        } catch (SQLException e) {
            throw StoreException.of("storing an answer that was imported", e);
        }
    }
}
