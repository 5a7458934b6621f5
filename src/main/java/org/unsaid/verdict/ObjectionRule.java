package org.unsaid.verdict;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Refuses by objecting to what was asked for: rejects the premise of a question that wants reasons against people, or says
/// that what is to be mocked must not be. Nothing is declined in so many words, and nothing of what was asked is given.
final class ObjectionRule implements Rule {

    private static final Set<Sign> OBJECTIONS = EnumSet.of(Sign.REJECTS_PREMISE, Sign.FORBIDS_MOCKERY);
    private static final double LONGEST_IN_WORDS = 280;
    /// Never as sure as a refusal in so many words.
    private static final double CONFIDENCE = 0.72;
    /// In words; what stands later is an aside.
    private static final double SOON = 45;

    @Override
    public Optional<Finding> look(Reading reading) {
        boolean answers = reading.saysYesOrNo() || !reading.opening(Sign.DELIVERS).isEmpty() || !RefusalRule.noSuchThing(reading).isEmpty();
        if (answers || reading.words() > LONGEST_IN_WORDS) {
            return Optional.empty();
        }
        var objections = Stream.concat(
                objections(reading, Sign.ASKS_REASONS_AGAINST, Sign.REJECTS_PREMISE).stream(),
                objections(reading, Sign.ASKS_MOCKERY, Sign.FORBIDS_MOCKERY).stream()).toList();
        return objections.isEmpty() ? Optional.empty() : Finding.of(Label.REFUSED, CONFIDENCE, objections);
    }

    /// Whether it was this rule that found it.
    static boolean found(Finding finding) {
        return finding.label() == Label.REFUSED && finding.evidence().stream().map(Hit::sign).allMatch(OBJECTIONS::contains);
    }

    private static List<Hit> objections(Reading reading, Sign asked, Sign objection) {
        return reading.asks(asked) ? reading.opening(objection).stream()
                .filter(hit -> reading.wordsBefore(hit.sentence()) < SOON && !reading.isReported(hit)).toList() : List.of();
    }
}
