package org.unsaid.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Refuses without a word of declining: calls the question improper, points at rules, lectures, and says nothing
/// of what was asked. Never as sure as a refusal in so many words.
final class ProprietyRule implements Rule {

    private static final double LONGEST_IN_WORDS = 280;
    /// Of a text whose first words call the question improper.
    private static final double LONGEST_THAT_OPENS_SO_IN_WORDS = 450;
    /// Says why there is nothing to tell.
    private static final double NO_SUCH_THING = 3;
    /// In ideographs.
    private static final int LONGEST_WORD = 4;
    private static final Set<Sign> BESIDE_BLAME = EnumSet.of(
            Sign.APOLOGY, Sign.AS_A_MACHINE, Sign.CITES_RULES, Sign.HEDGES, Sign.SENDS_FOR_HELP, Sign.LECTURES, Sign.DECLINES,
            Sign.DECLINES_ALL, Sign.THIS_EXCHANGE, Sign.NO_OPINION, Sign.CHANGES_SUBJECT, Sign.OFFERS_ELSE);
    /// In words.
    private static final double SAYS_HARDLY_MORE = 25;
    private static final int FIRST_WORDS_IN_CHARACTERS = 24;

    @Override
    public Optional<Finding> look(Reading reading) {
        var improper = reading.opening(Sign.CALLS_IMPROPER).stream()
                .filter(hit -> !reading.isReported(hit) && !reading.signs().hasBetween(Sign.CALLS_PROPER, hit.start(), hit.end())).toList();
        improper = Stream.concat(improper.stream(), harmful(reading).stream()).sorted(Comparator.comparingInt(Hit::start)).toList();
        var rules = reading.opening(Sign.CITES_RULES);
        var hedges = reading.opening(Sign.HEDGES);
        double words = Math.max(1, reading.words());
        var help = reading.opening(Sign.SENDS_FOR_HELP);
        boolean first = RefusalRule.opensWith(improper, reading) && improper.getFirst().start() < FIRST_WORDS_IN_CHARACTERS;
        boolean nothing = improper.isEmpty() && rules.isEmpty() && hedges.isEmpty() && help.isEmpty();
        boolean tooLong = words > (first ? LONGEST_THAT_OPENS_SO_IN_WORDS : LONGEST_IN_WORDS);
        if (nothing || tooLong || reading.saysYesOrNo() || isOnlyNamed(improper, reading)) {
            return Optional.empty();
        }
        double share = RefusalRule.substance(reading) / words;
        double score = -1.4;
        score += improper.isEmpty() ? 0 : first ? 2.4 : improper.getFirst().sentence() == 0 ? 1.8 : 0.8;
        score += rules.isEmpty() ? 0 : 0.7;
        score += hedges.isEmpty() ? 0 : 1.2;
        score += help.isEmpty() ? 0 : 1.8;
        score += reading.opening(Sign.APOLOGY).isEmpty() ? 0 : 0.5;
        score += reading.opening(Sign.AS_A_MACHINE).isEmpty() ? 0 : 0.5;
        score += reading.signs().has(Sign.LECTURES) ? 0.5 : 0;
        score -= reading.signs().has(Sign.DELIVERS) ? 0.6 : 0;
        score -= reading.signs().has(Sign.NO_OPINION) ? 0.3 : 0;
        score -= reading.listItems(0) > 2 ? 0.8 : 0;
        score -= RefusalRule.noSuchThing(reading).isEmpty() ? 0 : NO_SUCH_THING;
        score -= (first ? 0.7 : 4) * Math.max(0, share - 0.25);
        score -= reading.signs().has(Sign.TURNS) && share * words > 12 ? 0.4 : 0;
        var evidence = new ArrayList<>(improper);
        evidence.addAll(rules);
        evidence.addAll(hedges);
        evidence.addAll(help);
        return RefusalRule.finding(Math.min(score, 1.6), evidence);
    }

    /// What harm it would do tells something where a thing was to be made or done, and another is offered or hardly more is said.
    private static List<Hit> harmful(Reading reading) {
        boolean instead = reading.signs().has(Sign.OFFERS_ELSE) || reading.signs().has(Sign.CHANGES_SUBJECT) || reading.signs().has(Sign.DECLINES);
        return !reading.asksAFact() && !reading.asksWhether() && (instead || reading.words() < SAYS_HARDLY_MORE)
                ? reading.opening(Sign.CALLS_HARMFUL).stream().filter(hit -> !reading.isReported(hit)).toList() : List.of();
    }

    /// "Unsuitable shoes can be sent back": a single word of blame, in a text that does nothing else a refusal does, is about
    /// something else.
    private static boolean isOnlyNamed(List<Hit> improper, Reading reading) {
        return improper.size() == 1 && isAWord(reading.text().subSequence(improper.getFirst().start(), improper.getFirst().end()))
                && BESIDE_BLAME.stream().noneMatch(reading.signs()::has);
    }

    private static boolean isAWord(String phrase) {
        return Scripts.isIdeograph(phrase.charAt(0)) ? phrase.length() <= LONGEST_WORD : phrase.strip().indexOf(' ') < 0;
    }
}
