package org.unsaid.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unsaid.session.ExactText;
import org.unsaid.session.Json;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Review;
import org.unsaid.verdict.ReviewRole;
import org.unsaid.verdict.Span;
import org.unsaid.verdict.Verdict;

/// A verdict as a row of `label_event`.
record LabelRow(Verdict verdict, @Nullable String spans) {

    private static final String INSERT = """
            INSERT INTO label_event (trial, round, at, author, label, method, confidence, spans, state, role, note)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            RETURNING number
            """;

    static LabelRow of(Verdict verdict) {
        return new LabelRow(verdict, verdict.spans().isEmpty() ? null : Json.write(verdict.spans()));
    }

    /// @return its number
    long insert(Transaction transaction, long trial, int round) throws SQLException {
        var statement = transaction.prepare(INSERT);
        statement.setLong(1, trial);
        statement.setInt(2, round);
        statement.setLong(3, Nanos.of(verdict.at()));
        statement.setString(4, ExactText.encode(verdict.version()));
        statement.setString(5, verdict.label().name());
        statement.setString(6, verdict.method().name());
        statement.setDouble(7, verdict.confidence());
        statement.setString(8, spans);
        statement.setString(9, verdict.state().orElse(null));
        statement.setString(10, verdict.review().map(Review::role).map(Enum::name).orElse(null));
        statement.setString(11, verdict.review().map(Review::note).map(ExactText::encode).orElse(null));
        try (var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /// Reads the columns by their names.
    static Verdict read(ResultSet row) throws SQLException {
        var spans = row.getString("spans");
        return new Verdict(
                Label.valueOf(row.getString("label")),
                Method.valueOf(row.getString("method")),
                ExactText.decode(row.getString("author")),
                row.getDouble("confidence"),
                spans == null ? List.of() : List.of(Json.read(spans, Span[].class)),
                Optional.ofNullable(row.getString("state")),
                Nanos.instant(row.getLong("at")),
                review(row));
    }

    private static Optional<Review> review(ResultSet row) throws SQLException {
        var role = row.getString("role");
        return role == null ? Optional.empty()
                : Optional.of(new Review(ReviewRole.valueOf(role), ExactText.decode(Objects.requireNonNullElse(row.getString("note"), ""))));
    }
}
