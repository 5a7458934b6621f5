package org.unsaid.verdict;

import java.util.ArrayList;
import java.util.Optional;

/// A sentence that a service puts in place of an answer, and nothing beside it.
///
/// Only a short text can be one: a real answer may well quote a notice.
final class NoticeRule implements Rule {

    private static final double LONGEST_IN_WORDS = 45;

    @Override
    public Optional<Finding> look(Reading reading) {
        var notices = reading.signs().inOrder(Sign.NOTICE).stream().filter(hit -> !hit.quoted()).toList();
        if (notices.isEmpty() || reading.words() > LONGEST_IN_WORDS || reading.sentences().count() > 4) {
            return Optional.empty();
        }
        boolean changes = reading.signs().has(Sign.CHANGES_SUBJECT);
        boolean declines = reading.signs().has(Sign.DECLINES) || reading.signs().has(Sign.DECLINES_ALL);
        double covered = notices.stream().mapToInt(hit -> hit.end() - hit.start()).sum() / (double) reading.text().length();
        if (notices.size() < 2 && !changes && covered < 0.3) {
            return Optional.empty();
        }
        var evidence = new ArrayList<>(notices);
        double confidence = 0.72 + (notices.size() > 1 ? 0.1 : 0) + (changes ? 0.08 : 0) + (declines ? 0.05 : 0);
        return Finding.of(Label.BLOCK_NOTICE, confidence, evidence);
    }
}
