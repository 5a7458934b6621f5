package org.unsaid.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.unsaid.probe.OfficialLine;
import org.unsaid.probe.Sentence;

/// Puts a state's position in place of the answer.
///
/// Three things give it away: the positions watched for on the subject, the voice in which such texts are
/// written, and their tone. Both must outweigh what balances them: a position reported as someone's, beside other views, is an
/// answer and not a line.
final class OfficialLineRule implements Rule {

    private static final List<Sign> ATTRIBUTIONS = List.of(Sign.ATTRIBUTES, Sign.REPORTS, Sign.OTHER_VIEWS);

    /// Under this key the phrase files have the words in which any state speaks.
    static final String ANY_STATE = "ANY";

    /// In longer texts the tone was not measured.
    private static final double LONGEST_OF_A_TONE = 400;
    private static final int FEWEST_WORDS_OF_A_TONE = 3;
    /// Where lines of several states are watched for, so much of a line's wording tells whose tone it is.
    private static final double ALIKE = 0.3;
    /// Below this weight of the tone an answer reports a position, however much of its wording it has.
    private static final double TELLS_OF_OTHERS = -4.6;
    /// Where the subject was guessed, so much of an answer must be lines: a sentence in a long one may be told of.
    private static final double MUCH = 0.15;
    /// In shorter texts one word would say too much of that.
    private static final double SHORTEST_REPORT = 40;

    private final LineCues cues = new LineCues();

    @Override
    public Optional<Finding> look(Reading reading) {
        boolean nobodyToHear = reading.passage().officialLines().isEmpty()
                && (reading.signs().voices().isEmpty() || reading.signs().voices().keySet().equals(Set.of(ANY_STATE)));
        if (nobodyToHear || reading.asks(Sign.ASKS_POSITION)) {
            return Optional.empty();
        }
        var recited = recited(reading);
        var voices = voices(reading, recited.keySet());
        var byPhrases = byPhrases(reading, recited, voices);
        if (reading.passage().officialLines().isEmpty() || reading.passage().guessed() || reading.words() > LONGEST_OF_A_TONE) {
            return byPhrases;
        }
        var apart = OfficialTone.of(reading);
        boolean settled = byPhrases.isEmpty() ? apart.uses().size() < FEWEST_WORDS_OF_A_TONE || apart.like(1).weight() <= 0
                : apart.weight() > TELLS_OF_OTHERS || reading.words() < SHORTEST_REPORT;
        if (settled) { // however like a line it is
            return byPhrases;
        }
        var pieces = Pieces.of(reading.text());
        var closest = reading.passage().officialLines().stream().max(Comparator.comparingDouble(line -> cues.likeness(line, pieces))).orElseThrow();
        var tone = apart.like(cues.likeness(closest, pieces));
        return byPhrases.isPresent() ? byPhrases.filter(_ -> tone.weight() > TELLS_OF_OTHERS) : byTone(reading, tone, closest);
    }

    /// In no words that are known, but in the tone of a state.
    private static Optional<Finding> byTone(Reading reading, OfficialTone tone, OfficialLine closest) {
        boolean oneState = reading.passage().officialLines().stream().map(OfficialLine::state).distinct().count() == 1;
        boolean whose = oneState || tone.likeness() >= ALIKE;
        return !whose || tone.weight() <= 0 ? Optional.empty()
                : Optional.of(new Finding(Label.OFFICIAL_LINE, Math.min(0.85, 1 / (1 + Math.exp(-tone.weight()))), tone.uses(), Optional.of(closest.state())));
    }

    private static Optional<Finding> byPhrases(Reading reading, Map<String, List<Hit>> recited, Map<String, List<Hit>> voices) {
        return Stream.concat(recited.keySet().stream(), voices.keySet().stream()).distinct()
                .map(state -> weigh(reading, state, recited.getOrDefault(state, List.of()), voices.getOrDefault(state, List.of())))
                .flatMap(Optional::stream)
                .max(Comparator.comparingDouble(Finding::confidence));
    }

