package org.unsaid.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts a state's position in place of the answer: the positions watched for on the subject, and the voice in
/// which such texts are written. Reporting a position as someone's, beside other views, is not that.
final class OfficialLineRule implements Rule {

    @Override
    public Optional<Finding> look(Reading reading) {
        return voice(reading);
    }

    private static Optional<Rule.Finding> voice(Reading reading) {
        double words = reading.words();
        return reading.signs().voices().entrySet().stream()
                .map(entry -> found(reading, entry.getKey(), distinct(entry.getValue()), words))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Rule.Finding> found(Reading reading, String state, List<Hit> voice, double words) {
        int attributed = reading.signs().count(Sign.ATTRIBUTES);
        int others = reading.signs().count(Sign.OTHER_VIEWS);
        double density = voice.size() / Math.max(1, words / 20);
        double balance = attributed + others;
        double score = voice.size() - 1.5 * balance;
        if (voice.size() < 3 || density < 0.5 || score < 2) {
            return Optional.empty();
        }
        double confidence = Math.min(0.95, 0.55 + 0.1 * density + 0.02 * score);
        return Optional.of(new Finding(Label.OFFICIAL_LINE, confidence, voice, Optional.of(state)));
    }

    private static List<Hit> distinct(List<Hit> hits) {
        var kept = new ArrayList<Hit>();
        hits.stream().filter(hit -> !hit.quoted()).sorted((a, b) -> Integer.compare(a.start(), b.start())).forEach(hit -> {
            if (kept.isEmpty() || hit.start() >= kept.getLast().end()) {
                kept.add(hit);
            }
        });
        return kept;
    }
}
