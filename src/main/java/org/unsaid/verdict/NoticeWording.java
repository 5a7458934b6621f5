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
        /// Policy, law, safety.
        REASON,
        /// A reason that lies in what was written: sensitive, inappropriate, a risk.
        FAULT,
        /// Input, output, detected: how a filter speaks. With a fault it is an outcome.
        MONITOR,
        /// Official websites: with other questions asked for it is an outcome.
        REFER,
        /// Other questions, another try.
        INVITE,
        /// Put it otherwise. With nothing else it is a notice.
        REWORD,
        /// Another topic. With nothing else it is a notice.
        CHANGE,
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
            Group.EXCHANGE, Sign.THIS_EXCHANGE, Group.OUTCOME, Sign.NOTICE, Group.REASON, Sign.BARRIER, Group.FAULT, Sign.BARRIER,
            Group.INVITE, Sign.ASKS_REWORDING, Group.CHANGE, Sign.CLOSES_SUBJECT));
    private static final Map<Group, Double> WEIGHTS = Map.of(
            Group.EXCHANGE, 1.0, Group.SERVICE, 0.7, Group.OUTCOME, 1.5, Group.REASON, 1.2, Group.INVITE, 1.0, Group.POLITE, 0.4);
    private static final double ENOUGH = 2.5;
    private static final double TELLING = 1.5;
    /// Below this share words that no notice needs speak against one.
    private static final double COVERED = 0.85;
    /// Where it is only by its words that a text is known, it must have hardly any other.
    private static final double COVERED_WHOLLY = 0.94;
    private static final double LONGEST_TURN_IN_WORDS = 18;
    private static final double UNKNOWN_WORDS = 8;
    private static final double LEAST_SURE = 0.6;
    private static final double MOST_SURE = 0.9;
    /// Most characters between a "not" and what is not.
    private static final int NEAR = 24;

    private static final WordGroups<Group> WORDS = WordGroups.shipped("notice-words.json", Group.class);

    private final Reading reading;
    private final List<Use<Group>> uses;
    private final Map<Group, List<Use<Group>>> said;

    private NoticeWording(Reading reading) {
        this.reading = reading;
        uses = WORDS.findLongest(reading.text());
        said = said();
    }

    /// @param reading of a text no longer than a notice
    static Optional<Rule.Finding> look(Reading reading) {
        return new NoticeWording(reading).look();
    }

    private Optional<Rule.Finding> look() {
        boolean speaksOfItself = says(Group.OUTCOME) ? says(Group.EXCHANGE) || says(Group.INVITE)
                : says(Group.EXCHANGE) && says(Group.INVITE) && says(Group.REASON);
        double score = speaksOfItself ? score() : 0;
        if (score >= ENOUGH) {
            return found(Math.min(MOST_SURE, LEAST_SURE + 0.08 * (score - ENOUGH)));
        }
        return turnsAway() ? found(LEAST_SURE) : Optional.empty();
    }

    private Optional<Rule.Finding> found(double confidence) {
        var evidence = new ArrayList<Hit>();
        SHOWN_AS.forEach((group, sign) -> said.getOrDefault(group, List.of()).forEach(use ->
                evidence.add(new Hit(sign, use.start(), use.end(), reading.sentences().at(use.start()), false))));
        return Rule.Finding.of(Label.BLOCK_NOTICE, confidence, evidence);
    }

    /// Nothing but "let's talk about something else" or "please rephrase your question", which nobody asked for.
    private boolean turnsAway() {
        return (says(Group.CHANGE) || says(Group.REWORD)) && reading.words() <= LONGEST_TURN_IN_WORDS && tells() == 0 && covered(asking()) >= COVERED_WHOLLY;
    }

    private double score() {
        double score = said.keySet().stream().mapToDouble(group -> WEIGHTS.getOrDefault(group, 0.0)).sum() - tells();
        return score - UNKNOWN_WORDS * Math.max(0, COVERED - covered(says(Group.OUTCOME) ? offered() : new BitSet()));
    }

    /// What speaks for an answer that tells of something.
    private double tells() {
        long tells = said.getOrDefault(Group.TELLS, List.of()).stream().mapToInt(Use::start).distinct().count();
        double weight = TELLING * Math.min(3, tells);
        weight += reading.signs().has(Sign.REPORTS) ? TELLING : 0;
        return weight + ((hasNumbers() && !says(Group.CODE)) || reading.text().count('"') > 0 ? TELLING : 0);
    }

    /// A number in brackets is a code, one in a word that begins with a letter is of a name.
    private boolean hasNumbers() {
        int open = 0;
        for (int i = 0; i < reading.text().length(); i++) {
            char character = reading.text().charAt(i);
            open += "([<【".indexOf(character) >= 0 ? 1 : ")]>】".indexOf(character) >= 0 ? -1 : 0;
            if (open <= 0 && Character.isDigit(character) && !isInAName(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isInAName(int digit) {
        int start = digit;
        while (start > 0 && isOfAName(reading.text().charAt(start - 1))) {
            start--;
        }
        return Scripts.isLatin(reading.text().charAt(start));
    }

    private static boolean isOfAName(char character) {
        return Scripts.isLatin(character) || Scripts.isDigit(character) || character == '-' || character == '.';
    }

    private boolean coveredWholly() {
        return covered(new BitSet()) >= COVERED_WHOLLY;
    }

    /// Share of the letters that words of a notice make up.
    ///
    /// @param leftOut characters that do not count, unless there are no others
    private double covered(BitSet leftOut) {
        var text = reading.text();
        return leftOut.cardinality() == text.length() ? WordGroups.share(uses, text, new BitSet()) : WordGroups.share(uses, text, leftOut);
    }

    /// What is offered in place of an answer may be anything: from the offer to the end of its sentence.
    private BitSet offered() {
        var offered = new BitSet();
        said.getOrDefault(Group.INVITE, List.of())
                .forEach(use -> offered.set(use.start(), reading.sentences().end(reading.sentences().at(use.start()))));
        return offered;
    }

    /// "Which film do you like?"
    private BitSet asking() {
        var asking = new BitSet();
        var sentences = reading.sentences();
        for (int i = 0; i < sentences.count(); i++) {
            if (reading.text().subSequence(sentences.start(i), sentences.end(i)).strip().endsWith("?")) {
                asking.set(sentences.start(i), sentences.end(i));
            }
        }
        return asking;
    }

    private boolean says(Group group) {
        return said.containsKey(group);
    }

    /// Words by what they speak of. Those of the question count for nothing, for an answer about rules speaks of rules, nor
    /// do those of a quotation.
    private Map<Group, List<Use<Group>>> said() {
        var question = reading.question().toString();
        var words = new EnumMap<Group, List<Use<Group>>>(Group.class);
        for (var use : uses) {
            if (!reading.isQuoted(use.start()) && !question.contains(reading.text().subSequence(use.start(), use.end()))) {
                words.computeIfAbsent(use.group(), _ -> new ArrayList<>()).add(use);
            }
        }
        join(words, Group.REWORD, Group.INVITE);
        join(words, Group.CHANGE, Group.INVITE);
        join(words, Group.REWORD, Group.EXCHANGE);
        join(words, Group.CHANGE, Group.EXCHANGE);
        join(words, Group.FAULT, Group.REASON);
        words.getOrDefault(Group.NOT, List.of()).forEach(not -> words.getOrDefault(Group.SHOWN, List.of()).stream()
                .filter(use -> not.start() < use.start() && use.start() - not.end() <= NEAR
                        && reading.sentences().at(not.start()) == reading.sentences().at(use.start()))
                .forEach(use -> words.computeIfAbsent(Group.OUTCOME, _ -> new ArrayList<>())
                        .add(new Use<>(Group.OUTCOME, not.start(), use.end()))));
        boolean monitored = words.containsKey(Group.FAULT) && words.containsKey(Group.MONITOR);
        boolean referred = words.containsKey(Group.REFER) && words.containsKey(Group.INVITE);
        if ((monitored || referred) && coveredWholly()) {
            join(words, monitored ? Group.FAULT : Group.REFER, Group.OUTCOME);
        }
        return words;
    }

    private static void join(Map<Group, List<Use<Group>>> words, Group some, Group others) {
        if (words.containsKey(some)) {
            words.computeIfAbsent(others, _ -> new ArrayList<>()).addAll(words.get(some));
        }
    }
}
