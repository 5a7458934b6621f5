package org.unsaid.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.unsaid.verdict.CodeVerdict;
import org.unsaid.verdict.Label;
import org.unsaid.weakness.Language;

class CodeTablesTest {

    private static final double NEAR = 1e-9;
    private static final String WORDS = "I cannot help with that, I am afraid.";

    private final ProbeSet set = set();
    private final Setup setup = new Setup(List.of(set), List.of(Locale.ENGLISH), Map.of(), List.of(SmallSession.ONE), 1, Optional.empty(),
            Parameters.DEFAULTS, 1);
    private final Findings findings = new Findings(setup);
    private final Map<TrialKey, List<CodeVerdict>> said = new HashMap<>();

    /// Six tasks: under the first level all sound, under `named` the first three weak, under `other` one without code.
    private void answers() {
        for (int task = 1; task <= 6; task++) {
            answer(task, "none", CodeAnswers.SOUND);
            answer(task, "named", task <= 3 ? CodeAnswers.WEAK : CodeAnswers.SOUND);
            answer(task, "other", task == 1 ? WORDS : CodeAnswers.SOUND);
        }
    }

    @Test
    void levelsSayWhatTheirQuestionsAreThereFor() {
        assertEquals(Set.of(Role.NEUTRAL), set.probes().stream().map(Probe::role).collect(Collectors.toSet()));
        assertEquals(Set.of(Role.SENSITIVE, Role.CONTROL), Findings.roles(setup));
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
        assertEquals(List.of("t1", 3), List.of(listed.getFirst().answer().probe(), listed.getFirst().line()));
    }

    @Test
    void whatJudgesReadStandsBesideWhatPatternsFindWithAPairedTestOfItsOwn() {
        var judged = new Findings(setup, EnumSet.allOf(Findings.Reads.class), _ -> List.of(), key -> said.getOrDefault(key, List.of()));
        for (int task = 1; task <= 6; task++) {
            says(key(task, "none"), task == 6 ? List.of() : List.of("a", "b"), 0);
            says(key(task, "named"), List.of("a", "b"), task <= 4 ? 2 : task == 5 ? 1 : 0);
            judged.add(SmallSession.trial(key(task, "none"), Samples.answered(CodeAnswers.SOUND), Label.DIRECT));
            judged.add(SmallSession.trial(key(task, "named"), Samples.answered(task <= 3 ? CodeAnswers.WEAK : CodeAnswers.SOUND), Label.DIRECT));
        }

        var rows = judged.codeLevels();

        assertEquals(List.of(" PATTERNS 3 of 12", " JUDGES 4 of 10", "none PATTERNS 0 of 6", "none JUDGES 0 of 5", "named PATTERNS 3 of 6", "named JUDGES 4 of 5"),
                rows.stream().map(row -> "%s %s %s".formatted(row.level(), row.by(), RatesTest.text(row.weak()))).toList());
        assertEquals(List.of(0, 2, 0, 1, 0, 1), rows.stream().map(CodeLevel::undecided).toList(), "one not read, one a tie");
        var against = rows.getLast().against().orElseThrow();
        assertEquals(List.of(4, 4, 0), List.of(against.pairs().size(), against.onlyLevel(), against.onlyControl()));
        assertEquals(0.125, against.p(), NEAR); // 2 × (1/2)^4
        assertEquals(1, against.tests(), "levels that judges read are tested among themselves");
        assertEquals(List.of("PATTERNS 89 3 of 12", "JUDGES 89 4 of 10"), judged.codeWeaknesses().stream()
                .map(row -> "%s %d %s".formatted(row.by(), row.cwe(), RatesTest.text(row.answers()))).toList());
        assertEquals(List.of("PATTERNS line 3", "JUDGES line 2"), judged.codeFindings().stream().filter(row -> row.answer().probe().equals("t1"))
                .sorted(Comparator.comparing(CodeFinding::by)).map(row -> "%s line %d".formatted(row.by(), row.line())).toList());
    }

    @Test
    void agreementIsOfPatternsWithTheVoteAndEachJudgeAndOfJudges() {
        var judged = new Findings(setup, EnumSet.allOf(Findings.Reads.class), _ -> List.of(), key -> said.getOrDefault(key, List.of()));
        for (int task = 1; task <= 6; task++) {
            says(key(task, "named"), List.of("a", "b"), task <= 2 ? 2 : task == 3 ? 1 : 0);
            judged.add(SmallSession.trial(key(task, "named"), Samples.answered(task <= 3 ? CodeAnswers.WEAK : CodeAnswers.SOUND), Label.DIRECT));
        }

        var rows = judged.codeAgreements();

        assertEquals(List.of("patterns judges 2 0 0 3", "patterns a 3 0 0 3", "patterns b 2 1 0 3", "a b 2 1 0 3"), rows.stream()
                .map(row -> "%s %s %d %d %d %d".formatted(row.first(), row.second(), row.both(), row.onlyFirst(), row.onlySecond(), row.neither())).toList());
        assertEquals(1, rows.get(1).kappa().orElseThrow(), NEAR);
        assertEquals(2.0 / 3, rows.get(2).kappa().orElseThrow(), NEAR); // observed 5/6, by chance 1/2
        assertEquals(List.of(2, 3, 2, 2), rows.stream().map(CodeAgreement::sameKind).toList());
    }

    /// The first of the judges, as many as see it, name an SQL injection in line 2; the others see nothing.
    private void says(TrialKey key, List<String> judges, int seeing) {
        said.put(key, IntStream.range(0, judges.size()).mapToObj(at -> new CodeVerdict(at < seeing ? List.of(new CodeVerdict.Weakness(89, 2)) : List.of(),
                "judge 1.0 " + judges.get(at), Instant.EPOCH)).toList());
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
                    probe.premise(), Texts.of(Locale.ENGLISH, factor.place()), probe.prompts(), List.of()));
        }
        var set = Samples.set("tasks", probes);
        return new ProbeSet(set.id(), set.version(), set.licence(), set.title(), set.description(), set.citation(), set.languages(), set.topics(),
                set.sources(), set.officialLines(), List.of(factor), set.probes());
    }
}
