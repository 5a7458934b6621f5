package org.unsaid.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.unsaid.session.Counted;
import org.unsaid.session.CountedTrials;
import org.unsaid.session.TrialKey;
import org.unsaid.session.TrialOrder;
import org.unsaid.session.Verdicts;
import org.unsaid.verdict.Delivery;
import org.unsaid.verdict.Outcome;
import org.unsaid.verdict.Verdict;

/// Reads what is counted of the trials of a session, and none of their texts: four numbers a trial, from an index. Of
/// trials that an earlier version stored it reads rows and labels, both in the order of their numbers, side by side.
final class CountedReader {

    private static final String NUMBERS = """
            SELECT wording, asked, repeat, counted FROM trial INDEXED BY trial_counted
            WHERE session = ? ORDER BY session, wording, asked, repeat
            """;
    private static final String WORDINGS = "SELECT number, probe_set, probe, language, levels, '' AS endpoint, 1 AS repeat FROM wording WHERE session = ?";
    private static final String ASKED = "SELECT number, endpoint FROM asked WHERE session = ?";
    private static final String WAYS = "SELECT number, outcome, delivery, doubtful, by_hand FROM counted";
    private static final String TRIALS = """
            SELECT number, probe_set, probe, language, levels, endpoint, repeat, delivery, outcome
            FROM trial
            WHERE session = ? AND counted IS NULL
            ORDER BY number
            """;
    private static final String LABELS = """
            SELECT label_event.trial, label, method, author, confidence, NULL AS spans, state, at, role, note
            FROM trial JOIN label_event ON label_event.trial = trial.number AND label_event.round = trial.round
            WHERE trial.session = ? AND trial.counted IS NULL
              AND label IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM label_event AS later WHERE later.withdraws = label_event.number)
            ORDER BY trial.number, label_event.number
            """;

    private final Connection connection;
    private final long session;
    private final CountedTrials counted;
    private final TrialKeys keys = new TrialKeys();

    /// What was counted of trials of an earlier version, by their numbers, is to be kept.
    record Read(CountedTrials counted, Map<Long, Counted> toKeep) {}

    private CountedReader(Connection connection, long session, TrialOrder order) {
        this.connection = connection;
        this.session = session;
        counted = new CountedTrials(order);
    }

    static Read read(Connection connection, long session, TrialOrder order) throws SQLException {
        var reader = new CountedReader(connection, session, order);
        boolean all = reader.numbers();
        return new Read(reader.counted, all ? Map.of() : reader.labels());
    }

    /// @return whether what is counted is kept of each trial
    private boolean numbers() throws SQLException {
        var places = new Places(wordings(), endpoints());
        var ways = ways();
        boolean all = true;
        try (var statement = statement(NUMBERS); var row = statement.executeQuery()) {
            while (row.next()) {
                int way = row.getInt(4);
                if (way == 0) {
                    all = false;
                } else {
                    places.put(row.getInt(1), row.getInt(2), row.getInt(3), Objects.requireNonNull(ways.get(way)));
                }
            }
        }
        return all;
    }

    /// Finds the place of each trial, whose numbers come in order: what repeats from row to row is looked up once.
    private final class Places {
        private final Map<Integer, TrialKey> wordings;
        private final Map<Integer, String> endpoints;
        private int wording = -1;
        private int asked = -1;
        private int first = -1; // of the first repeat; negative if the setup does not ask for it

        Places(Map<Integer, TrialKey> wordings, Map<Integer, String> endpoints) {
            this.wordings = wordings;
            this.endpoints = endpoints;
        }

        void put(int itsWording, int itsAsked, int repeat, short kind) {
            if (wording != itsWording || asked != itsAsked) {
                wording = itsWording;
                asked = itsAsked;
                first = counted.order().place(key(1)).orElse(-1);
            }
            if (first >= 0 && repeat <= counted.order().repeats()) {
                counted.put(first + repeat - 1, kind);
            } else {
                counted.put(key(repeat), counted.ways().get(kind - 1));
            }
        }

        private TrialKey key(int repeat) {
            var row = Objects.requireNonNull(wordings.get(wording));
            return new TrialKey(row.probeSet(), row.probe(), row.language(), row.levels(), Objects.requireNonNull(endpoints.get(asked)), repeat);
        }
    }

    private Map<Integer, TrialKey> wordings() throws SQLException {
        var found = new HashMap<Integer, TrialKey>();
        try (var statement = statement(WORDINGS); var row = statement.executeQuery()) {
            while (row.next()) {
                found.put(row.getInt(1), keys.read(row));
            }
        }
        return found;
    }

    private Map<Integer, String> endpoints() throws SQLException {
        var found = new HashMap<Integer, String>();
        try (var statement = statement(ASKED); var row = statement.executeQuery()) {
            while (row.next()) {
                found.put(row.getInt(1), row.getString(2));
            }
        }
        return found;
    }

    private Map<Integer, Short> ways() throws SQLException {
        var found = new HashMap<Integer, Short>();
        try (var statement = connection.prepareStatement(WAYS); var row = statement.executeQuery()) {
            while (row.next()) {
                found.put(row.getInt("number"), counted.kind(new Counted(Outcome.valueOf(row.getString("outcome")),
                        Delivery.valueOf(row.getString("delivery")), row.getBoolean("doubtful"), row.getBoolean("by_hand"))));
            }
        }
        return found;
    }

    /// @return what was counted, by the numbers of the trials
    private Map<Long, Counted> labels() throws SQLException {
        var found = new LinkedHashMap<Long, Counted>();
        try (var trials = statement(TRIALS);
                var labels = statement(LABELS);
                var row = trials.executeQuery();
                var label = labels.executeQuery()) {
            boolean hasLabel = label.next();
            while (row.next()) {
                long number = row.getLong("number");
                var verdicts = new ArrayList<Verdict>(2);
                while (hasLabel && label.getLong("trial") == number) {
                    verdicts.add(LabelRow.read(label));
                    hasLabel = label.next();
                }
                var one = Counted.of(Outcome.valueOf(row.getString("outcome")), Delivery.valueOf(row.getString("delivery")), Verdicts.counting(verdicts));
                counted.put(keys.read(row), one);
                found.put(number, one);
            }
        }
        return found;
    }

    private PreparedStatement statement(String sql) throws SQLException {
        var statement = connection.prepareStatement(sql);
        statement.setLong(1, session);
        return statement;
    }
}
