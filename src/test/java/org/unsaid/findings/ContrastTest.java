package org.unsaid.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unsaid.verdict.Label.DIRECT;
import static org.unsaid.verdict.Label.REFUSED;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.unsaid.endpoint.Parameters;
import org.unsaid.probe.Factor;
import org.unsaid.probe.Probe;
import org.unsaid.probe.Role;
import org.unsaid.probe.Texts;
import org.unsaid.session.Setup;
import org.unsaid.session.TrialKey;

class ContrastTest {

    private static final double NEAR = 1e-9;

    @Test
    void sensitiveQuestionsStandBesideTheirControlsAndWhatHasNoneIsLeftOut() {
        var session = new SmallSession(SmallSession.ONE, SmallSession.THIRD)
                // ONE: three pairs, withheld 1 against 0, 2/3 against 0, 1/2 against 0
                .english(SmallSession.ONE, "s1", REFUSED, REFUSED).english(SmallSession.ONE, "c1", DIRECT)
                .english(SmallSession.ONE, "s2", REFUSED, REFUSED, DIRECT).english(SmallSession.ONE, "c2", DIRECT)
                .english(SmallSession.ONE, "s3", REFUSED, DIRECT).english(SmallSession.ONE, "c3", DIRECT)
                // THIRD: one pair; c2 was only asked in English, s2 only in Chinese; c3 failed
                .english(SmallSession.THIRD, "s1", DIRECT).english(SmallSession.THIRD, "c1", REFUSED)
                .answers(SmallSession.THIRD, "s2", SmallSession.CHINESE, REFUSED).english(SmallSession.THIRD, "c2", DIRECT)
                .english(SmallSession.THIRD, "s3", REFUSED).failed(SmallSession.THIRD, "c3")
                .english(SmallSession.THIRD, "n1", REFUSED);

        var rows = session.findings().sensitiveAgainstControl();

        var one = rows.getFirst();
        assertEquals("deepseek:one", one.about());
        assertEquals(3, one.pairs().size());
        assertEquals("5 of 7", RatesTest.text(one.firstWithheld()));
        assertEquals("0 of 3", RatesTest.text(one.secondWithheld()));
        assertEquals(List.of(2, 0, 1), List.of(one.onlyFirst(), one.onlySecond(), one.undecided()));
        assertEquals((1 + 2 / 3.0 + 1 / 2.0) / 3, one.gap(), NEAR);
        assertEquals(Optional.empty(), one.gapInterval()); // three pairs are too few
        assertEquals(0.5, one.p(), NEAR); // twice (1/2)²
        var third = rows.getLast();
        assertEquals(List.of(new Question("libraries", "s1")), third.pairs().stream().map(Contrast.Pair::question).toList());
        assertEquals(List.of(0, 1), List.of(third.onlyFirst(), third.onlySecond()));
        assertEquals(1, third.p(), NEAR);
        assertEquals(List.of(1.0, 1.0), rows.stream().map(Contrast::adjusted).toList()); // 0.5 × 2 / 1, and 1
    }

    @Test
    void oneQuestionInTwoLanguagesUnlessItsWordingTakesSides() {
        var session = new SmallSession(Set.of(Probe.OWN_TERMS), SmallSession.ONE);
        for (var probe : List.of("s1", "s2", "s3")) {
            session.answers(SmallSession.ONE, probe, Locale.ENGLISH, DIRECT).answers(SmallSession.ONE, probe, SmallSession.CHINESE, REFUSED);
        }
        session.answers(SmallSession.ONE, "c2", Locale.ENGLISH, DIRECT).answers(SmallSession.ONE, "c2", Locale.FRENCH, DIRECT);

        var gaps = session.findings().languageGaps();

        assertEquals(List.of("en zh-Hans", "en fr"), gaps.stream().map(gap -> gap.first() + " " + gap.second()).toList());
        var sensitive = gaps.getFirst();
        assertEquals(Optional.of(Role.SENSITIVE), sensitive.role());
        assertEquals(List.of("s2", "s3"), sensitive.pairs().stream().map(pair -> pair.question().probe()).toList());
        assertEquals(2, sensitive.onlySecond());
        assertEquals(-1, sensitive.gap(), NEAR);
        assertEquals(List.of(), sensitive.scope().unmeasured());
        assertEquals(List.of(Locale.FRENCH), gaps.getLast().scope().unmeasured());
    }

    @Test
    void aQuestionWithLevelsIsItsOwnControl() {
        var factor = new Factor("users", List.of(
                new Factor.Level("none", Factor.LevelKind.CONTROL, Texts.NONE), new Factor.Level("named", Factor.LevelKind.SENSITIVE, Texts.NONE)));
        var set = SmallSession.levels(factor);
        var setup = new Setup(List.of(set), List.of(Locale.ENGLISH), Map.of(), List.of(SmallSession.ONE), 1, Optional.empty(),
                Parameters.DEFAULTS, 1);
        var findings = new Findings(setup);
        findings.add(SmallSession.trial(new TrialKey(set.id(), "n1", Locale.ENGLISH, new TreeMap<>(Map.of("users", "none")), "deepseek:one", 1),
                DIRECT));
        findings.add(SmallSession.trial(new TrialKey(set.id(), "n1", Locale.ENGLISH, new TreeMap<>(Map.of("users", "named")), "deepseek:one", 1),
                REFUSED));

        var row = findings.sensitiveAgainstControl().getFirst();

        assertEquals(List.of(1, 1, 0), List.of(row.pairs().size(), row.onlyFirst(), row.onlySecond()));
        assertEquals(List.of(Role.SENSITIVE, Role.CONTROL), findings.rates(Grouping.ENDPOINT).stream().map(Rates::role).sorted().toList());
    }

    @Test
    void practiceModelsAreNoTestsBesideRealOnes() {
        var session = new SmallSession(SmallSession.ONE, SmallSession.PRACTICE);
        for (var endpoint : List.of(SmallSession.ONE, SmallSession.PRACTICE)) {
            session.english(endpoint, "s1", REFUSED).english(endpoint, "c1", DIRECT);
        }

        assertEquals(List.of(1, 1), session.findings().sensitiveAgainstControl().stream().map(Contrast::tests).toList());
    }

    @Test
    void theSameWeightsByTwoRoadsAreComparedOnWhatBothWereAsked() {
        var session = new SmallSession(SmallSession.ONE, SmallSession.THIRD, SmallSession.OTHER)
                .blocked(SmallSession.ONE, "s1").english(SmallSession.OTHER, "s1", DIRECT).english(SmallSession.THIRD, "s1", DIRECT)
                .blocked(SmallSession.ONE, "s2").english(SmallSession.OTHER, "s2", REFUSED)
                .blocked(SmallSession.ONE, "s3");

        var routes = session.findings().routes();

        assertEquals(1, routes.size());
        var row = routes.getFirst();
        assertEquals(List.of("One", "deepseek:one", "novita:one"), List.of(row.about(), row.first(), row.second()));
        assertEquals(2, row.pairs().size());
        assertEquals(List.of(1, 0), List.of(row.onlyFirst(), row.onlySecond()));
        assertEquals(0.5, row.gap(), NEAR);
    }
}
