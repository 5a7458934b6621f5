package org.unsaid.store;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unsaid.evidence.Facts;
import org.unsaid.evidence.Kind;
import org.unsaid.evidence.Records;
import org.unsaid.session.Cost;
import org.unsaid.session.ExactText;
import org.unsaid.session.LabelEvent;
import org.unsaid.session.NoteEvent;

/// What the rows of the workspace say of a record now. Not safe for more than one thread; closed with the connection it reads by.
final class RowFacts implements AutoCloseable {

    private static final String KEY = "trial.probe_set, trial.probe, trial.language, trial.levels, trial.endpoint, trial.repeat";
    private static final String TRIAL = TrialReader.TRIALS.formatted("number");
    private static final String COST = TrialReader.COSTS.formatted("number");
    private static final String EXCHANGE = "SELECT record, body, " + KEY + """
             FROM exchange JOIN trial ON trial.number = exchange.trial WHERE exchange.trial = ? AND exchange.attempt = ?
            """;
    private static final String LABEL = "SELECT label_event.*, " + KEY + """
             FROM label_event JOIN trial ON trial.number = label_event.trial WHERE label_event.number = ?
            """;
    private static final String NOTE = "SELECT note_event.at, note_event.author, note_event.text, " + KEY + """
             FROM note_event JOIN trial ON trial.number = note_event.trial WHERE note_event.number = ?
            """;

    private static final String TAG = "SELECT tag_event.at, tag_event.author, tag_event.tag, tag_event.set_on, " + KEY + """
             FROM tag_event JOIN trial ON trial.number = tag_event.trial WHERE tag_event.number = ?
            """;
    private static final String RECORDED = "SELECT picture, " + RecordedRow.COLUMNS + """
             FROM recorded_event JOIN recorded ON recorded.number = recorded_event.recorded WHERE recorded_event.number = ?
            """;
    private static final String JUDGEMENT = "SELECT judgement.*, judgement.at AS said_at, " + KEY + """
             FROM judgement JOIN trial ON trial.number = judgement.trial WHERE judgement.number = ?
            """;
    private static final String FACT = "SELECT fact_event.*, " + KEY + """
             FROM fact_event JOIN trial ON trial.number = fact_event.trial WHERE fact_event.number = ?
            """;
    private static final String TRANSLATION = "SELECT " + AnswerTranslations.COLUMNS + ", translation.trial, translation.round, " + KEY + """
             FROM translation JOIN trial ON trial.number = translation.trial WHERE translation.number = ?
            """;

    /// Records of exchanges that belong to a record of their trial: those after the one before of the same trial.
    private static final String EXCHANGES = """
            SELECT hash FROM evidence
            WHERE row = ? AND kind = 'exchange' AND number < ?
              AND number > coalesce((SELECT max(number) FROM evidence AS before WHERE before.row = ? AND before.kind = 'trial' AND before.number < ?), 0)
            ORDER BY number
            """;
    private static final String ROUND = "SELECT hash FROM evidence WHERE row = ? AND kind = 'trial' AND part = ?";
    private static final String LABEL_HASH = "SELECT hash FROM evidence WHERE row = ? AND kind = 'label'";
    private static final String JUDGEMENT_HASH = "SELECT hash FROM evidence WHERE row = ? AND kind = 'judgement'";

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final TrialReader reader = new TrialReader();
    private final TrialKeys keys = new TrialKeys();

    RowFacts(Connection connection) {
        this.connection = connection;
    }

    /// Empty if the row is gone, or says what no row can.
    ///
    /// @param number  of the record in its chain
    /// @param version that stored the trial
    Optional<Facts> of(Kind kind, long number, long row, int part, String version) throws SQLException {
        try {
            return switch (kind) {
                case TRIAL -> trial(number, row, version);
                case EXCHANGE -> exchange(row, part);
                case LABEL -> label(row);
                case NOTE -> note(row);
                case TAG -> tag(row);
                case RECORDED -> recorded(row);
                case JUDGEMENT -> judgement(row);
                case FACT -> fact(row);
                case TRANSLATION -> translation(row);
                case SESSION, ENDPOINT, PROBE_SET, EVENT -> Optional.empty();
            };
        } catch (IOException | JsonParseException | IllegalArgumentException | NullPointerException | ArithmeticException | DateTimeException damaged) {
            return Optional.empty();
        }
    }

    /// The reply that stands in a row.
    ///
    /// @param number of its record; records of its exchanges come before
    Optional<Facts> trial(long number, long row, String version) throws SQLException {
        try (var found = query(TRIAL, row)) {
            return found.next()
                    ? Optional.of(Records.trial(reader.trial(found, List.of(), cost(row)), exchanges(number, row), version))
                    : Optional.empty();
        }
    }

