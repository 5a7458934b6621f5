package org.unsaid.store;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.unsaid.evidence.Kind;
import org.unsaid.session.ExactText;
import org.unsaid.session.FactEvent;
import org.unsaid.session.Json;
import org.unsaid.session.Judgement;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.CodeVerdict;
import org.unsaid.verdict.Verdict;
import org.unsaid.verdict.judge.JudgeAnswer.Failure;

/// What judges said of the answers of sessions, each stored whole or not at all, with the label and facts that came of
/// it. Safe for any thread.
public final class Judgements {

    private static final String INSERT = """
            INSERT INTO judgement (trial, round, at, judge, rubric, asked, failure, detail, label_event, record, body, code)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            RETURNING number
            """;

    private final Database database;
    private final Writer writer;

    Judgements(Database database, Writer writer) {
        this.database = database;
        this.writer = writer;
    }

    /// Stores what a judge said, what came of it, and what it cost in the place of what was reserved for it. Durable when
    /// it returns.
    ///
    /// @param reservations numbers of [Spending#reserve]
    /// @throws StoreException if it could not be stored; nothing of it was, and trying again is safe
    public void add(String session, Judgement judgement, List<Long> reservations) {
        var doing = "storing what a judge said in session " + session;
        var packed = PackedExchange.of(judgement.exchange());
        writer.write(doing, transaction -> {
            var trial = StoredTrial.require(transaction, doing, session, judgement.part().trial());
            long number;
            try (var chained = ChainedRows.of(transaction, doing, session)) {
                var label = judgement.verdict().isEmpty() ? OptionalLong.empty()
                        : OptionalLong.of(Labels.add(transaction, chained, session, trial, judgement.verdict().get()));
                number = insert(transaction, trial, judgement, packed, label);
                chained.add(Kind.JUDGEMENT, number);
                for (var fact : judgement.facts()) {
                    chained.add(Kind.FACT, FactLabels.insert(transaction, trial, FactEvent.of(fact), OptionalLong.of(number)));
                }
            }
            Spending.release(transaction, reservations);
            if (judgement.cost().isPresent()) {
                Spending.insert(transaction, session, Optional.empty(), judgement.at(), judgement.cost().get());
            }
            StoredTrial.touch(transaction, session, judgement.at());
            return number;
        });
    }

    /// What was asked by this rubric, of the answers as they are, and whether it failed.
    public Map<Judgement.Part, Optional<Failure>> asked(String session, String rubric) {
        var doing = "reading what was judged of session " + session;
        return database.read(doing, handle -> {
            var keys = new TrialKeys();
            var parts = new HashMap<Judgement.Part, Optional<Failure>>();
            handle.createQuery("""
                            SELECT probe_set, probe, language, levels, endpoint, repeat, judge, judgement.asked, failure
                            FROM judgement JOIN trial ON trial.number = judgement.trial AND trial.round = judgement.round
                            WHERE session = :session AND rubric = :rubric
                            ORDER BY judgement.number
                            """)
                    .bind("session", Sessions.number(handle.getConnection(), doing, session)).bind("rubric", rubric)
                    .map((row, _) -> Map.entry(part(row, keys.read(row)), failure(row)))
                    .forEach(entry -> parts.put(entry.getKey(), entry.getValue()));
            return parts;
        });
    }

