package org.unsaid.verdict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unsaid.verdict.WordGroups.Use;

/// Knows a notice in words of its own: a short text that speaks of the exchange, of the service, of what was done to it and
/// of rules, and of nothing else. What it offers in place of an answer may be anything.
final class NoticeWording {

    /// What a word of a notice speaks of; the names are those of the file.
    private enum Group {
        /// Message, question, answer, topic.
        EXCHANGE,
        /// Platform, model, filter, "we".
        SERVICE,
        /// Blocked, removed, out of scope.
        OUTCOME,
        NOT,
        /// With a "not" before it an outcome: shown, processed, supported.
        SHOWN,
        /// Policy, law, safety, sensitivity.
        REASON,
        /// Rephrase, another topic.
        INVITE,
        POLITE,
        /// If, usually, she, later: tells of something.
        TELLS,
        /// Before a number that tells nothing.
        CODE,
        /// Says nothing by itself.
        FILLER
    }

    /// Signs that mark them as evidence.
    private static final Map<Group, Sign> SHOWN_AS = new EnumMap<>(Map.of(
            Group.EXCHANGE, Sign.THIS_EXCHANGE, Group.OUTCOME, Sign.NOTICE, Group.REASON, Sign.BARRIER, Group.INVITE, Sign.ASKS_REWORDING));
    private static final Map<Group, Double> WEIGHTS = Map.of(
            Group.EXCHANGE, 1.0, Group.SERVICE, 0.7, Group.OUTCOME, 1.5, Group.REASON, 1.2, Group.INVITE, 1.0, Group.POLITE, 0.4);
    private static final double ENOUGH = 2.5;
    private static final double TELLING = 1.2;
    /// Below this share words that no notice needs speak against one.
    private static final double COVERED = 0.85;
    private static final double UNKNOWN_WORDS = 8;
    private static final double MOST_SURE = 0.9;
    /// Most characters between a "not" and what is not.
    private static final int NEAR = 24;

    private static final WordGroups<Group> WORDS = WordGroups.shipped("notice-words.json", Group.class);

    private NoticeWording() {}

    /// @param reading of a text no longer than a notice
    static Optional<Rule.Finding> look(Reading reading) {
        var uses = WORDS.findLongest(reading.text());
        var said = said(reading, uses);
        boolean speaksOfItself = said.containsKey(Group.EXCHANGE)
                && (said.containsKey(Group.OUTCOME) || (said.containsKey(Group.INVITE) && said.containsKey(Group.REASON)));
        double score = speaksOfItself ? score(reading, uses, said) : 0;
        if (score < ENOUGH) {
            return Optional.empty();
        }
        var evidence = SHOWN_AS.entrySet().stream().flatMap(shown -> said.getOrDefault(shown.getKey(), List.of()).stream()
                .map(use -> new Hit(shown.getValue(), use.start(), use.end(), reading.sentences().at(use.start()), false))).toList();
        return Rule.Finding.of(Label.BLOCK_NOTICE, Math.min(MOST_SURE, 0.6 + 0.08 * (score - ENOUGH)), evidence);
    }

    private static double score(Reading reading, List<Use<Group>> uses, Map<Group, List<Use<Group>>> said) {
        double score = said.keySet().stream().mapToDouble(group -> WEIGHTS.getOrDefault(group, 0.0)).sum();
        long tells = said.getOrDefault(Group.TELLS, List.of()).stream().mapToInt(Use::start).distinct().count();
        score -= TELLING * Math.min(3, tells);
        score -= reading.signs().has(Sign.REPORTS) ? TELLING : 0;
        score -= (reading.hasDigits() && !said.containsKey(Group.CODE)) || reading.text().toString().indexOf('"') >= 0 ? TELLING : 0;
        return score - UNKNOWN_WORDS * Math.max(0, COVERED - covered(reading, uses, said));
    }

    /// Share of the letters that words of a notice make up. What is offered in place of an answer may be anything, so that
    /// a sentence that offers something is left out where there is another.
    private static double covered(Reading reading, List<Use<Group>> uses, Map<Group, List<Use<Group>>> said) {
        var offers = new BitSet();
        said.getOrDefault(Group.INVITE, List.of()).forEach(use -> offers.set(reading.sentences().at(use.start())));
        double letters = 0;
        double known = 0;
        var sentences = reading.sentences();
        for (int i = 0; i < sentences.count(); i++) {
            if (!offers.get(i) || offers.cardinality() == sentences.count()) {
                double length = sentences.end(i) - sentences.start(i);
                letters += length;
                known += length * WordGroups.share(uses, reading.text(), sentences.start(i), sentences.end(i));
            }
        }
        return letters == 0 ? 1 : known / letters;
    }

    /// Words by what they speak of. Those of the question count for nothing: an answer about rules speaks of rules.
    private static Map<Group, List<Use<Group>>> said(Reading reading, List<Use<Group>> uses) {
        var question = reading.question().toString();
        var said = new EnumMap<Group, List<Use<Group>>>(Group.class);
        for (var use : uses) {
            if (!question.contains(reading.text().subSequence(use.start(), use.end()))) {
                said.computeIfAbsent(use.group(), _ -> new ArrayList<>()).add(use);
            }
        }
        var shown = said.getOrDefault(Group.SHOWN, List.of());
        said.getOrDefault(Group.NOT, List.of()).forEach(not -> shown.stream()
                .filter(use -> not.start() < use.start() && use.start() - not.end() <= NEAR
                        && reading.sentences().at(not.start()) == reading.sentences().at(use.start()))
                .forEach(use -> said.computeIfAbsent(Group.OUTCOME, _ -> new ArrayList<>()).add(new Use<>(Group.OUTCOME, not.start(), use.end()))));
        return said;
    }
}
