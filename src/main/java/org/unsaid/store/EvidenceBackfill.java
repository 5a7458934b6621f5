package org.unsaid.store;

import java.sql.SQLException;
import org.unsaid.evidence.CustodyEvent;
import org.unsaid.evidence.CustodyEvent.What;
import org.unsaid.evidence.Kind;
import org.unsaid.evidence.Records;
import org.unsaid.evidence.SealedFacts;
import org.unsaid.session.Session;
import org.unsaid.store.EvidenceWriter.Place;

/// Chains what an earlier version stored of a session, in the order in which it was stored. Of rounds before a retry the
/// exchanges are there, the trials are not.
final class EvidenceBackfill {

    private static final String EXCHANGES = """
            SELECT trial.number, trial.round, exchange.attempt FROM trial LEFT JOIN exchange ON exchange.trial = trial.number
            WHERE trial.session = ? ORDER BY trial.number, exchange.attempt
            """;

    private final Transaction transaction;
    private final long session;
    private final EvidenceWriter writer;

    EvidenceBackfill(Transaction transaction, long session, EvidenceWriter writer) {
        this.transaction = transaction;
        this.session = session;
        this.writer = writer;
    }

    void run() throws SQLException {
        for (var facts : Records.session(session())) {
            writer.add(facts);
        }
        writer.add(CustodyEvent.now(What.CHAINED, "stored by an earlier version without a chain"));
        try (var facts = new RowFacts(transaction.connection())) {
            trials(facts);
            rows("label_event", Kind.LABEL, facts);
            rows("note_event", Kind.NOTE, facts);
            laterKinds(facts);
        }
    }

    /// What is chained since a later version than the session's other records.
    void runOfLaterKinds() throws SQLException {
        writer.add(CustodyEvent.now(What.CHAINED, "judges' answers, facts and translations, stored by an earlier version without a chain"));
        try (var facts = new RowFacts(transaction.connection())) {
            laterKinds(facts);
        }
    }

    /// Facts name the judge's answer that they came of, and that the label: in this order.
    private void laterKinds(RowFacts facts) throws SQLException {
        rows("judgement", Kind.JUDGEMENT, facts);
        rows("fact_event", Kind.FACT, facts);
        rows("translation", Kind.TRANSLATION, facts);
        transaction.handle().execute("DELETE FROM unchained WHERE session = ?", session);
    }

    private Session session() throws SQLException {
        try (var statement = transaction.connection().prepareStatement(StoredSetup.SESSION.formatted("id", "number = ?"))) {
            statement.setLong(1, session);
            try (var row = statement.executeQuery()) {
                row.next();
                return StoredSetup.session(row);
            }
        }
    }

    private void trials(RowFacts facts) throws SQLException {
        try (var statement = transaction.connection().prepareStatement(EXCHANGES)) {
            statement.setLong(1, session);
            try (var rows = statement.executeQuery()) {
                var more = rows.next();
                while (more) {
                    var trial = rows.getLong("number");
                    var round = rows.getInt("round");
                    do {
                        var attempt = rows.getInt("attempt");
                        if (!rows.wasNull()) {
                            add(Kind.EXCHANGE, new Place(trial, attempt), facts);
                        }
                        more = rows.next();
                    } while (more && rows.getLong("number") == trial);
                    add(Kind.TRIAL, new Place(trial, round), facts);
                }
            }
        }
    }

    private void rows(String table, Kind kind, RowFacts facts) throws SQLException {
        try (var statement = transaction.connection().prepareStatement("""
                SELECT stored.number FROM %s AS stored JOIN trial ON trial.number = stored.trial
                WHERE trial.session = ? AND NOT EXISTS (SELECT 1 FROM evidence WHERE row = stored.number AND kind = '%s')
                ORDER BY stored.number
                """.formatted(table, kind.word()))) {
            statement.setLong(1, session);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    add(kind, new Place(rows.getLong(1), 0), facts);
                }
            }
        }
    }

    private void add(Kind kind, Place place, RowFacts facts) throws SQLException {
        var found = facts.of(kind, Long.MAX_VALUE, place.row(), place.part(), Records.VERSION);
        if (found.isPresent()) {
            writer.add(SealedFacts.of(found.get()), place);
        }
    }
}
