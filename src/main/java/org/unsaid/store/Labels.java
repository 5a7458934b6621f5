package org.unsaid.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import org.unsaid.evidence.Kind;
import org.unsaid.session.ExactText;
import org.unsaid.session.LabelEvent;
import org.unsaid.session.SetLabel;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Verdict;

/// The labels of trials as events: a machine's and a person's stand side by side, and what is taken back is
/// withdrawn, not erased. [Trials] reads those that stand. Safe for any thread.
public final class Labels {

    private static final int MOST_A_COMMIT = 500;
    private static final RowMapper<LabelEvent.Set> SET =
            (row, _) -> new LabelEvent.Set(row.getLong("number"), LabelRow.read(row));
    private static final RowMapper<LabelEvent> EVENT = (row, context) -> row.getString("label") != null
            ? SET.map(row, context)
            : new LabelEvent.Withdrawn(
                    row.getLong("number"), row.getLong("withdraws"), ExactText.decode(row.getString("author")),
                    Nanos.instant(row.getLong("at")));

    private final Database database;
    private final Writer writer;

    Labels(Database database, Writer writer) {
        this.database = database;
        this.writer = writer;
    }

    /// Sets a verdict beside those that stand.
    public void set(String session, TrialKey key, Verdict verdict) {
        setAll(session, Map.of(key, verdict));
    }

    /// Sets many, some hundred a transaction.
    ///
    /// @throws StoreException also if one of the trials is not stored; those before it may be labelled
    public void setAll(String session, Map<TrialKey, Verdict> verdicts) {
        var doing = "labelling trials of session " + session;
        var entries = List.copyOf(verdicts.entrySet());
        for (var from = 0; from < entries.size(); from += MOST_A_COMMIT) {
            var some = entries.subList(from, Math.min(from + MOST_A_COMMIT, entries.size()));
            writer.write(doing, transaction -> {
                try (var chained = ChainedRows.of(transaction, doing, session)) {
                    for (var entry : some) {
                        add(transaction, chained, session, StoredTrial.require(transaction, doing, session, entry.getKey()), entry.getValue());
                    }
                }
                return some.size();
            });
        }
    }

    /// Sets all of these in one transaction, in their order: all stand afterwards, or none does.
    ///
    /// @throws StoreException also if one of the trials is not stored
    public void setTogether(String session, List<SetLabel> labels) {
        var doing = "setting labels in session " + session;
        writer.write(doing, transaction -> {
            try (var chained = ChainedRows.of(transaction, doing, session)) {
                for (var one : labels) {
                    add(transaction, chained, session, StoredTrial.require(transaction, doing, session, one.trial()), one.verdict());
                }
            }
            return labels.size();
        });
    }

    /// Sets a verdict, chained.
    ///
    /// @return number of the event
    static long add(Transaction transaction, ChainedRows chained, String session, StoredTrial trial, Verdict verdict) throws SQLException {
        long event = LabelRow.of(verdict).insert(transaction, trial.number(), trial.round());
        chained.add(Kind.LABEL, event);
        trial.renewOutcome(transaction);
        StoredTrial.touch(transaction, session, verdict.at());
        return event;
    }

    /// Withdraws the latest verdict of a person that stands, so that the one before counts again.
    ///
    /// @return what was withdrawn; empty if no person's verdict stands
    public Optional<Verdict> withdraw(String session, TrialKey key, String by, Instant at) {
        return withdraw(session, key, by, at, null);
    }

    /// Withdraws the latest verdict that stands of the person who asks for it, never another's.
    ///
    /// @return what was withdrawn; empty if none of theirs stands
    public Optional<Verdict> withdrawOwn(String session, TrialKey key, String by, Instant at) {
        return withdraw(session, key, by, at, ExactText.encode(by));
    }

    private Optional<Verdict> withdraw(String session, TrialKey key, String by, Instant at, @Nullable String whose) {
        var doing = "withdrawing a label in session " + session;
        return writer.write(doing, transaction -> {
            var trial = StoredTrial.require(transaction, doing, session, key);
            var latest = transaction.handle().createQuery("""
                            SELECT * FROM label_event
                            WHERE trial = :trial AND round = :round AND method = 'HUMAN'
                              AND author = coalesce(:whose, author)
                              AND NOT EXISTS (SELECT 1 FROM label_event AS later WHERE later.withdraws = label_event.number)
                            ORDER BY number DESC LIMIT 1
                            """)
                    .bind("trial", trial.number()).bind("round", trial.round()).bind("whose", whose).map(SET).findOne();
            if (latest.isEmpty()) {
                return Optional.<Verdict>empty();
            }
            try (var chained = ChainedRows.of(transaction, doing, session)) {
                chained.add(Kind.LABEL, withdraw(transaction, trial, latest.get().number(), by, at));
            }
            trial.renewOutcome(transaction);
            StoredTrial.touch(transaction, session, at);
            return Optional.of(latest.get().verdict());
        });
    }

    /// @return number of the event
    static long withdraw(Transaction transaction, StoredTrial trial, long set, String by, Instant at) {
        return transaction.handle().createQuery("""
                        INSERT INTO label_event (trial, round, at, author, withdraws)
                        VALUES (:trial, :round, :at, :by, :set)
                        RETURNING number
                        """)
                .bind("trial", trial.number()).bind("round", trial.round()).bind("at", Nanos.of(at))
                .bind("by", ExactText.encode(by)).bind("set", set).mapTo(Long.class).one();
    }

    /// Everything that happened to the label of a trial, in order, also before it was retried.
    public List<LabelEvent> events(String session, TrialKey key) {
        return database.read("reading the labels of a trial of session " + session, handle -> {
            var trial = StoredTrial.find(handle.getConnection(), session, key);
            return trial.isEmpty()
                    ? List.of()
                    : handle.createQuery("SELECT * FROM label_event WHERE trial = :trial ORDER BY number")
                            .bind("trial", trial.get().number()).map(EVENT).list();
        });
    }

    /// The same for every trial of a session that a person ever labelled; those before a retry are left out.
    public Map<TrialKey, List<LabelEvent>> byPeople(String session) {
        return database.read("reading the labels of people in session " + session, handle -> {
            var keys = new TrialKeys();
            var events = new HashMap<TrialKey, List<LabelEvent>>();
            handle.createQuery("SELECT " + TrialKeys.COLUMNS + """
                            , event.* FROM label_event AS event
                            JOIN trial ON trial.number = event.trial AND trial.round = event.round
                            LEFT JOIN label_event AS taken ON taken.number = event.withdraws
                            WHERE session = (SELECT number FROM session WHERE id = :session)
                              AND coalesce(event.method, taken.method) = 'HUMAN'
                            ORDER BY event.number
                            """)
                    .bind("session", session)
                    .map((row, context) -> Map.entry(keys.read(row), EVENT.map(row, context)))
                    .forEach(event -> events.computeIfAbsent(event.getKey(), _ -> new ArrayList<>()).add(event.getValue()));
            return events;
        });
    }
}
