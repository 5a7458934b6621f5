package org.unsaid.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.unsaid.evidence.Kind;
import org.unsaid.evidence.Records;
import org.unsaid.evidence.SealedFacts;
import org.unsaid.session.Counted;
import org.unsaid.session.Trial;
import org.unsaid.store.EvidenceWriter.Place;
import org.unsaid.verdict.Delivery;

/// Puts trials into the tables, within a transaction of the writer.
final class TrialWriter {

    private static final String INSERT = """
            INSERT INTO trial (session, probe_set, probe, language, levels, endpoint, repeat,
                               round, attempts, sent_at, finished_at, delivery, outcome)
            SELECT number, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ? FROM session WHERE id = ?
            ON CONFLICT DO NOTHING
            RETURNING number
            """;
    private static final String UPDATE = """
            UPDATE trial SET round = round + 1, attempts = attempts + ?, sent_at = ?, finished_at = ?,
                             delivery = ?, outcome = ?
            WHERE number = ? AND delivery = 'FAILED'
            RETURNING round
            """;
    private static final String EXCHANGE = "INSERT INTO exchange (trial, attempt, record, body) VALUES (?, ?, ?, ?)";
    private static final String LAST_ATTEMPT = "SELECT coalesce(max(attempt), 0) FROM exchange WHERE trial = ?";

    private final Transaction transaction;
    private final String session;

    TrialWriter(Transaction transaction, String session) {
        this.transaction = transaction;
        this.session = session;
    }

    /// @return false if the key is taken, or there is no such session
    boolean insert(TrialRow row) throws SQLException {
        var evidence = evidence();
        var number = insertRows(row);
        if (number.isEmpty()) {
            return false;
        }
        chain(row, evidence.orElseThrow(), new Parts(number.get(), 1, 0, putLabels(row, number.get(), 1)));
        SearchIndex.insert(transaction, number.get(), row.trial().reply());
        return true;
    }

    /// A trial of a bundle, whose records come with it; what is searched is renewed by the caller.
    ///
    /// @return its number
    long insertUnchained(TrialRow row) throws SQLException {
        return insertRows(row).orElseThrow();
    }

    private Optional<Long> insertRows(TrialRow row) throws SQLException {
        var insert = transaction.prepare(INSERT);
        var next = TrialKeys.bind(insert, 1, row.trial().key());
        next = bindEnding(insert, next, row.trial());
        insert.setString(next, session);
        var number = first(insert);
        if (number.isPresent()) {
            putParts(row, number.get(), 0);
        }
        return number;
    }

    /// Puts a trial in the place of one that failed; what was sent for that one stays.
    ///
    /// @return false if the one that stands there did not fail
    boolean replace(long number, TrialRow row) throws SQLException {
        var evidence = evidence().orElseThrow();
        keepBefore(number);
        var attempts = attempts(number);
        var round = replaceRows(number, attempts, row);
        if (round.isEmpty()) {
            return false;
        }
        chainAgain(row, evidence, new Parts(number, round.get(), attempts, putLabels(row, number, round.get())));
        SearchIndex.renew(transaction, number);
        return true;
    }

    /// As [#insertUnchained].
    ///
    /// @return false if the one that stands there did not fail
    boolean replaceUnchained(long number, TrialRow row) throws SQLException {
        return replaceRows(number, attempts(number), row).isPresent();
    }

    private int attempts(long number) throws SQLException {
        var last = transaction.prepare(LAST_ATTEMPT);
        last.setLong(1, number);
        return first(last).orElseThrow().intValue();
    }

    /// @return the round; empty if the one that stands there did not fail
    private Optional<Integer> replaceRows(long number, int attemptsBefore, TrialRow row) throws SQLException {
        var update = transaction.prepare(UPDATE);
        var next = bindEnding(update, 1, row.trial());
        update.setLong(next, number);
        var round = first(update);
        if (round.isPresent()) {
            putParts(row, number, attemptsBefore);
        }
        return round.map(Long::intValue);
    }

    /// Chains of the session; one of an earlier version gets them before anything is added. Empty if there is no such session.
    private Optional<EvidenceWriter> evidence() throws SQLException {
        var number = Sessions.requireOwn(transaction, "storing a trial of session " + session, session);
        return number.isPresent() ? Optional.of(EvidenceWriter.of(transaction, number.get())) : Optional.empty();
    }

