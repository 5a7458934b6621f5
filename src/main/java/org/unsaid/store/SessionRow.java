package org.unsaid.store;

import com.google.gson.JsonParseException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.unsaid.evidence.Chain;
import org.unsaid.evidence.CustodyEvent.What;
import org.unsaid.evidence.Facts;
import org.unsaid.evidence.Kind;
import org.unsaid.evidence.Line;
import org.unsaid.evidence.Records;
import org.unsaid.evidence.Restored;
import org.unsaid.evidence.Verification.Problem;
import org.unsaid.session.Session;

/// Holds what the row of a session says, its name and its setup, against its records.
final class SessionRow {

    private static final String ROW = StoredSetup.SESSION.formatted("coalesce(imported_id, session.id)", "session.id = ?");

    private SessionRow() {}

    static List<Problem> check(EvidenceLines lines, String id) throws SQLException {
        var problems = new ArrayList<Problem>();
        var row = read(lines, id);
        if (row.isEmpty()) {
            problems.add(new Problem("the session", "cannot be read"));
            return problems;
        }
        var named = new ArrayList<String>();
        lines.whole(Chain.CUSTODY, stored -> {
            stored.line().filter(line -> line.kind() == Kind.EVENT && line.find("what").isPresent()).map(Restored::event)
                    .filter(event -> event.what() == What.CREATED || event.what() == What.RENAMED).ifPresent(event -> {
                        named.clear();
                        named.add(event.detail());
                    });
            return true;
        });
        if (named.stream().anyMatch(known -> !known.equals(Restored.REDACTED) && !known.equals(row.get().name()))) {
            problems.add(new Problem("the name", "is another than the records say"));
        }
        if (!agree(lines, row.get())) {
            problems.add(new Problem("the setup", "is another than the records say"));
        }
        return problems;
    }

    private static Optional<Session> read(EvidenceLines lines, String id) throws SQLException {
        try (var statement = lines.connection().prepareStatement(ROW)) {
            statement.setString(1, id);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(StoredSetup.session(row)) : Optional.empty();
            }
        } catch (JsonParseException damaged) {
            return Optional.empty();
        }
    }

    /// Whether every field of the setup that a record still has is among those that the row makes.
    private static boolean agree(EvidenceLines lines, Session row) throws SQLException {
        var standing = new ArrayList<Line>();
        lines.chain(Chain.ANSWERS, stored -> {
            stored.line().ifPresent(line -> {
                switch (line.kind()) {
                    case SESSION -> {
                        standing.clear();
                        standing.add(line);
                    }
                    case ENDPOINT, PROBE_SET -> standing.add(line);
                    case EXCHANGE, TRIAL, LABEL, NOTE, TAG, RECORDED, JUDGEMENT, FACT, TRANSLATION, EVENT -> { }
                }
            });
            return true;
        });
        var said = new HashSet<>(Records.session(row).stream().map(Facts::text).toList());
        return standing.stream().filter(line -> line.redacted().isEmpty()).map(line -> new Facts(line.kind(), line.fields()).text()).allMatch(said::contains);
    }
}
