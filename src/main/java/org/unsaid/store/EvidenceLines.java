package org.unsaid.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unsaid.evidence.Chain;
import org.unsaid.evidence.Facts;
import org.unsaid.evidence.Fingerprint;
import org.unsaid.evidence.Kind;
import org.unsaid.evidence.Kind.Part;
import org.unsaid.evidence.Line;
import org.unsaid.evidence.Salt;
import org.unsaid.evidence.SealedFacts;
import org.unsaid.evidence.Verification.Problem;

/// The chains of a session, read from one state of the workspace. Not safe for more than one thread.
final class EvidenceLines implements AutoCloseable {

    private static final String ALL = """
            SELECT number, kind, row, part, salt, hash, link, version, content FROM evidence
            WHERE session = ? AND chain = ? AND number <= ? ORDER BY number
            """;

    /// Events that leave the content as it is count only once something else follows them.
    private static final String END = """
            SELECT number, link FROM evidence
            WHERE session = ? AND chain = ? AND NOT (kind = 'event' AND part IS NOT NULL)
            ORDER BY number DESC LIMIT 1
            """;

    private final Connection connection;
    private final long session;
    private final RowFacts facts;

    /// A record as it is stored, and as the rows say it now.
    ///
    /// @param line empty if what it is of is gone
    /// @param now  what the rows say, where that can be told apart from the line: of a session that was imported
    record Stored(long number, Kind kind, Optional<Line> line, Optional<Facts> now) {}

    EvidenceLines(Connection connection, long session) {
        this.connection = connection;
        this.session = session;
        facts = new RowFacts(connection);
    }

    Connection connection() {
        return connection;
    }

    interface Taker {
        /// @return whether to go on
        boolean take(Stored stored) throws SQLException;
    }

    /// How far both chains go.
    Fingerprint fingerprint() throws SQLException {
        return new Fingerprint(end(Chain.ANSWERS), end(Chain.CUSTODY));
    }

    /// Whether the session has records at all: one that came as JSON Lines has none.
    boolean hasAny() throws SQLException {
        try (var statement = connection.prepareStatement("SELECT 1 FROM evidence WHERE session = ? LIMIT 1")) {
            statement.setLong(1, session);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private Fingerprint.End end(Chain chain) throws SQLException {
        try (var statement = connection.prepareStatement(END)) {
            statement.setLong(1, session);
            statement.setString(2, chain.word());
            try (var rows = statement.executeQuery()) {
                return rows.next() ? new Fingerprint.End(rows.getLong(1), rows.getString(2)) : new Fingerprint.End(0, Chain.start());
            }
        }
    }

    /// Every record of a chain up to its counted end, in order.
    void chain(Chain chain, Taker taker) throws SQLException {
        each(chain, end(chain).records(), Optional.empty(), taker);
    }

    /// Those after the counted end too.
    void whole(Chain chain, Taker taker) throws SQLException {
        each(chain, Long.MAX_VALUE, Optional.empty(), taker);
    }

    /// The records of one part up to the counted end of its chain, in order.
    void part(Part part, Taker taker) throws SQLException {
        each(part.chain(), end(part.chain()).records(), Optional.of(part), taker);
    }

    private void each(Chain chain, long last, Optional<Part> part, Taker taker) throws SQLException {
        try (var statement = connection.prepareStatement(ALL)) {
            statement.setLong(1, session);
            statement.setString(2, chain.word());
            statement.setLong(3, last);
            try (var row = statement.executeQuery()) {
                var more = true;
                while (more && row.next()) {
                    var kind = Kind.of(row.getString("kind"));
                    if (kind.isPresent() && part.filter(wanted -> kind.get().part() != wanted).isEmpty()) {
                        more = taker.take(stored(row, kind.get()));
                    }
                }
            }
        }
    }

    private Stored stored(ResultSet row, Kind kind) throws SQLException {
        long number = row.getLong("number");
        var salt = row.getBytes("salt");
        var content = row.getBytes("content");
        long place = row.getLong("row");
        boolean placed = !row.wasNull();
        int part = row.getInt("part");
        if (salt.length == 0) {
            var line = content == null ? Optional.<Line>empty() : line(content);
            var version = line.flatMap(found -> found.find("stored_by")).map(by -> by.getAsString()).orElse("");
            boolean standing = placed && (kind != Kind.TRIAL || facts.round(place) == part); // a later round took the row of an earlier one
            var now = standing ? facts.of(kind, number, place, part, version) : Optional.<Facts>empty();
            return new Stored(number, kind, line.filter(_ -> !standing || now.isPresent()), now);
        }
        var said = content == null && placed ? facts.of(kind, number, place, part, String.valueOf(row.getString("version"))) : content == null ? Optional.<Facts>empty() : facts(kind, content);
        var hash = row.getString("hash");
        var link = row.getString("link");
        return new Stored(number, kind, said.map(each -> SealedFacts.of(each, new Salt(salt)).line(number, hash, link)), Optional.empty());
    }

    /// Rows that no record is of: somebody put them there beside Unsaid.
    List<Problem> strangers(long number) throws SQLException {
        var problems = new ArrayList<Problem>();
        strangers(number, Kind.TRIAL, "SELECT number FROM trial WHERE session = ?", problems);
        strangersBeside(number, Kind.LABEL, "label_event", problems);
        strangersBeside(number, Kind.NOTE, "note_event", problems);
        strangersBeside(number, Kind.TAG, "tag_event", problems);
        strangers(number, Kind.RECORDED, "SELECT recorded_event.number FROM recorded_event JOIN recorded ON recorded.number = recorded_event.recorded WHERE recorded.session = ?", problems);
        strangersBeside(number, Kind.JUDGEMENT, "judgement", problems);
        strangersBeside(number, Kind.FACT, "fact_event", problems);
        strangersBeside(number, Kind.TRANSLATION, "translation", problems);
        return problems;
    }

    private void strangersBeside(long number, Kind kind, String table, List<Problem> problems) throws SQLException {
        strangers(number, kind, "SELECT stored.number FROM %s AS stored JOIN trial ON trial.number = stored.trial WHERE trial.session = ?".formatted(table), problems);
    }

    private void strangers(long number, Kind kind, String rows, List<Problem> problems) throws SQLException {
        var sql = "SELECT count(*) FROM (%s) AS found WHERE NOT EXISTS (SELECT 1 FROM evidence WHERE row = found.number AND kind = '%s' AND session = ?)"
                .formatted(rows, kind.word());
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, number);
            statement.setLong(2, number);
            try (var found = statement.executeQuery()) {
                if (found.next() && found.getLong(1) > 0) {
                    problems.add(new Problem("%d %s in the workspace".formatted(found.getLong(1), rows(kind, found.getLong(1))),
                            "stand in no chain: they were not stored by Unsaid, or their records were taken away"));
                }
            }
        }
    }

    private static String rows(Kind kind, long count) {
        var one = kind == Kind.RECORDED ? "row of an answer recorded by hand" : kind.word();
        return count == 1 ? one : one.startsWith("row ") ? one.replaceFirst("row ", "rows ") : one + "s";
    }

    private static Optional<Line> line(byte[] packed) {
        try {
            return Line.parse(Packed.unpackText(packed));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<Facts> facts(Kind kind, byte[] packed) {
        try {
            return Facts.parse(kind, Packed.unpackText(packed));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws SQLException {
        facts.close();
    }
}
