package org.unsaid.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.unsaid.session.ExactText;
import org.unsaid.session.Json;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.FactVerdict;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Span;

/// What judges and people say that answers do with facts, as events that are only ever added. Safe for any thread.
public final class FactLabels {

    private static final String INSERT = """
            INSERT INTO fact_event (trial, round, at, author, method, fact, state, spans, judgement)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String WITHDRAWN = "WITHDRAWN";
    private static final RowMapper<FactVerdict> VERDICT = (row, _) -> read(row);
    private static final RowMapper<Event> EVENT = (row, _) -> event(row);

    private final Database database;
    private final Writer writer;

    /// @param set what was set; empty where a person took back what was said of the fact
    private record Event(String fact, Optional<FactVerdict> set) {

        /// A person takes back what a person said, and nothing of a judge's.
        void apply(List<FactVerdict> standing) {
            set.ifPresentOrElse(standing::add, () -> standing.stream()
                    .filter(verdict -> verdict.method() == Method.HUMAN && verdict.fact().equals(fact))
                    .reduce((_, later) -> later).ifPresent(latest -> standing.remove(standing.lastIndexOf(latest))));
        }
    }

    FactLabels(Database database, Writer writer) {
        this.database = database;
        this.writer = writer;
    }

    /// Sets one beside those that stand.
    public void set(String session, TrialKey key, FactVerdict verdict) {
        var doing = "labelling a fact of session " + session;
        writer.write(doing, transaction -> {
            insert(transaction, StoredTrial.require(transaction, doing, session, key), verdict, OptionalLong.empty());
            StoredTrial.touch(transaction, session, verdict.at());
            return true;
        });
    }

    /// Takes back what a person said last of a fact, so that what was said before counts again.
    public void withdraw(String session, TrialKey key, String fact, String by, Instant at) {
        var doing = "taking back what was said of a fact in session " + session;
        writer.write(doing, transaction -> {
            var trial = StoredTrial.require(transaction, doing, session, key);
            transaction.handle().createUpdate("""
                            INSERT INTO fact_event (trial, round, at, author, method, fact, state)
                            VALUES (:trial, :round, :at, :by, 'HUMAN', :fact, :withdrawn)
                            """)
                    .bind("trial", trial.number()).bind("round", trial.round()).bind("at", Nanos.of(at))
                    .bind("by", ExactText.encode(by)).bind("fact", fact).bind("withdrawn", WITHDRAWN).execute();
            StoredTrial.touch(transaction, session, at);
            return true;
        });
    }

    /// Those that stand, of every answer as it is, in the order in which they were set; answers without any are absent.
    public Map<TrialKey, List<FactVerdict>> of(String session) {
        var doing = "reading the facts of session " + session;
        return database.read(doing, handle -> {
            var keys = new TrialKeys();
            var found = new HashMap<TrialKey, List<FactVerdict>>();
            handle.createQuery("""
                            SELECT probe_set, probe, language, levels, endpoint, repeat, fact_event.*
                            FROM fact_event JOIN trial ON trial.number = fact_event.trial AND trial.round = fact_event.round
                            WHERE session = :session
                            ORDER BY fact_event.number
                            """)
                    .bind("session", Sessions.number(handle.getConnection(), doing, session))
                    .map((row, _) -> Map.entry(keys.read(row), event(row)))
                    .forEach(entry -> entry.getValue().apply(found.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())));
            found.values().removeIf(List::isEmpty);
            return found;
        });
    }

    /// Those that stand, of one answer.
    public List<FactVerdict> of(String session, TrialKey key) {
        return database.read("reading the facts of a trial of session " + session, handle -> {
            var trial = StoredTrial.find(handle.getConnection(), session, key);
            var standing = new ArrayList<FactVerdict>();
            if (trial.isPresent()) {
                handle.createQuery("SELECT * FROM fact_event WHERE trial = :trial AND round = :round ORDER BY number")
                        .bind("trial", trial.get().number()).bind("round", trial.get().round()).map(EVENT).forEach(event -> event.apply(standing));
            }
            return List.copyOf(standing);
        });
    }

    static List<FactVerdict> ofJudgement(Handle handle, long judgement) {
        return handle.createQuery("SELECT * FROM fact_event WHERE judgement = :judgement ORDER BY number")
                .bind("judgement", judgement).map(VERDICT).list();
    }

    static void insert(Transaction transaction, StoredTrial trial, FactVerdict verdict, OptionalLong judgement) throws SQLException {
        var insert = transaction.prepare(INSERT);
        insert.setLong(1, trial.number());
        insert.setInt(2, trial.round());
        insert.setLong(3, Nanos.of(verdict.at()));
        insert.setString(4, ExactText.encode(verdict.version()));
        insert.setString(5, verdict.method().name());
        insert.setString(6, verdict.fact());
        insert.setString(7, verdict.claim().name());
        insert.setString(8, verdict.spans().isEmpty() ? null : Json.write(verdict.spans()));
        if (judgement.isPresent()) {
            insert.setLong(9, judgement.getAsLong());
        } else {
            insert.setNull(9, Types.INTEGER);
        }
        insert.executeUpdate();
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(row.getString("fact"), row.getString("state").equals(WITHDRAWN) ? Optional.empty() : Optional.of(read(row)));
    }

    private static FactVerdict read(ResultSet row) throws SQLException {
        var spans = row.getString("spans");
        Instant at = Nanos.instant(row.getLong("at"));
        return new FactVerdict(
                row.getString("fact"), FactVerdict.Claim.valueOf(row.getString("state")), Method.valueOf(row.getString("method")),
                ExactText.decode(row.getString("author")), spans == null ? List.of() : List.of(Json.read(spans, Span[].class)), at);
    }
}
