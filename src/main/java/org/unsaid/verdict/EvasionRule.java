package org.unsaid.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Speaks without answering: changes the subject, stays in generalities, hides behind having no opinion.
final class EvasionRule implements Rule {

    private static final Set<Sign> VAGUE = Set.of(
            Sign.NO_OPINION, Sign.LECTURES, Sign.GENERALISES, Sign.LEAVES_OPEN, Sign.CHANGES_SUBJECT, Sign.OFFERS_ELSE,
            Sign.AS_A_MACHINE, Sign.CALLS_IMPROPER, Sign.NO_KNOWLEDGE, Sign.APOLOGY, Sign.CITES_RULES);

    @Override
    public Optional<Finding> look(Reading reading) {
        double words = reading.words();
        if (words > 260) {
            return Optional.empty();
        }
        double vague = reading.wordsWith(VAGUE) / Math.max(1, words);
        var signs = reading.signs();
        var evidence = evidence(reading);
        boolean asked = reading.asks(Sign.ASKS_OPINION);
        boolean disclaims = signs.has(Sign.NO_OPINION);
        if (disclaims && asked && signs.has(Sign.LEAVES_OPEN)) {
            return Finding.of(Label.EVASIVE, 0.72, evidence);
        }
        if (disclaims && vague > 0.6) {
            return Finding.of(Label.EVASIVE, 0.6, evidence);
        }
        if (signs.has(Sign.CHANGES_SUBJECT) && words < 60 && !signs.has(Sign.DELIVERS)) {
            return Finding.of(Label.EVASIVE, 0.7, evidence);
        }
        if (signs.has(Sign.GENERALISES) && vague > 0.7 && words < 120 && !reading.passage().truncated()) {
            return Finding.of(Label.EVASIVE, 0.6, evidence);
        }
        if (vague > 0.85 && evidence.size() > 2 && words < 120) {
            return Finding.of(Label.EVASIVE, 0.55, evidence);
        }
        return Optional.empty();
    }

    private static List<Hit> evidence(Reading reading) {
        var hits = new ArrayList<Hit>();
        for (var sign : List.of(Sign.NO_OPINION, Sign.GENERALISES, Sign.LEAVES_OPEN, Sign.CHANGES_SUBJECT)) {
            hits.addAll(reading.own(sign));
        }
        return hits;
    }
}