    /// What judges said of the code of every answer as it is, in the order in which they said it; answers of which none
    /// read the code are absent.
    public Map<TrialKey, List<CodeVerdict>> code(String session) {
        var doing = "reading what judges said of code in session " + session;
        return database.read(doing, handle -> {
            var keys = new TrialKeys();
            var found = new HashMap<TrialKey, List<CodeVerdict>>();
            handle.createQuery("""
                            SELECT probe_set, probe, language, levels, endpoint, repeat, code
                            FROM judgement JOIN trial ON trial.number = judgement.trial AND trial.round = judgement.round
                            WHERE session = :session AND code IS NOT NULL
                            ORDER BY judgement.number
                            """)
                    .bind("session", Sessions.number(handle.getConnection(), doing, session))
                    .map((row, _) -> Map.entry(keys.read(row), code(row).orElseThrow()))
                    .forEach(entry -> found.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>()).add(entry.getValue()));
            return found;
        });
    }

    /// What judges said of the code of one answer, in that order.
    public List<CodeVerdict> code(String session, TrialKey key) {
        return database.read("reading what judges said of code in session " + session, handle -> {
            var trial = StoredTrial.find(handle.getConnection(), session, key);
            return trial.isEmpty() ? List.of() : handle.createQuery(
                            "SELECT code FROM judgement WHERE trial = :trial AND round = :round AND code IS NOT NULL ORDER BY number")
                    .bind("trial", trial.get().number()).bind("round", trial.get().round()).map((row, _) -> code(row).orElseThrow()).list();
        });
    }

    /// All that judges said of an answer, in order.
    public List<Judgement> of(String session, TrialKey key) {
        var doing = "reading what judges said in session " + session;
        return database.read(doing, handle -> {
            var trial = StoredTrial.find(handle.getConnection(), session, key);
            return trial.isEmpty() ? List.of() : read(handle, doing, trial.get(), key);
        });
    }

    private static List<Judgement> read(Handle handle, String doing, StoredTrial trial, TrialKey key) throws SQLException {
        var found = new ArrayList<Judgement>();
        try (var statement = handle.getConnection().prepareStatement("""
                SELECT judgement.at AS said_at, judge, rubric, asked, failure, detail, record, body, code, judgement.number AS judgement_number, label_event.*
                FROM judgement LEFT JOIN label_event ON label_event.number = judgement.label_event
                WHERE judgement.trial = ? AND judgement.round = ?
                ORDER BY judgement.number
                """)) {
            statement.setLong(1, trial.number());
            statement.setInt(2, trial.round());
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var verdict = row.getString("label") == null ? Optional.<Verdict>empty() : Optional.of(LabelRow.read(row));
                    var said = read(row, key);
                    found.add(new Judgement(said.part(), said.rubric(), said.failure(), said.detail(), verdict,
                            FactLabels.ofJudgement(handle, row.getLong("judgement_number")), said.code(), said.exchange(), said.at(), said.cost()));
                }
            }
        } catch (IOException e) {
            throw new StoreException(doing, StoreException.Reason.DAMAGED, "its bytes cannot be unpacked", e);
        }
        return found;
    }

    /// Without the label and the facts that came of it, and without what it cost.
    ///
    /// @throws IOException if its bytes cannot be unpacked
    static Judgement read(ResultSet row, TrialKey key) throws SQLException, IOException {
        return new Judgement(part(row, key), row.getString("rubric"), failure(row), ExactText.decode(row.getString("detail")), Optional.empty(), List.of(), code(row),
                new PackedExchange(row.getBytes("record"), row.getBytes("body")).unpack(), Nanos.instant(row.getLong("said_at")), Optional.empty());
    }

    /// @return its number
    static long insert(Transaction transaction, StoredTrial trial, Judgement judgement, PackedExchange packed, OptionalLong label)
            throws SQLException {
        var insert = transaction.prepare(INSERT);
        insert.setLong(1, trial.number());
        insert.setInt(2, trial.round());
        insert.setLong(3, Nanos.of(judgement.at()));
        insert.setString(4, ExactText.encode(judgement.part().judge()));
        insert.setString(5, judgement.rubric());
        insert.setString(6, judgement.part().asked().name());
        insert.setString(7, judgement.failure().map(Failure::name).orElse(null));
        insert.setString(8, ExactText.encode(judgement.detail()));
        if (label.isPresent()) {
            insert.setLong(9, label.getAsLong());
        } else {
            insert.setNull(9, Types.INTEGER);
        }
        insert.setBytes(10, packed.record());
        insert.setBytes(11, packed.body());
        insert.setString(12, judgement.code().map(Json::write).orElse(null));
        return number(insert);
    }

    private static long number(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Judgement.Part part(ResultSet row, TrialKey key) throws SQLException {
        return new Judgement.Part(key, ExactText.decode(row.getString("judge")), Judgement.Asked.valueOf(row.getString("asked")));
    }

    private static Optional<CodeVerdict> code(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("code")).map(json -> Json.read(json, CodeVerdict.class));
    }

    private static Optional<Failure> failure(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("failure")).map(Failure::valueOf);
    }
}
