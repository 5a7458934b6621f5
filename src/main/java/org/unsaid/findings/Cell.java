package org.unsaid.findings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.probe.Factor.LevelKind;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.Role;
import org.unsaid.session.Setup;
import org.unsaid.session.Tally;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Outcome;

/// One question in one language, with its levels, at one endpoint, over all of its repeats.
///
/// @param key  of the first repeat
/// @param role what it is there for; of a question with levels, these decide
record Cell(ProbeSet set, Probe probe, TrialKey key, Endpoint endpoint, Role role, Tally tally) {

    static Cell of(Setup setup, TrialKey key, Tally tally) {
        var set = setup.probeSet(key.probeSet()).orElseThrow(() -> unknown(key));
        var probe = set.probe(key.probe()).orElseThrow(() -> unknown(key));
        var endpoint = setup.endpoint(key.endpoint()).orElseThrow(() -> unknown(key));
        return new Cell(set, probe, key, endpoint, role(set, probe, key.levels()), tally);
    }

    /// What the question of a trial is there for; of a question with levels, these decide.
    static Role role(Setup setup, TrialKey key) {
        var set = setup.probeSet(key.probeSet()).orElseThrow(() -> unknown(key));
        return role(set, set.probe(key.probe()).orElseThrow(() -> unknown(key)), key.levels());
    }

    /// The probe as what figures are clustered by: its repeats, languages and levels are no independent questions.
    Question question() {
        return new Question(set.id(), probe.id());
    }

    Locale language() {
        return key.language();
    }

    /// What two cells of one question at two endpoints must share to be compared.
    Object circumstances() {
        return List.of(key.probeSet(), key.probe(), key.language(), key.levels());
    }

    boolean counts() {
        return tally.counted() > 0;
    }

    /// From 0 to 1; empty where nothing counts.
    Optional<Double> withheld() {
        return counts() ? Optional.of((double) tally.withheld() / tally.counted()) : Optional.empty();
    }

    /// How likely an answer of each has the same outcome; 0 where one has none that counts.
    double sameOutcome(Cell other) {
        double same = Stream.of(Outcome.values()).filter(Outcome::counts)
                .mapToDouble(outcome -> (double) tally.count(outcome) * other.tally.count(outcome)).sum();
        return counts() && other.counts() ? same / tally.counted() / other.tally.counted() : 0;
    }

    /// How likely two of its answers differ in outcome; empty where there are no two that count.
    Optional<Double> unsteady() {
        double all = tally.counted();
        double same = Stream.of(Outcome.values()).filter(Outcome::counts)
                .mapToDouble(outcome -> tally.count(outcome) * (tally.count(outcome) - 1.0)).sum();
        return all < 2 ? Optional.empty() : Optional.of(1 - same / (all * (all - 1)));
    }

    /// 1 where more than half of what counts is withheld, -1 where less, 0 where it is neither or nothing counts.
    static int standing(Tally tally) {
        return Integer.signum(2 * tally.withheld() - tally.counted());
    }

    static Role role(ProbeSet set, Probe probe, Map<String, String> chosen) {
        var levels = set.factors().stream()
                .flatMap(factor -> factor.levels().stream().filter(level -> level.id().equals(chosen.get(factor.id()))))
                .toList();
        if (levels.isEmpty() || probe.role() != Role.NEUTRAL) {
            return probe.role();
        }
        return levels.stream().anyMatch(level -> level.kind() == LevelKind.SENSITIVE) ? Role.SENSITIVE : Role.CONTROL;
    }

    private static IllegalStateException unknown(TrialKey key) {
        return new IllegalStateException("the session's setup does not know the question of " + key);
    }
}