    private void putParts(TrialRow row, long number, int attemptsBefore) throws SQLException {
        ReplyRow.put(transaction, row, number);
        CountedRow.put(transaction, number, Counted.of(row.trial()));
        var attempt = attemptsBefore;
        for (var exchange : row.exchanges()) {
            var statement = transaction.prepare(EXCHANGE);
            statement.setLong(1, number);
            statement.setInt(2, ++attempt);
            statement.setBytes(3, exchange.record());
            statement.setBytes(4, exchange.body());
            statement.executeUpdate();
        }
        if (row.trial().cost().isPresent()) {
            Spending.insert(transaction, session, Optional.of(number), row.trial().finishedAt(), row.trial().cost().get());
        }
        StoredTrial.touch(transaction, session, row.trial().finishedAt());
    }

    private List<Long> putLabels(TrialRow row, long number, int round) throws SQLException {
        var numbers = new ArrayList<Long>(row.labels().size());
        for (var label : row.labels()) {
            numbers.add(label.insert(transaction, number, round));
        }
        return numbers;
    }

    /// Where a trial was put.
    ///
    /// @param attemptsBefore of earlier rounds
    /// @param labels         numbers of their events
    private record Parts(long number, int round, int attemptsBefore, List<Long> labels) {}

    private static void chain(TrialRow row, EvidenceWriter evidence, Parts put) throws SQLException {
        var sealed = Objects.requireNonNull(row.evidence());
        chainExchanges(sealed, evidence, put);
        evidence.add(sealed.trial(), new Place(put.number(), put.round()));
        for (int label = 0; label < put.labels().size(); label++) {
            evidence.add(sealed.labels().get(label), new Place(put.labels().get(label), 0));
        }
    }

    private static void chainExchanges(TrialEvidence sealed, EvidenceWriter evidence, Parts put) throws SQLException {
        var attempt = put.attemptsBefore();
        for (var exchange : sealed.exchanges()) {
            evidence.add(exchange, new Place(put.number(), ++attempt));
        }
    }

    /// Attempts and costs of earlier rounds count into the record of a later one, so that it is made of what is stored.
    private void chainAgain(TrialRow row, EvidenceWriter evidence, Parts put) throws SQLException {
        chainExchanges(Objects.requireNonNull(row.evidence()), evidence, put);
        try (var facts = new RowFacts(transaction.connection())) {
            evidence.add(SealedFacts.of(facts.trial(Long.MAX_VALUE, put.number(), Records.VERSION).orElseThrow()), new Place(put.number(), put.round()));
            for (var label : put.labels()) {
                evidence.add(SealedFacts.of(facts.of(Kind.LABEL, 0, label, 0, "").orElseThrow()), new Place(label, 0));
            }
        }
    }

    /// What the record of a trial says must stay when another reply takes its place.
    private void keepBefore(long number) throws SQLException {
        var find = transaction.prepare("SELECT number, version FROM evidence WHERE row = ? AND kind = 'trial' AND content IS NULL "
                + "AND EXISTS (SELECT 1 FROM trial WHERE trial.number = evidence.row AND delivery = 'FAILED') ORDER BY number DESC LIMIT 1");
        find.setLong(1, number);
        try (var found = find.executeQuery(); var facts = new RowFacts(transaction.connection())) {
            if (found.next()) {
                var before = facts.trial(found.getLong("number"), number, found.getString("version")).orElseThrow();
                var keep = transaction.prepare("UPDATE evidence SET content = ? WHERE row = ? AND kind = 'trial' AND content IS NULL");
                keep.setBytes(1, Packed.pack(before.text()));
                keep.setLong(2, number);
                keep.executeUpdate();
            }
        }
    }

    private static int bindEnding(PreparedStatement statement, int from, Trial trial) throws SQLException {
        var place = from;
        statement.setInt(place++, trial.attempts());
        statement.setLong(place++, Nanos.of(trial.sentAt()));
        statement.setLong(place++, Nanos.of(trial.finishedAt()));
        statement.setString(place++, Delivery.of(trial.reply()).name());
        statement.setString(place++, trial.outcome().name());
        return place;
    }

    private static Optional<Long> first(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
        }
    }
}
