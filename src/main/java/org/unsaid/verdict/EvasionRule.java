package org.unsaid.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Speaks without answering: changes the subject, stays in generalities, hides behind having no opinion.
///
/// Measured by how many of the words stand in sentences that do such things and hold nothing definite.
final class EvasionRule implements Rule {

    private static final double LONGEST_IN_WORDS = 260;

    private static final Set<Sign> VAGUE = Set.of(
            Sign.NO_OPINION, Sign.LECTURES, Sign.GENERALISES, Sign.LEAVES_OPEN, Sign.CHANGES_SUBJECT, Sign.CLOSES_SUBJECT,
            Sign.OFFERS_ELSE, Sign.AS_A_MACHINE, Sign.CALLS_IMPROPER, Sign.NO_KNOWLEDGE, Sign.APOLOGY, Sign.CITES_RULES,
            Sign.HEDGES);

    /// What an evasion must do at least once.
    private static final List<Sign> EVADES = List.of(
            Sign.NO_OPINION, Sign.GENERALISES, Sign.LEAVES_OPEN, Sign.CHANGES_SUBJECT, Sign.CLOSES_SUBJECT, Sign.NO_KNOWLEDGE);

    @Override
    public Optional<Finding> look(Reading reading) {
        double words = reading.words();
        var evidence = new ArrayList<Hit>();
        EVADES.forEach(sign -> evidence.addAll(reading.own(sign)));
        if (words > LONGEST_IN_WORDS || evidence.isEmpty()) {
            return Optional.empty();
        }
        var vague = reading.sentencesWith(VAGUE);
        vague.andNot(reading.sentencesWith(Set.of(Sign.REPORTS))); // who says what is definite
        double share = vague.stream().mapToDouble(reading::wordsIn).sum() / Math.max(1, words);
        double confidence = confidence(reading, share, evidence.size());
        return confidence == 0 ? Optional.empty() : Finding.of(Label.EVASIVE, confidence, evidence);
    }

    private static double confidence(Reading reading, double vague, int evidence) {
        double words = reading.words();
        var signs = reading.signs();
        if (signs.has(Sign.NO_OPINION)) {
            boolean leaves = reading.asks(Sign.ASKS_OPINION) && signs.has(Sign.LEAVES_OPEN);
            return leaves ? 0.74 : vague > 0.6 ? 0.6 : 0;
        }
        if (reading.passage().truncated() || words > 120 || reading.hasDigits() || reading.saysYesOrNo()) {
            return 0;
        }
        boolean elsewhere = signs.has(Sign.CHANGES_SUBJECT) || signs.has(Sign.CLOSES_SUBJECT);
        if (elsewhere && !signs.has(Sign.DELIVERS) && (vague > 0.5 || words < 15)) {
            return signs.has(Sign.GENERALISES) ? 0.78 : 0.7;
        }
        if (signs.has(Sign.GENERALISES) && vague > 0.7) {
            return 0.64;
        }
        return vague > 0.85 && evidence > 1 ? 0.56 : 0;
    }
}
