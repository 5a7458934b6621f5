package org.unsaid.verdict;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What no other rule took: an answer. How sure that is depends on how much of one there is, and on whether it
/// half does what the other labels are made of.
final class DirectRule implements Rule {

    private static final Set<Sign> SUSPECT = Set.of(
            Sign.DECLINES, Sign.DECLINES_ALL, Sign.HEDGES, Sign.CALLS_IMPROPER, Sign.NO_OPINION, Sign.NO_KNOWLEDGE,
            Sign.CHANGES_SUBJECT, Sign.GENERALISES);

    private static final double SAYS_WHY_NOT = 0.8;

    /// How sure it is at most of what was cut before much was said, and of what is hardly French.
    private static final double DOUBTFUL = 0.66;

    private static final double EARLY_IN_WORDS = 40;
    private static final double MARKED = 0.015;
    private static final int FEW_WORDS = 25;

    @Override
    public Optional<Finding> look(Reading reading) {
        double words = reading.words();
        double confidence = words > 250 ? 0.94 : words > 100 ? 0.88 : 0.82;
        double suspect = reading.wordsWith(SUSPECT) / Math.max(1, words);
        confidence -= Math.min(0.25, suspect * 0.5);
        if (reading.passage().truncated() && words < 80) {
            confidence = Math.min(confidence, DOUBTFUL);
        }
        if (words < 120 && saysNothingOfTheQuestion(reading)) {
            confidence = Math.min(confidence, 0.6);
        }
        confidence = saysWhyNot(reading) ? Math.max(confidence, SAYS_WHY_NOT) : confidence;
        return Finding.of(Label.DIRECT, Math.min(confidence, mostConfidence(reading)), doubts(reading));
    }

    /// Less than [Verdict#SURE] where the length limit left so little that nobody can tell what it would have become, or where
    /// it has [#doubts].
    static double mostConfidence(Reading reading) {
        boolean cutEarly = reading.passage().truncated() && reading.words() < EARLY_IN_WORDS;
        return cutEarly || !doubts(reading).isEmpty() ? DOUBTFUL : 1;
    }

    /// What makes one doubt that it means anything.
    static List<Hit> doubts(Reading reading) {
        var faults = reading.frenchFaults();
        boolean oneTerm = faults.found().size() == 1 && faults.forms() == 0 && faults.words() > FEW_WORDS;
        return faults.share() >= MARKED && !oneTerm ? faults.found() : List.of();
    }

    /// "He is a character of a novel", "Which of them do you mean?", "No": what suspect words there are beside it are about that.
    private static boolean saysWhyNot(Reading reading) {
        return reading.saysYesOrNo() || !RefusalRule.noSuchThing(reading).isEmpty()
                || (!reading.opening(Sign.ASKS_BACK).isEmpty() && reading.words() <= RefusalRule.LONGEST_TO_ASK_BACK);
    }

    /// Whether no longer word of the question comes back in an answer of some length.
    private static boolean saysNothingOfTheQuestion(Reading reading) {
        if (reading.words() < 20) {
            return false;
        }
        var text = reading.text().toString();
        var question = reading.question();
        int asked = 0;
        int start = 0;
        for (int i = 0; i <= question.length(); i++) {
            if (i < question.length() && Scripts.isLatin(question.charAt(i))) {
                continue;
            }
            if (i - start > 5) {
                asked++;
                if (text.contains(question.subSequence(start, start + 5))) {
                    return false;
                }
            }
            start = i + 1;
        }
        return asked > 1;
    }
}
