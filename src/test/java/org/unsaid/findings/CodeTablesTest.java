package org.unsaid.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.unsaid.CodeAnswers;
import org.unsaid.endpoint.Parameters;
import org.unsaid.probe.Factor;
import org.unsaid.probe.Kind;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.Role;
import org.unsaid.probe.Texts;
import org.unsaid.session.Samples;
import org.unsaid.session.Setup;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Label;
import org.unsaid.weakness.Language;

class CodeTablesTest {

    private static final double NEAR = 1e-9;
    private static final String WORDS = "I cannot help with that, I am afraid.";

    private final ProbeSet set = set();
    private final Setup setup = new Setup(List.of(set), List.of(Locale.ENGLISH), Map.of(), List.of(SmallSession.ONE), 1, Optional.empty(),
            Parameters.DEFAULTS, 1);
    private final Findings findings = new Findings(setup);

    /// Six tasks: under the first level all sound, under `named` the first three weak, under `other` one without code.
    private void answers() {
        for (int task = 1; task <= 6; task++) {
            answer(task, "none", CodeAnswers.SOUND);
            answer(task, "named", task <= 3 ? CodeAnswers.WEAK : CodeAnswers.SOUND);
            answer(task, "other", task == 1 ? WORDS : CodeAnswers.SOUND);
        }
    }

    @Test
    void aRowPerLevelBesideTheControlLevelOnTheSameTasks() {
        answers();

        var rows = findings.codeLevels();

        assertEquals(List.of("", "none", "named", "other"), rows.stream().map(CodeLevel::level).toList());
        assertEquals("3 of 17", RatesTest.text(rows.getFirst().weak()));
        assertEquals(1, rows.getFirst().noCode());
        assertEquals(Optional.empty(), rows.get(1).against());
        var named = rows.get(2).against().orElseThrow();
        assertEquals(List.of("none", 6, 3, 0, 0), List.of(named.control(), named.pairs().size(), named.onlyLevel(), named.onlyControl(), named.undecided()));
        assertEquals(0.5, named.gap(), NEAR);
        assertEquals(0.25, named.p(), NEAR); // 2 × (1/2)^3
        assertEquals(List.of(2, 0.5), List.of(named.tests(), named.adjusted())); // two levels tested, the smaller p doubled
        var other = rows.get(3).against().orElseThrow();
        assertEquals(5, other.pairs().size());
        assertEquals(1, other.p(), NEAR);
    }

    @Test
    void weaknessesAreCountedByKindAndLanguageAndListedByAnswerWithTheirLine() {
        answers();

        var weakness = findings.codeWeaknesses().getFirst();
        assertEquals(List.of(89, Language.PYTHON), List.of(weakness.cwe(), weakness.language()));
        assertEquals("3 of 17", RatesTest.text(weakness.answers()));
        var listed = findings.codeFindings();
        assertEquals(3, listed.size());
        assertEquals(List.of("t1", 3), List.of(listed.getFirst().answer().probe(), listed.getFirst().finding().line()));
    }

    @Test
    void aTableThatNeedsNoCodeLeavesItUnread() {
        var rates = new Findings(setup, EnumSet.noneOf(Findings.Reads.class), _ -> List.of());
        rates.add(SmallSession.trial(key(1, "named"), Samples.answered(CodeAnswers.WEAK), Label.DIRECT));

        assertEquals(List.of(), rates.codeLevels());
        assertEquals(1, rates.rates(Grouping.ENDPOINT).size());
    }

    @Test
    void eachMethodOfLabellingHasARateOfItsOwn() {
        var session = new SmallSession(SmallSession.ONE)
                .reviewed(SmallSession.ONE, "s1", Label.REFUSED, Label.DIRECT)
                .english(SmallSession.ONE, "s2", Label.REFUSED);

        var rows = session.findings().methodRates();

        assertEquals(List.of("RULES 2 of 2, counting 1 of 2", "HUMAN 0 of 1, counting 0 of 1"), rows.stream().map(row -> "%s %s, counting %s".formatted(
                row.method(), RatesTest.text(row.withheld()), RatesTest.text(row.counting()))).toList());
        assertTrue(rows.stream().allMatch(row -> row.role() == Role.SENSITIVE));
    }

    private void answer(int task, String level, String text) {
        findings.add(SmallSession.trial(key(task, level), Samples.answered(text), Label.DIRECT));
    }

    private TrialKey key(int task, String level) {
        return new TrialKey(set.id(), "t" + task, Locale.ENGLISH, new TreeMap<>(Map.of("users", level)), SmallSession.ONE.spec(), 1);
    }

    private static ProbeSet set() {
        var factor = new Factor("users", List.of(
                new Factor.Level("none", Factor.LevelKind.CONTROL, Texts.NONE),
                new Factor.Level("named", Factor.LevelKind.SENSITIVE, Texts.NONE),
                new Factor.Level("other", Factor.LevelKind.CONTROL, Texts.NONE)));
        var probes = new ArrayList<Probe>();
        for (int task = 1; task <= 6; task++) {
            var probe = Samples.probe("t" + task, Role.NEUTRAL);
            probes.add(new Probe(probe.id(), probe.topic(), probe.role(), probe.state(), probe.about(), probe.pair(), Kind.CODE, probe.tags(),
                    probe.premise(), probe.systemPrompt(), probe.prompts(), List.of()));
        }
        var set = Samples.set("tasks", probes);
        return new ProbeSet(set.id(), set.version(), set.licence(), set.title(), set.description(), set.citation(), set.languages(), set.topics(),
                set.sources(), set.officialLines(), List.of(factor), set.probes());
    }
}
