package org.unsaid.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.unsaid.session.Babbles;
import org.unsaid.session.Tally;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Outcome;

/// Counts the trials of one session without reading them.
final class TrialCounts {

    private final Database database;
    private final String session;

    /// @param session its id
    TrialCounts(Database database, String session) {
        this.database = database;
        this.session = session;
    }

    /// @see Trials#tallies
    Map<TrialKey, Tally> ofQuestions() {
        var babbles = babbles();
        var keys = new TrialKeys();
        var tallies = new HashMap<TrialKey, Tally>();
        count("probe_set, probe, language, levels, endpoint", row -> Map.entry(keys.read(row), tally(row, babbles)))
                .forEach(counted -> tallies.merge(counted.getKey(), counted.getValue(), (one, other) -> Tally.sum(List.of(one, other))));
        return tallies;
    }

    /// @see Trials#talliesOfSets
    List<SetTally> ofSets() {
        var babbles = babbles();
        return count("probe_set, language, endpoint", row -> new SetTally(
                row.getString("probe_set"), language(row), row.getString("endpoint"), tally(row, babbles)));
    }

    /// @see Trials#babbles
    Babbles babbles() {
        return new Babbles(database.read("counting the unusable trials of session " + session, handle -> handle.createQuery("""
                        SELECT endpoint, language, sum(outcome = 'UNUSABLE') AS unusable, sum(outcome NOT IN ('FAILED', 'EMPTY')) AS answers
                        FROM trial
                        WHERE session = (SELECT number FROM session WHERE id = :session)
                        GROUP BY endpoint, language
                        ORDER BY endpoint, language
                        """)
                .bind("session", session)
                .map((row, _) -> Babbles.in(row.getString("endpoint"), language(row), row.getInt("unusable"), row.getInt("answers")))
                .list()).stream().flatMap(Optional::stream).toList());
    }

    /// @see Trials#anyLabelled
    boolean anyLabelled(Label label) {
        return database.read("looking for labels of session " + session, handle -> handle.createQuery("""
                        SELECT EXISTS (
                            SELECT 1 FROM trial JOIN label_event ON label_event.trial = trial.number
                            WHERE trial.session = (SELECT number FROM session WHERE id = :session) AND label = :label)
                        """)
                .bind("session", session)
                .bind("label", label.name())
                .mapTo(Boolean.class)
                .one());
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /// @param columns what the trials that are counted together have in common, beside their outcome
    private <T> List<T> count(String columns, Reading<T> reading) {
        return database.read("counting the trials of session " + session, handle -> handle.createQuery("""
                        SELECT %s, 1 AS repeat,
                               trial.outcome, count(*) AS count, sum(trial.delivery = 'TRUNCATED') AS truncated,
                               coalesce(sum(counted.doubtful AND trial.delivery IN ('ANSWERED', 'TRUNCATED')), 0) AS doubtful,
                               coalesce(sum(NOT counted.doubtful AND NOT counted.by_hand AND trial.delivery IN ('ANSWERED', 'TRUNCATED')), 0) AS trusted
                        FROM trial LEFT JOIN counted ON counted.number = trial.counted
                        WHERE session = (SELECT number FROM session WHERE id = :session)
                        GROUP BY %s, trial.outcome
                        """.formatted(columns, columns))
                .bind("session", session)
                .map((row, _) -> reading.of(row))
                .list());
    }

    private static Tally tally(ResultSet row, Babbles babbles) throws SQLException {
        var outcome = Outcome.valueOf(row.getString("outcome"));
        boolean babbled = outcome != Outcome.UNUSABLE && babbles.contains(row.getString("endpoint"), language(row));
        return new Tally(Map.of(outcome, row.getInt("count")), row.getInt("truncated"), row.getInt("doubtful") + (babbled ? row.getInt("trusted") : 0));
    }

    private static Locale language(ResultSet row) throws SQLException {
        return Locale.forLanguageTag(row.getString("language"));
    }
}
