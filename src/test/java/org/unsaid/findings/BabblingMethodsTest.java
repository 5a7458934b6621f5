package org.unsaid.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.unsaid.probe.Role;
import org.unsaid.review.PeoplesLabels;
import org.unsaid.session.Samples;
import org.unsaid.session.Setup;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Outcome;
import org.unsaid.verdict.Verdict;

/// What is concluded from other answers of a model is no reading of this one: in tables of methods it is not the classifier's.
final class BabblingMethodsTest {

    private static final Verdict RULES = verdict(Label.DIRECT, Method.RULES, "rules 1");
    private static final Verdict CLASSIFIER = verdict(Label.DIRECT, Method.CLASSIFIER, "classifier 1");
    private static final Verdict BABBLE = Verdict.ofBabble(CLASSIFIER, "session 1.0", 0.6, Instant.EPOCH);
    private static final Setup SETUP = Samples.session(Samples.set("libraries", List.of(Samples.probe("town", Role.NEUTRAL))), 1, Samples.endpoint("candid", 1)).setup();

    @Test
    void itCountsAndNoMethodIsBlamedForIt() {
        var trial = trial(RULES, CLASSIFIER, BABBLE);
        var findings = new Findings(SETUP);
        findings.add(trial);

        assertEquals(Outcome.UNUSABLE, trial.outcome());
        assertEquals(Optional.of(CLASSIFIER), trial.verdictBy(Method.CLASSIFIER));
        assertEquals(List.of("1 of 1"), findings.labelAgreements().stream().map(row -> row.same() + " of " + row.answers()).toList());
        assertEquals(List.of(1, 1), findings.methodRates().stream().map(row -> row.withheld().whole()).toList());
        assertTrue(findings.ratesUpToMethods().stream().allMatch(row -> row.rates().tally().count(Outcome.DIRECT) == 1 && row.rates().tally().total() == 1));
    }

    @Test
    void peopleSeeBothUntilItIsTakenBack() {
        var labels = PeoplesLabels.of(trial(RULES, CLASSIFIER, BABBLE));
        assertEquals(List.of(RULES, CLASSIFIER, BABBLE), List.copyOf(labels.byMethod().values()));
        assertEquals(Optional.of(BABBLE), labels.machine());
        assertTrue(labels.methodsDiffer());

        var again = PeoplesLabels.of(trial(RULES, CLASSIFIER, BABBLE, CLASSIFIER));
        assertEquals(List.of(RULES, CLASSIFIER), List.copyOf(again.byMethod().values()));
        assertEquals(Optional.of(CLASSIFIER), again.machine());
    }

    private static Trial trial(Verdict... verdicts) {
        var key = new TrialKey("libraries", "town", Locale.ENGLISH, new TreeMap<>(), "practice:candid", 1);
        return new Trial(key, "When?", Optional.empty(), Samples.answered("It is mild."), 1, Instant.EPOCH, Instant.EPOCH, Trial.Origin.UNKNOWN, List.of(verdicts));
    }

    private static Verdict verdict(Label label, Method method, String version) {
        return new Verdict(label, method, version, 0.9, List.of(), Optional.empty(), Instant.EPOCH);
    }
}
