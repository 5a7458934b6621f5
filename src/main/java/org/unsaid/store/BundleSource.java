package org.unsaid.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.unsaid.evidence.BundleWriter;
import org.unsaid.evidence.Kind.Part;
import org.unsaid.evidence.Line;
import org.unsaid.session.ExactText;
import org.unsaid.store.StoreException.Reason;

/// A session, for a bundle.
record BundleSource(EvidenceLines lines, long number, String doing, About about) implements BundleWriter.Source {

    record About(String id, String name, Instant createdAt) {}

    BundleSource(EvidenceLines lines, long number, String doing) throws SQLException {
        this(lines, number, doing, about(lines.connection(), number));
    }

    private static About about(Connection connection, long number) throws SQLException {
        try (var statement = connection.prepareStatement(
                "SELECT coalesce(imported_id, id), name, created_at FROM session WHERE number = ?")) {
            statement.setLong(1, number);
            try (var row = statement.executeQuery()) {
                row.next();
                return new About(row.getString(1), ExactText.decode(row.getString(2)), Nanos.instant(row.getLong(3)));
            }
        }
    }

    @Override
    public String session() {
        return about.id();
    }

    @Override
    public String name() {
        return about.name();
    }

    @Override
    public Instant createdAt() {
        return about.createdAt();
    }

    @Override
    public SortedMap<String, byte[]> stamps() {
        var stamps = new TreeMap<String, byte[]>();
        try (var statement = lines.connection().prepareStatement("SELECT part, content FROM stamp WHERE session = ? AND head = ?")) {
            statement.setLong(1, number);
            statement.setString(2, lines.fingerprint().head());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    stamps.put(rows.getString(1), rows.getBytes(2));
                }
            }
        } catch (SQLException e) {
            throw StoreException.of(doing, e);
        }
        return Collections.unmodifiableSortedMap(stamps);
    }

    @Override
    public void lines(Part part, Consumer<Line> consumer) {
        try {
            lines.part(part, stored -> {
                consumer.accept(stored.line().orElseThrow(() -> new StoreException(doing, Reason.DAMAGED,
                        "%s %d is gone, or cannot be read; check the session first".formatted(stored.kind().word(), stored.number()))));
                return true;
            });
        } catch (SQLException e) {
            throw StoreException.of(doing, e);
        }
    }
}
