package org.unsaid.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A sentence that a service puts in place of an answer, and nothing beside it.
///
/// Only a short text can be one: a real answer may well quote a notice.
final class NoticeRule implements Rule {

    private static final double LONGEST_IN_WORDS = 45;
    private static final int MOST_SENTENCES = 5;
    private static final double LONGEST_OF_BARRIERS_IN_WORDS = 30;

    @Override
    public Optional<Finding> look(Reading reading) {
        return byPhrases(reading).or(() -> isShort(reading) && !declinesInPerson(reading)
                ? NoticeWording.look(reading) : Optional.empty());
    }

    private static boolean isShort(Reading reading) {
        return reading.words() <= LONGEST_IN_WORDS && reading.sentences().count() <= MOST_SENTENCES;
    }

    private static Optional<Finding> byPhrases(Reading reading) {
        if (reading.words() > LONGEST_IN_WORDS) {
            return Optional.empty();
        }
        var signs = reading.signs();
        var evidence = new ArrayList<>(signs.inOrder(Sign.NOTICE));
        boolean notice = !evidence.isEmpty();
        if (!notice && saysWhatBarsIt(reading)) {
            evidence.addAll(signs.inOrder(Sign.BARRIER));
            evidence.addAll(signs.inOrder(Sign.ASKS_REWORDING));
            return Finding.of(Label.BLOCK_NOTICE, 0.7, evidence);
        }
        evidence.addAll(signs.inOrder(Sign.CLOSES_SUBJECT));
        evidence.removeIf(Hit::quoted);
        if (evidence.isEmpty() || !isShort(reading)) {
            return Optional.empty();
        }
        boolean closes = signs.has(Sign.CLOSES_SUBJECT);
        boolean declines = signs.has(Sign.DECLINES) || signs.has(Sign.DECLINES_ALL);
        boolean excuses = declines || signs.has(Sign.APOLOGY);
        double covered = evidence.stream().mapToInt(hit -> hit.end() - hit.start()).sum() / (double) reading.text().length();
        boolean rewording = signs.has(Sign.ASKS_REWORDING) || signs.has(Sign.CHANGES_SUBJECT);
        boolean whole = notice && (apart(evidence) > 1 || rewording || covered > 0.3);
        if (!whole && !(closes && excuses)) {
            return Optional.empty();
        }
        double confidence = 0.72 + (apart(evidence) > 1 ? 0.1 : 0) + (closes ? 0.08 : 0) + (declines ? 0.05 : 0);
        return Finding.of(Label.BLOCK_NOTICE, confidence, evidence);
    }

    /// Nothing but what bars the answer, of this very exchange or with a call for another question. Who declines in the
    /// first person refuses; who has figures or tells what others said, tells of something.
    private static boolean saysWhatBarsIt(Reading reading) {
        var signs = reading.signs();
        boolean exchange = signs.has(Sign.THIS_EXCHANGE) || signs.has(Sign.ASKS_REWORDING);
        return reading.words() <= LONGEST_OF_BARRIERS_IN_WORDS && exchange && !reading.own(Sign.BARRIER).isEmpty() && !declinesInPerson(reading)
                && !signs.has(Sign.REPORTS) && !reading.hasDigits();
    }

    private static boolean declinesInPerson(Reading reading) {
        return Stream.of(Sign.DECLINES, Sign.DECLINES_ALL).flatMap(sign -> reading.signs().all(sign).stream())
                .anyMatch(hit -> isInTheFirstPerson(hit, reading));
    }

    private static boolean isInTheFirstPerson(Hit hit, Reading reading) {
        var words = reading.text().subSequence(Math.max(0, hit.start() - 3), hit.end());
        return words.contains("我") || words.startsWith("i ") || words.contains(" i ") || words.contains("i'") || words.contains(" me ")
                || words.startsWith("je ") || words.contains(" je ") || words.contains("j'") || words.contains("m'");
    }

    /// How many of them do not begin within another.
    private static long apart(List<Hit> hits) {
        return hits.stream().filter(hit -> hits.stream().noneMatch(
                other -> other.start() < hit.start() && hit.start() < other.end())).mapToInt(Hit::start).distinct().count();
    }
}
