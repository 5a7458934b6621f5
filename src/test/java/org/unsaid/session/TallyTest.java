package org.unsaid.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.unsaid.endpoint.Reply;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Outcome;
import org.unsaid.verdict.Verdict;

class TallyTest {

    @Test
    void countsOutcomesInTheirOrder() {
        var tally = Tally.of(List.of(
                trial(Samples.answered("ok"), Label.DIRECT), trial(Samples.answered("no"), Label.REFUSED), trial(Samples.answered("no"), Label.REFUSED)));

        assertEquals(List.of(Outcome.REFUSED, Outcome.DIRECT), List.copyOf(tally.counts().keySet()));
        assertEquals(2, tally.count(Outcome.REFUSED));
        assertEquals(2, tally.withheld());
        assertEquals(Optional.empty(), tally.unanimous());
    }

    @Test
    void whatFailedOrIsUnusableCountsInNoRate() {
        var tally = Tally.of(List.of(
                trial(Samples.failure(Reply.Kind.SERVER, true), Label.DIRECT), trial(Samples.answered("la la la"), Label.UNUSABLE),
                trial(Samples.answered(" "), Label.DIRECT), trial(Samples.blocked(), Label.DIRECT)));

        assertEquals(4, tally.total());
        assertEquals(1, tally.counted());
        assertEquals(Map.of(Outcome.BLOCKED, 1, Outcome.FAILED, 1, Outcome.UNUSABLE, 1, Outcome.EMPTY, 1), tally.counts());
    }

    @Test
    void aPersonsLabelStandsBeforeALaterOneOfRules() {
        var trial = trial(Samples.answered("hm"), Label.DIRECT).withVerdicts(List.of(
                verdict(Label.EVASIVE, Method.HUMAN), verdict(Label.DIRECT, Method.RULES)));

        assertEquals(Outcome.EVASIVE, trial.outcome());
    }

    private static Trial trial(Reply reply, Label label) {
        var key = new TrialKey("set", "probe", Locale.ENGLISH, new TreeMap<>(), "practice:candid", 1);
        return new Trial(key, "Why?", Optional.empty(), reply, 1, Instant.EPOCH, Instant.EPOCH,
                Trial.Origin.UNKNOWN, List.of(verdict(label, Method.RULES)));
    }

    private static Verdict verdict(Label label, Method method) {
        return new Verdict(label, method, "test", 1, List.of(), Optional.empty(), Instant.EPOCH);
    }
}
