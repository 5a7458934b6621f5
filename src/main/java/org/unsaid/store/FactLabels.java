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
import org.unsaid.evidence.Kind;
import org.unsaid.session.ExactText;
import org.unsaid.session.FactEvent;
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
            RETURNING number
            """;
    private static final String WITHDRAWN = "WITHDRAWN";
    private static final RowMapper<FactVerdict> VERDICT = (row, _) -> read(row);
    private static final RowMapper<FactEvent> EVENT = (row, _) -> event(row);

    private final Database database;
    private final Writer writer;

    FactLabels(Database database, Writer writer) {
        this.database = database;
        this.writer = writer;
    }

    /// Sets one beside those that stand.
    public void set(String session, TrialKey key, FactVerdict verdict) {
        var doing = "labelling a fact of session " + session;
        writer.write(doing, transaction -> {
            add(transaction, doing, session, key, FactEvent.of(verdict));
            return true;
        });
    }

    private static void add(Transaction transaction, String doing, String session, TrialKey key, FactEvent event) throws SQLException {
        var trial = StoredTrial.require(transaction, doing, session, key);
        try (var chained = ChainedRows.of(transaction, doing, session)) {
            chained.add(Kind.FACT, insert(transaction, trial, event, OptionalLong.empty()));
        }
        StoredTrial.touch(transaction, session, event.at());
    }

    /// Takes back what a person said last of a fact, so that what was said before counts again.
    public void withdraw(String session, TrialKey key, String fact, String by, Instant at) {
        var doing = "taking back what was said of a fact in session " + session;
        writer.write(doing, transaction -> {
            add(transaction, doing, session, key, new FactEvent(fact, Optional.empty(), by, at));
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
                    .forEach(entry -> apply(entry.getValue(), found.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())));
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
                        .bind("trial", trial.get().number()).bind("round", trial.get().round()).map(EVENT).forEach(event -> apply(event, standing));
            }
            return List.copyOf(standing);
        });
    }

    static List<FactVerdict> ofJudgement(Handle handle, long judgement) {
        return handle.createQuery("SELECT * FROM fact_event WHERE judgement = :judgement ORDER BY number")
                .bind("judgement", judgement).map(VERDICT).list();
    }

    /// A person takes back what a person said, and nothing of a judge's.
    private static void apply(FactEvent event, List<FactVerdict> standing) {
        event.set().ifPresentOrElse(standing::add, () -> standing.stream()
                .filter(verdict -> verdict.method() == Method.HUMAN && verdict.fact().equals(event.fact()))
                .reduce((_, later) -> later).ifPresent(latest -> standing.remove(standing.lastIndexOf(latest))));
    }

    /// @return its number
    static long insert(Transaction transaction, StoredTrial trial, FactEvent event, OptionalLong judgement) throws SQLException {
        var insert = transaction.prepare(INSERT);
        insert.setLong(1, trial.number());
        insert.setInt(2, trial.round());
        insert.setLong(3, Nanos.of(event.at()));
        insert.setString(4, ExactText.encode(event.by()));
        insert.setString(5, event.set().map(FactVerdict::method).orElse(Method.HUMAN).name());
        insert.setString(6, event.fact());
        insert.setString(7, event.set().map(FactVerdict::claim).map(Enum::name).orElse(WITHDRAWN));
        insert.setString(8, event.set().map(FactVerdict::spans).filter(spans -> !spans.isEmpty()).map(Json::write).orElse(null));
        if (judgement.isPresent()) {
            insert.setLong(9, judgement.getAsLong());
        } else {
            insert.setNull(9, Types.INTEGER);
        }
        try (var rows = insert.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static FactEvent event(ResultSet row) throws SQLException {
        return new FactEvent(row.getString("fact"), row.getString("state").equals(WITHDRAWN) ? Optional.empty() : Optional.of(read(row)),
                ExactText.decode(row.getString("author")), Nanos.instant(row.getLong("at")));
    }

    private static FactVerdict read(ResultSet row) throws SQLException {
        var spans = row.getString("spans");
        Instant at = Nanos.instant(row.getLong("at"));
        return new FactVerdict(
                row.getString("fact"), FactVerdict.Claim.valueOf(row.getString("state")), Method.valueOf(row.getString("method")),
                ExactText.decode(row.getString("author")), spans == null ? List.of() : List.of(Json.read(spans, Span[].class)), at);
    }
}
