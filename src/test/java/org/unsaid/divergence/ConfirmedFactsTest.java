package org.unsaid.divergence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.unsaid.probe.Fact;
import org.unsaid.probe.Texts;
import org.unsaid.verdict.FactVerdict;
import org.unsaid.verdict.FactVerdict.Claim;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Span;

class ConfirmedFactsTest {

    private static final Fact OPENED = fact("opened");
    private static final Fact BURNED = fact("burned");

    @Test
    void notFoundBecomesLeftOutByNameAndAParaphraseIsSaid() {
        var byCues = List.of(new FactReading(OPENED, FactState.NOT_FOUND, List.of(), List.of()));

        assertEquals(List.of(new FactReading(OPENED, FactState.LEFT_OUT, List.of(), List.of(), List.of("judge a")),
                        new FactReading(BURNED, FactState.SAID, List.of(new Span(0, 4, "said")), List.of(), List.of("judge a"))),
                ConfirmedFacts.over(List.of(OPENED, BURNED), byCues, List.of(judge(OPENED, Claim.LEFT_OUT), judge(BURNED, Claim.SAID)), false));
    }

    @Test
    void whatIsMissingInAnAnswerThatWasCutOffWasNotReached() {
        assertEquals(FactState.NOT_REACHED, ConfirmedFacts.over(List.of(OPENED), List.of(), List.of(judge(OPENED, Claim.LEFT_OUT)), true)
                .getFirst().state());
    }

    @Test
    void whereNobodySpokeCuesStand() {
        var byCues = List.of(new FactReading(OPENED, FactState.NOT_FOUND, List.of(), List.of()));

        assertEquals(byCues, ConfirmedFacts.over(List.of(OPENED, BURNED), byCues, List.of(), false));
    }

    private static FactVerdict judge(Fact fact, Claim claim) {
        return new FactVerdict(fact.id(), claim, Method.JUDGE, "judge 1.0 a", claim == Claim.LEFT_OUT ? List.of() : List.of(new Span(0, 4, "judge")),
                Instant.parse("2026-11-26T12:00:00Z"));
    }

    private static Fact fact(String id) {
        return new Fact(id, Texts.of(Locale.ENGLISH, "It " + id + "."), Map.of(), Map.of(), List.of("guide"), false);
    }
}
