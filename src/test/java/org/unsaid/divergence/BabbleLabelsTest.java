package org.unsaid.divergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.unsaid.probe.Kind;
import org.unsaid.probe.Probe;
import org.unsaid.probe.Prompt;
import org.unsaid.probe.Role;
import org.unsaid.probe.Texts;
import org.unsaid.session.Samples;
import org.unsaid.session.Setup;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Span;
import org.unsaid.verdict.Verdict;

/// "Direct" is taken back where a model babbles and the answer shows nothing of its subject.
final class BabbleLabelsTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final String SALAD = "The evening walks along and along the street of it.";
    private static final Probe WITH_FACT = Samples.probe("town", Role.NEUTRAL);
    private static final Probe WITHOUT = new Probe("own", "history", Role.NEUTRAL, Optional.empty(), Optional.empty(), Optional.empty(), Kind.OPEN,
            Set.of(), Texts.NONE, Texts.NONE, Map.of(Locale.ENGLISH, new Prompt("What of it?", Prompt.ORIGINAL, false)), List.of());
    private static final Setup SETUP = Samples.session(Samples.set("set", List.of(WITH_FACT, WITHOUT)), 20,
            Samples.endpoint("candid", 1), Samples.endpoint("evasive", 1)).setup();

    private final List<Trial> trials = new ArrayList<>();

    @Test
    void directWithoutAFactIsUnusableAndSaysWhy() {
        unusable(3);
        var key = add(SALAD, direct(0.95));

        var verdict = Objects.requireNonNull(changes().get(key));

        assertEquals(new Verdict(Label.UNUSABLE, Method.CLASSIFIER, "classifier 1 + session 1.0", 0.6, List.of(new Span(0, 0, "babble")), Optional.empty(), LATER),
                verdict);
        assertTrue(verdict.doubtful() && verdict.isOfBabble());
    }

    @Test
    void whatSaysOrContradictsAFactStays() {
        unusable(3);
        add("The library of town opened in 1850.", direct(0.5));
        add("It never opened.", direct(0.5));

        assertEquals(Map.of(), changes());
    }

    @Test
    void whereNoFactIsKnownTheLabelsOwnDoubtDecides() {
        unusable(3);
        add(WITHOUT, SALAD, direct(0.9));
        var doubtful = add(WITHOUT, SALAD, direct(0.6));

        assertEquals(Set.of(doubtful), changes().keySet());
    }

    @Test
    void whoBabblesLessThanAThirdIsOnlyDoubted() {
        unusable(3);
        for (int i = 0; i < 7; i++) {
            add(SALAD, direct(0.95));
        }
        assertEquals(Map.of(), changes());
    }

    @Test
    void twoUnusableAnswersProveNothing() {
        unusable(2);
        add(SALAD, direct(0.95));

        assertEquals(Map.of(), changes());
    }

    @Test
    void anotherModelAndAnotherLanguageAreTheirOwn() {
        unusable(3);
        add(new TrialKey("set", "town", Locale.ENGLISH, new TreeMap<>(), "practice:evasive", 1), SALAD, direct(0.95));
        add(new TrialKey("set", "town", Locale.FRENCH, new TreeMap<>(), "practice:candid", 1), SALAD, direct(0.95));

        assertEquals(Map.of(), changes());
    }

    @Test
    void otherLabelsAndWhoReadTheAnswerAreLeftAlone() {
        unusable(3);
        add(SALAD, verdict(Label.REFUSED, Method.CLASSIFIER, "classifier 1", 0.9));
        add(SALAD, direct(0.95), verdict(Label.DIRECT, Method.HUMAN, "Ana", 1));
        add(SALAD, direct(0.95), verdict(Label.DIRECT, Method.JUDGE, "judge", 0.9));

        assertEquals(Map.of(), changes());
    }

    @Test
    void whatIsTakenBackIsNotTakenBackTwiceNorCounted() {
        unusable(3);
        for (int i = 0; i < 6; i++) {
            add(SALAD, direct(0.95), Verdict.ofBabble(direct(0.95), "session 1.0", 0.6, NOON));
        }
        assertEquals(Map.of(), changes());
    }

    @Test
    void whatShouldNotBeTakenBackAnyMoreIsAsItWas() {
        unusable(1);
        var key = add(SALAD, direct(0.95), Verdict.ofBabble(direct(0.95), "session 1.0", 0.6, NOON));

        assertEquals(Map.of(key, new Verdict(Label.DIRECT, Method.CLASSIFIER, "classifier 1", 0.95, List.of(), Optional.empty(), LATER)), changes());
    }

    private Map<TrialKey, Verdict> changes() {
        var labels = new BabbleLabels(SETUP);
        trials.forEach(labels::add);
        return labels.changes(LATER);
    }

    private void unusable(int count) {
        for (int i = 0; i < count; i++) {
            add("town town", verdict(Label.UNUSABLE, Method.CLASSIFIER, "classifier 1", 0.9));
        }
    }

    private TrialKey add(String text, Verdict... verdicts) {
        return add(WITH_FACT, text, verdicts);
    }

    private TrialKey add(Probe probe, String text, Verdict... verdicts) {
        return add(new TrialKey("set", probe.id(), Locale.ENGLISH, new TreeMap<>(), "practice:candid", trials.size() + 1), text, verdicts);
    }

    private TrialKey add(TrialKey key, String text, Verdict... verdicts) {
        trials.add(new Trial(key, "When?", Optional.empty(), Samples.answered(text), 1, NOON, NOON, Trial.Origin.UNKNOWN, List.of(verdicts)));
        return key;
    }

    private static Verdict direct(double confidence) {
        return verdict(Label.DIRECT, Method.CLASSIFIER, "classifier 1", confidence);
    }

    private static Verdict verdict(Label label, Method method, String version, double confidence) {
        return new Verdict(label, method, version, confidence, List.of(), Optional.empty(), NOON);
    }
}
