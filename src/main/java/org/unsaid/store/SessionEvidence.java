package org.unsaid.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unsaid.evidence.CustodyEvent;
import org.unsaid.evidence.CustodyEvent.What;
import org.unsaid.evidence.Facts;
import org.unsaid.evidence.Records;
import org.unsaid.session.Session;

/// Chains what a session asks, of whom and how, when it is stored, and again when that changes.
final class SessionEvidence {

    private final Transaction transaction;
    private final long number;

    SessionEvidence(Transaction transaction, long number) {
        this.transaction = transaction;
        this.number = number;
    }

    /// @param nameBefore empty if the session is new
    void saved(Session session, Optional<String> nameBefore) throws SQLException {
        var facts = Records.session(session);
        if (nameBefore.isEmpty()) {
            var writer = EvidenceWriter.ofNew(transaction, number);
            add(writer, facts);
            writer.add(CustodyEvent.now(What.CREATED, session.name()));
            return;
        }
        var writer = EvidenceWriter.of(transaction, number);
        if (!standing().equals(facts.stream().map(Facts::text).toList())) {
            add(writer, facts);
        }
        if (!nameBefore.get().equals(session.name())) {
            writer.add(CustodyEvent.now(What.RENAMED, session.name()));
        }
    }

    private static void add(EvidenceWriter writer, List<Facts> facts) throws SQLException {
        for (var each : facts) {
            writer.add(each);
        }
    }

    /// What the latest record of the session, and those of its models and probe sets, say.
    private List<String> standing() throws SQLException {
        var texts = new ArrayList<String>();
        var statement = transaction.prepare("""
                SELECT content FROM evidence
                WHERE session = ? AND chain = 'answers' AND kind IN ('session', 'endpoint', 'probe_set')
                  AND number >= (SELECT max(number) FROM evidence AS latest
                                 WHERE latest.session = evidence.session AND latest.chain = 'answers' AND latest.kind = 'session')
                ORDER BY number
                """);
        statement.setLong(1, number);
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                texts.add(Packed.unpackText(rows.getBytes(1)));
            }
        } catch (IOException damaged) {
            return List.of();
        }
        return texts;
    }
}
