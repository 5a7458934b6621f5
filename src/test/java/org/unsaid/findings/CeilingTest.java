package org.unsaid.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.unsaid.statistics.Proportion;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;

class CeilingTest {

    @Test
    void ratesAreRecomputedAsIfNobodyStrongerHadLabelled() {
        var findings = new SmallSession(SmallSession.ONE)
                .reviewed(SmallSession.ONE, "s1", Label.DIRECT, Label.REFUSED)
                .reviewed(SmallSession.ONE, "s2", Label.REFUSED, Label.REFUSED).findings();

        var rates = findings.ratesUpToMethods();

        assertEquals(List.of(Method.RULES, Method.HUMAN), rates.stream().map(CeilingRates::upTo).toList());
        assertEquals(1, rates.get(0).rates().withheld().part());
        assertEquals(2, rates.get(1).rates().withheld().part());
        assertEquals(2, rates.get(1).rates().withheld().whole());
    }

    @Test
    void oneMethodAloneHasNothingToBeHeldAgainst() {
        assertTrue(new SmallSession(SmallSession.ONE).english(SmallSession.ONE, "s1", Label.REFUSED).findings().ratesUpToMethods().isEmpty());
    }

    @Test
    void bothMethodsShareOfWithheldIsOfTheSameAnswers() {
        var agreement = new SmallSession(SmallSession.ONE)
                .reviewed(SmallSession.ONE, "s1", Label.DIRECT, Label.REFUSED)
                .reviewed(SmallSession.ONE, "s1", Label.EVASIVE, Label.REFUSED)
                .reviewed(SmallSession.ONE, "s2", Label.UNUSABLE, Label.REFUSED).findings().labelAgreements().getFirst();

        assertEquals(List.of(new Proportion(1, 2)), agreement.firstWithheld().clusters());
        assertEquals(List.of(new Proportion(2, 2)), agreement.secondWithheld().clusters());
    }
}