    private static Optional<Finding> weigh(Reading reading, String state, List<Hit> recited, List<Hit> voice) {
        var spoken = apart(voice);
        double words = Math.max(1, reading.words());
        double balance = balance(reading, recited);
        double loudness = spoken.size() / Math.max(1, words / 25);
        double share = recited.stream().mapToDouble(reading::wordsAround).sum() / words;
        double score = -1.6 + 1.4 * Math.min(3, recited.size()) + 3 * Math.min(0.5, share)
                + 0.55 * Math.min(6, spoken.size()) + 0.9 * Math.min(2, loudness)
                - 0.55 * Math.min(8, balance);
        boolean enough = !recited.isEmpty() || (spoken.size() >= 2 && loudness >= (words > 250 ? 0.4 : 0.25));
        if (!enough || score <= 0) {
            return Optional.empty();
        }
        var evidence = new ArrayList<>(recited);
        evidence.addAll(spoken);
        double confidence = Math.min(0.95, 1 / (1 + Math.exp(-0.9 * score)));
        return Optional.of(new Finding(Label.OFFICIAL_LINE, confidence, evidence, Optional.of(state)));
    }

    /// Places where a state's own voice is heard, by its code. The words that any state uses are heard as the voice of
    /// those whose lines are watched for, and only where nobody else is named whose words they are; where several are
    /// watched for, or the subject was guessed, only as that of one that is heard already.
    private static Map<String, List<Hit>> voices(Reading reading, Set<String> recited) {
        var voices = new TreeMap<>(reading.signs().voices());
        var any = Optional.ofNullable(voices.remove(ANY_STATE)).orElse(List.of());
        var named = reading.sentencesWith(Set.copyOf(ATTRIBUTIONS));
        var own = any.stream().filter(hit -> !named.get(hit.sentence())).toList();
        var states = reading.passage().officialLines().stream().map(OfficialLine::state).distinct().toList();
        if (!own.isEmpty()) {
            boolean certain = states.size() == 1 && !reading.passage().guessed();
            states.stream().filter(state -> certain || recited.contains(state) || voices.containsKey(state))
                    .forEach(state -> voices.merge(state, own, OfficialLineRule::both));
        }
        return voices;
    }

    private static List<Hit> both(List<Hit> some, List<Hit> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /// Attributions and other views beside the line, each sentence counted once.
    private static double balance(Reading reading, List<Hit> recited) {
        var sentences = reading.sentencesWith(Set.of(Sign.ATTRIBUTES, Sign.OTHER_VIEWS));
        recited.forEach(hit -> sentences.clear(hit.sentence(), reading.lastSentence(hit) + 1));
        return sentences.cardinality();
    }

    /// Sentences that hold a watched position as the answer's own, by state.
    private Map<String, List<Hit>> recited(Reading reading) {
        boolean inRole = reading.asks(Sign.ASKS_MOCKERY) || reading.asks(Sign.ASKS_DIALOGUE);
        if (reading.passage().officialLines().isEmpty() || (reading.passage().guessed() && inRole)) {
            return Map.of();
        }
        var own = reading.withoutQuotations();
        var lines = cues.possible(reading.passage().officialLines(), own);
        if (lines.isEmpty()) {
            return Map.of();
        }
        var found = new TreeMap<String, List<Hit>>();
        var sentences = Sentence.of(own);
        for (OfficialLine line : lines) {
            for (var match : cues.find(line, sentences)) {
                var hit = hit(reading, match.start(), match.end());
                if (!isAttributed(reading, line, hit)) {
                    found.computeIfAbsent(line.state(), _ -> new ArrayList<>()).add(hit);
                }
            }
        }
        found.replaceAll((_, hits) -> apart(hits));
        if (reading.passage().guessed()) {
            found.values().removeIf(hits -> hits.stream().mapToDouble(reading::wordsAround).sum() < MUCH * reading.words());
        }
        return found;
    }

    /// Whether someone else is named whose view it is. Of dissidents or of the media the line itself may speak.
    private boolean isAttributed(Reading reading, OfficialLine line, Hit recited) {
        return ATTRIBUTIONS.stream().flatMap(sign -> reading.signs().all(sign).stream())
                .filter(hit -> recited.sentence() <= hit.sentence() && hit.sentence() <= reading.lastSentence(recited))
                .anyMatch(hit -> !cues.areOf(line, reading.text().subSequence(hit.start(), hit.end())));
    }

    private static Hit hit(Reading reading, int start, int end) {
        int from = reading.text().indexOf(start);
        int to = Math.max(from, reading.text().indexOf(end));
        int sentence = reading.sentences().at(from);
        return new Hit(Sign.OFFICIAL_LINE, from, to, sentence, false);
    }

    private static List<Hit> apart(List<Hit> hits) {
        var kept = new ArrayList<Hit>();
        hits.stream().filter(hit -> !hit.quoted()).sorted(Comparator.comparingInt(Hit::start)).forEach(hit -> {
            if (kept.isEmpty() || hit.start() >= kept.getLast().end()) {
                kept.add(hit);
            }
        });
        return kept;
    }
}