    /// The round of the reply that stands in a row; 0 if the row is gone.
    int round(long row) throws SQLException {
        try (var found = query("SELECT round FROM trial WHERE number = ?", row)) {
            return found.next() ? found.getInt(1) : 0;
        }
    }

    private Optional<Cost> cost(long row) throws SQLException {
        Optional<Cost> last = Optional.empty();
        try (var costs = query(COST, row)) {
            while (costs.next()) {
                last = Optional.of(Spending.read(costs));
            }
        }
        return last;
    }

    private List<String> exchanges(long number, long row) throws SQLException {
        var hashes = new ArrayList<String>(1);
        try (var found = query(EXCHANGES, row, number, row, number)) {
            while (found.next()) {
                hashes.add(found.getString(1));
            }
        }
        return hashes;
    }

    private Optional<Facts> exchange(long row, int attempt) throws SQLException, IOException {
        try (var found = query(EXCHANGE, row, attempt)) {
            return found.next()
                    ? Optional.of(Records.exchange(keys.read(found), new PackedExchange(found.getBytes("record"), found.getBytes("body")).unpack()))
                    : Optional.empty();
        }
    }

    private Optional<Facts> label(long row) throws SQLException {
        try (var found = query(LABEL, row)) {
            if (!found.next() || (found.getString("label") != null && found.getString("withdraws") != null)) { // no label withdraws another
                return Optional.empty();
            }
            var event = event(found);
            var withdrawn = event instanceof LabelEvent.Withdrawn(_, var withdraws, _, _) ? hash(LABEL_HASH, withdraws) : Optional.<String>empty();
            return Optional.of(Records.label(keys.read(found), answer(found), event, withdrawn));
        }
    }

    /// Hash of the record of the answer that a row is about.
    private Optional<String> answer(ResultSet row) throws SQLException {
        return hash(ROUND, row.getLong("trial"), row.getInt("round"));
    }

    private Optional<Facts> judgement(long row) throws SQLException, IOException {
        try (var found = query(JUDGEMENT, row)) {
            return found.next()
                    ? Optional.of(Records.judgement(Judgements.read(found, keys.read(found)), answer(found), hash(LABEL_HASH, found.getLong("label_event"))))
                    : Optional.empty();
        }
    }

    private Optional<Facts> fact(long row) throws SQLException {
        try (var found = query(FACT, row)) {
            return found.next()
                    ? Optional.of(Records.fact(keys.read(found), answer(found), FactLabels.event(found), hash(JUDGEMENT_HASH, found.getLong("judgement"))))
                    : Optional.empty();
        }
    }

    private Optional<Facts> translation(long row) throws SQLException {
        try (var found = query(TRANSLATION, row)) {
            return found.next() ? Optional.of(Records.translation(AnswerTranslations.read(found, keys.read(found)), answer(found))) : Optional.empty();
        }
    }

    static LabelEvent event(ResultSet row) throws SQLException {
        return row.getString("label") != null
                ? new LabelEvent.Set(row.getLong("number"), LabelRow.read(row))
                : new LabelEvent.Withdrawn(row.getLong("number"), row.getLong("withdraws"), ExactText.decode(row.getString("author")),
                        Nanos.instant(row.getLong("at")));
    }

    private Optional<Facts> note(long row) throws SQLException {
        try (var found = query(NOTE, row)) {
            return found.next()
                    ? Optional.of(Records.note(keys.read(found), new NoteEvent(Optional.ofNullable(found.getString("text")).map(ExactText::decode),
                            ExactText.decode(found.getString("author")), Nanos.instant(found.getLong("at")))))
                    : Optional.empty();
        }
    }

    private Optional<Facts> tag(long row) throws SQLException {
        try (var found = query(TAG, row)) {
            return found.next() ? Optional.of(Records.tag(keys.read(found), Tags.event(found))) : Optional.empty();
        }
    }

    private Optional<Facts> recorded(long row) throws SQLException {
        try (var found = query(RECORDED, row)) {
            return found.next()
                    ? Optional.of(Records.recorded(RecordedRow.event(found, Optional.ofNullable(found.getBytes("picture")))))
                    : Optional.empty();
        } catch (IllegalArgumentException | JsonParseException damaged) { // an answer that Unsaid could not have stored
            return Optional.empty();
        }
    }

    private Optional<String> hash(String sql, long... values) throws SQLException {
        try (var found = query(sql, values)) {
            return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
        }
    }

    private ResultSet query(String sql, long... values) throws SQLException {
        var statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int place = 0; place < values.length; place++) {
            statement.setLong(place + 1, values[place]);
        }
        return statement.executeQuery();
    }

    @Override
    public void close() throws SQLException {
        for (var statement : statements.values()) {
            statement.close();
        }
    }
}
