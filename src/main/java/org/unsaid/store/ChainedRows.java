package org.unsaid.store;

import java.sql.SQLException;
import org.unsaid.evidence.Kind;
import org.unsaid.evidence.SealedFacts;
import org.unsaid.store.EvidenceWriter.Place;

/// Chains what is set, written, judged or translated as it is stored, within the transaction that writes them.
final class ChainedRows implements AutoCloseable {

    private final EvidenceWriter writer;
    private final RowFacts facts;

    private ChainedRows(EvidenceWriter writer, RowFacts facts) {
        this.writer = writer;
        this.facts = facts;
    }

    /// @throws StoreException if the session may only be read
    static ChainedRows of(Transaction transaction, String doing, String session) throws SQLException {
        long number = Sessions.requireOwn(transaction, doing, session).orElseThrow(() -> Sessions.unknown(doing, session));
        return new ChainedRows(EvidenceWriter.of(transaction, number), new RowFacts(transaction.connection()));
    }

    /// @param row number of the event, which was written
    void add(Kind kind, long row) throws SQLException {
        writer.add(SealedFacts.of(facts.of(kind, 0, row, 0, "").orElseThrow()), new Place(row, 0));
    }

    @Override
    public void close() throws SQLException {
        facts.close();
    }
}
