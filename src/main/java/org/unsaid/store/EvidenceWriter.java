package org.unsaid.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unsaid.evidence.Chain;
import org.unsaid.evidence.CustodyEvent;
import org.unsaid.evidence.Facts;
import org.unsaid.evidence.Kind;
import org.unsaid.evidence.Line;
import org.unsaid.evidence.Records;
import org.unsaid.evidence.SealedFacts;

/// Adds records to the chains of a session, within the transaction that stores what they are of.
final class EvidenceWriter {

    private static final String LAST = "SELECT number, link FROM evidence WHERE session = ? AND chain = ? ORDER BY number DESC LIMIT 1";
    private static final String INSERT = """
            INSERT INTO evidence (session, chain, number, kind, row, part, salt, hash, link, version, content)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Transaction transaction;
    private final long session;
    private final boolean chained;
    private final Map<Chain, Last> lasts = new EnumMap<>(Chain.class); // nobody else writes while the transaction lasts

    /// Where the workspace keeps what a record says.
    ///
    /// @param part round of a trial, or attempt of an exchange
    record Place(long row, int part) {}

    private record Last(long number, String link) {

        Last next(String hash) {
            return new Last(number + 1, Chain.link(link, hash));
        }
    }

    private EvidenceWriter(Transaction transaction, long session, boolean chained) {
        this.transaction = transaction;
        this.session = session;
        this.chained = chained;
    }

    /// For a session of this workspace. One that an earlier version stored gets its chains now; one that came as JSON Lines has
    /// none, and nothing is added to it.
    ///
    /// @param session its number
    static EvidenceWriter of(Transaction transaction, long session) throws SQLException {
        var writer = ofNew(transaction, session);
        if (writer.last(Chain.ANSWERS).number() == 0) {
            if (isImported(transaction, session)) {
                return new EvidenceWriter(transaction, session, false);
            }
            new EvidenceBackfill(transaction, session, writer).run();
        } else if (writer.isPartlyChained()) {
            new EvidenceBackfill(transaction, session, writer).runOfLaterKinds();
        }
        return writer;
    }

    private boolean isPartlyChained() throws SQLException {
        var statement = transaction.prepare("SELECT 1 FROM unchained WHERE session = ?");
        statement.setLong(1, session);
        try (var rows = statement.executeQuery()) {
            return rows.next();
        }
    }

    /// For a session that is stored in this transaction and has no chain yet.
    static EvidenceWriter ofNew(Transaction transaction, long session) {
        return new EvidenceWriter(transaction, session, true);
    }

    private static boolean isImported(Transaction transaction, long session) throws SQLException {
        var statement = transaction.prepare("SELECT 1 FROM session WHERE number = ? AND imported_at IS NOT NULL");
        statement.setLong(1, session);
        try (var rows = statement.executeQuery()) {
            return rows.next();
        }
    }

    /// A record whose facts stand in a row.
    void add(SealedFacts record, Place place) throws SQLException {
        insert(record, place, null);
    }

    /// A record that keeps its facts itself.
    void add(Facts facts) throws SQLException {
        insert(SealedFacts.of(facts), null, Packed.pack(facts.text()));
    }

    /// An event that leaves what the session says as it is is marked so: its part is 1.
    void add(CustodyEvent event) throws SQLException {
        var facts = Records.event(event);
        insert(SealedFacts.of(facts), event.what().leavesContent() ? new Place(0, 1) : null, Packed.pack(facts.text()));
    }

    private void insert(SealedFacts record, @Nullable Place place, byte @Nullable [] content) throws SQLException {
        if (!chained) {
            return;
        }
        var kind = record.facts().kind();
        var next = last(kind.part().chain()).next(record.hash());
        var statement = transaction.prepare(INSERT);
        bind(statement, kind, next.number(), place, record.hash(), next.link());
        statement.setBytes(7, record.salt().bytes());
        if (kind == Kind.TRIAL) {
            statement.setString(10, Records.VERSION);
        } else {
            statement.setNull(10, Types.VARCHAR);
        }
        statement.setBytes(11, content);
        statement.executeUpdate();
        lasts.put(kind.part().chain(), next);
    }

    /// A record of another workspace, as its bundle has it.
    void addLine(Line line, Optional<Place> place) throws SQLException {
        var statement = transaction.prepare(INSERT);
        bind(statement, line.kind(), line.number(), place.orElse(null), line.hash(), line.link());
        statement.setBytes(7, new byte[0]);
        statement.setNull(10, Types.VARCHAR);
        statement.setBytes(11, Packed.pack(line.text()));
        statement.executeUpdate();
        lasts.remove(line.kind().part().chain()); // lines come in any order
    }

    private void bind(PreparedStatement statement, Kind kind, long number, @Nullable Place place, String hash, String link) throws SQLException {
        statement.setLong(1, session);
        statement.setString(2, kind.part().chain().word());
        statement.setLong(3, number);
        statement.setString(4, kind.word());
        if (place == null) {
            statement.setNull(5, Types.INTEGER);
            statement.setNull(6, Types.INTEGER);
        } else {
            statement.setLong(5, place.row());
            statement.setInt(6, place.part());
        }
        statement.setString(8, hash);
        statement.setString(9, link);
    }

    private Last last(Chain chain) throws SQLException {
        var known = lasts.get(chain);
        if (known != null) {
            return known;
        }
        var statement = transaction.prepare(LAST);
        statement.setLong(1, session);
        statement.setString(2, chain.word());
        try (var rows = statement.executeQuery()) {
            return rows.next() ? new Last(rows.getLong(1), rows.getString(2)) : new Last(0, Chain.start());
        }
    }

    /// Hash of the latest record of a row: of a trial, that of the reply that stands.
    static Optional<String> hash(Transaction transaction, Kind kind, long row) throws SQLException {
        var statement = transaction.prepare("SELECT hash FROM evidence WHERE row = ? AND kind = ? ORDER BY number DESC LIMIT 1");
        statement.setLong(1, row);
        statement.setString(2, kind.word());
        try (var rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }
}
