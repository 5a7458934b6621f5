package org.unsaid.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unsaid.verdict.Label.DIRECT;
import static org.unsaid.verdict.Label.EVASIVE;
import static org.unsaid.verdict.Label.REFUSED;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.unsaid.findings.Diverging.Aspect;
import org.unsaid.verdict.Outcome;

class DivergenceTablesTest {

    private static final double NEAR = 1e-9;
    private static final String REFUSAL = "I am sorry, but I cannot help with that request of yours today.";

    @Test
    void aFactIsSaidDeniedNotFoundOrNotReached() {
        var session = new SmallSession(SmallSession.ONE)
                .text(SmallSession.ONE, "s1", "It opened in 1850. Later it burned.", DIRECT)
                .text(SmallSession.ONE, "s1", "It never opened. Nothing else is known.", DIRECT)
                .text(SmallSession.ONE, "s1", "I cannot talk about this.", REFUSED)
                .cutOff(SmallSession.ONE, "s1", "The library")
                .blocked(SmallSession.ONE, "s1")
                .failed(SmallSession.ONE, "s1");

        var facts = session.findings().facts();

        assertEquals(List.of("opened 1 said, 1 denied, 1 not found (1 declined), 1 not reached, 2 without text",
                "burned 1 said, 0 denied, 2 not found (1 declined), 1 not reached, 2 without text"),
                facts.stream().map(DivergenceTablesTest::text).toList());
        var share = session.findings().factShares().getFirst();
        assertEquals("2 of 8", RatesTest.text(share.said()));
        assertEquals("1 of 8", RatesTest.text(share.contradicted()));
        assertEquals(2, share.factsPerQuestion(), NEAR);
    }

    @Test
    void twoModelsGoTheSameWayAsOftenAsTheirOutcomesAgree() {
        var session = new SmallSession(SmallSession.ONE, SmallSession.THIRD)
                .english(SmallSession.ONE, "s1", REFUSED, REFUSED).english(SmallSession.THIRD, "s1", REFUSED, EVASIVE) // 1/2
                .english(SmallSession.ONE, "s2", DIRECT).english(SmallSession.THIRD, "s2", DIRECT) // 1
                .english(SmallSession.ONE, "c1", REFUSED).english(SmallSession.THIRD, "c1", DIRECT) // 0
                .english(SmallSession.ONE, "c2", DIRECT).english(SmallSession.THIRD, "c2", DIRECT) // 1
                .english(SmallSession.ONE, "c3", DIRECT).failed(SmallSession.THIRD, "c3");

        var pair = session.findings().modelPairs().getFirst();

        assertEquals(4, pair.same().n());
        assertEquals(2.5 / 4, pair.same().value(), NEAR);
        // withheld or not agrees on 3 of 4; by chance 2/4 × 1/4 + 2/4 × 3/4 = 1/2
        assertEquals(0.5, pair.kappa().orElseThrow(), NEAR);
        assertEquals(Optional.empty(), pair.same().interval());
    }

    @Test
    void onlyAnswersThatSaySomethingHaveADistance() {
        var session = new SmallSession(SmallSession.ONE, SmallSession.THIRD)
                .text(SmallSession.ONE, "s1", "It opened in 1850 and was large.", DIRECT).text(SmallSession.THIRD, "s1", "It opened in 1850, and was large!", DIRECT)
                .text(SmallSession.ONE, "s2", "It opened in 1850 and was large.", DIRECT).text(SmallSession.THIRD, "s2", "Nobody knows much of such things here.", EVASIVE)
                .text(SmallSession.ONE, "s3", "It opened in 1850 and was large.", DIRECT).text(SmallSession.THIRD, "s3", REFUSAL, REFUSED);

        var distances = session.findings().distances();

        assertEquals(1, distances.size());
        assertEquals(Locale.ENGLISH, distances.getFirst().language());
        assertEquals(2, distances.getFirst().distance().n());
        assertEquals(0.5, distances.getFirst().distance().value(), NEAR); // 0 and 1
    }

    @Test
    void aQuestionRanksByWhatDiffersAndSaysWhat() {
        var session = new SmallSession(SmallSession.ONE, SmallSession.THIRD, SmallSession.PRACTICE)
                // s1: ONE refuses, THIRD says both facts; in Chinese ONE answers; the control is answered
                .text(SmallSession.ONE, "s1", REFUSAL, REFUSED)
                .text(SmallSession.THIRD, "s1", "It opened in 1850. Later it burned.", DIRECT)
                .answers(SmallSession.ONE, "s1", SmallSession.CHINESE, DIRECT)
                .english(SmallSession.ONE, "c1", DIRECT).english(SmallSession.THIRD, "c1", DIRECT)
                // s2: ONE changes its mind in one of two repeats
                .english(SmallSession.ONE, "s2", REFUSED, DIRECT)
                // a practice model does not count beside real ones
                .english(SmallSession.PRACTICE, "c1", REFUSED);

        var ranking = session.findings().ranking();

        assertEquals(List.of("s1", "s2"), ranking.stream().map(each -> each.question().probe()).toList());
        var first = ranking.getFirst();
        // languages: refused in English, answered in Chinese; control: ONE by 1, THIRD by 0; facts: 0 of 2 against 2 of 2
        assertEquals(List.of("OUTCOMES 1.0", "LANGUAGES 1.0", "FACTS 1.0", "CONTROL 0.5"),
                first.reasons().stream().map(reason -> reason.aspect() + " " + reason.size()).toList());
        assertEquals(3.5, first.score(), NEAR);
        assertEquals(List.of(new Diverging.Reason(Aspect.REPEATS, 1)), ranking.getLast().reasons()); // the two of them differ
    }

    @Test
    void aCellDivergesByHowFarItIsFromWhatItShouldBeLike() {
        var session = new SmallSession(SmallSession.ONE, SmallSession.THIRD, SmallSession.PRACTICE)
                .text(SmallSession.ONE, "s1", REFUSAL, REFUSED)
                .text(SmallSession.THIRD, "s1", "It opened in 1850. Later it burned.", DIRECT)
                .answers(SmallSession.ONE, "s1", SmallSession.CHINESE, DIRECT)
                .english(SmallSession.ONE, "c1", DIRECT).english(SmallSession.THIRD, "c1", DIRECT)
                .text(SmallSession.ONE, "s2", "It opened in 1850 and was large.", DIRECT).text(SmallSession.THIRD, "s2", "It opened in 1850 and was large.", DIRECT)
                .english(SmallSession.ONE, "s3", DIRECT)
                .english(SmallSession.PRACTICE, "s1", DIRECT);

        var cells = session.findings().cellDivergences().stream().collect(Collectors.toMap(
                cell -> cell.cell().endpoint() + " " + cell.cell().probe() + " " + cell.cell().language().toLanguageTag(), Function.identity()));

        assertEquals(Set.of("deepseek:one s1 en", "deepseek:one s1 zh-Hans", "mistral:third s1 en", "deepseek:one c1 en", "mistral:third c1 en",
                "deepseek:one s2 en", "mistral:third s2 en"), cells.keySet(), "s3 has nothing to be held against, and practice models are left out");
        // THIRD answers in English, ONE itself in Chinese; its control is answered; it says none of two facts, THIRD both
        assertEquals(List.of("OUTCOMES 1.0", "LANGUAGES 1.0", "CONTROL 1.0", "FACTS 1.0"), reasons(cells, "deepseek:one s1 en"));
        assertEquals(List.of("LANGUAGES 1.0"), reasons(cells, "deepseek:one s1 zh-Hans"));
        assertEquals(List.of("OUTCOMES 1.0", "FACTS 1.0"), reasons(cells, "mistral:third s1 en"));
        assertEquals(List.of(), reasons(cells, "deepseek:one s2 en"));
    }

    @Test
    void whatChangesWhenAskedAgainIsCountedAndWhatOneAnswerWouldHaveMissed() {
        var session = new SmallSession(SmallSession.ONE)
                .english(SmallSession.ONE, "s1", REFUSED, REFUSED, REFUSED, DIRECT)
                .english(SmallSession.ONE, "s2", REFUSED, EVASIVE)
                .english(SmallSession.ONE, "s3", DIRECT, DIRECT)
                .english(SmallSession.ONE, "c1", DIRECT);

        var rows = session.findings().steadiness();

        assertEquals(1, rows.size()); // c1 was asked once
        var row = rows.getFirst();
        assertEquals("2 of 3", RatesTest.text(row.changed()));
        assertEquals("1 of 3", RatesTest.text(row.flipped()));
        assertEquals(2, row.everWithheld());
        assertEquals(0.125, row.missed().orElseThrow(), NEAR); // a quarter and nothing
    }

    @Test
    void nearlyTheSameAnswerToTwoQuestionsIsCanned() {
        var session = new SmallSession(SmallSession.ONE, SmallSession.THIRD)
                .text(SmallSession.ONE, "s1", REFUSAL, REFUSED)
                .text(SmallSession.ONE, "s2", REFUSAL + " ", REFUSED)
                .text(SmallSession.THIRD, "s2", REFUSAL.toUpperCase(Locale.ROOT), EVASIVE)
                .text(SmallSession.ONE, "s3", "It opened in 1850 and has been open since then, with a pause.", DIRECT)
                .text(SmallSession.ONE, "s3", "It opened in 1850 and has been open since then, with a pause.", DIRECT)
                .text(SmallSession.ONE, "c1", "Yes.", DIRECT).text(SmallSession.ONE, "c2", "Yes.", DIRECT);

        var texts = session.findings().cannedTexts();

        assertEquals(1, texts.size());
        var text = texts.getFirst();
        assertEquals(List.of(3, 2), List.of(text.answers(), text.questions()));
        assertEquals(List.of("deepseek:one", "mistral:third"), text.endpoints());
        assertEquals(List.of(2, 1), List.of(text.outcomes().count(Outcome.REFUSED), text.outcomes().count(Outcome.EVASIVE)));
        assertEquals("s1", text.example().probe());
        assertEquals(REFUSAL, text.excerpt());
    }

    @Test
    void reasoningThatNamesAFactTheAnswerDoesNotSayIsCounted() {
        var session = new SmallSession(SmallSession.ONE)
                .reasoned(SmallSession.ONE, "s1", "It opened in 1850, but I must not say so.", REFUSAL, REFUSED)
                .reasoned(SmallSession.ONE, "s2", "I must not talk about this.", REFUSAL, REFUSED)
                .reasoned(SmallSession.ONE, "s3", "It opened in 1850.", "It opened in 1850.", DIRECT)
                .reasoned(SmallSession.ONE, "s3", "It opened in 1850 and burned.", "It opened in 1850.", DIRECT)
                .text(SmallSession.ONE, "s3", "It opened in 1850.", DIRECT);

        var gap = session.findings().reasoningGaps().getFirst();

        assertEquals(4, gap.answers());
        assertEquals("1 of 2", RatesTest.text(gap.withheldKnew()));
        assertEquals("1 of 2", RatesTest.text(gap.answeredKnew()));
    }

    @Test
    void signsInTheReasoningAreCountedOverWhatWasWithheldAndWhatWasNot() {
        var session = new SmallSession(SmallSession.ONE)
                .reasoned(SmallSession.ONE, "s1", "The question is about a strike. I should explain how it began, then list the demands.", REFUSAL, REFUSED)
                .reasoned(SmallSession.ONE, "s2", "This is a politically sensitive subject and the guidelines are strict here.", REFUSAL, REFUSED)
                .reasoned(SmallSession.ONE, "s3", "用户问的是一个历史问题，我需要先想一想怎么回答比较好。", "It opened in 1850.", DIRECT)
                .text(SmallSession.ONE, "s3", "It opened in 1850.", DIRECT);

        var signs = session.findings().reasoningSigns().getFirst();

        assertEquals("1 of 2", RatesTest.text(signs.withheldPlanned()));
        assertEquals("1 of 2", RatesTest.text(signs.withheldPolicy()));
        assertEquals("0 of 1", RatesTest.text(signs.answeredPolicy()));
        assertEquals("1 of 3", RatesTest.text(signs.otherLanguage()));
    }

    @Test
    void rulesAndPeopleAreHeldAgainstOneAnotherWhereBothHaveLabelled() {
        var session = new SmallSession(SmallSession.ONE)
                .reviewed(SmallSession.ONE, "s1", REFUSED, REFUSED).reviewed(SmallSession.ONE, "s1", REFUSED, EVASIVE)
                .reviewed(SmallSession.ONE, "s2", DIRECT, DIRECT).reviewed(SmallSession.ONE, "s2", DIRECT, DIRECT)
                .english(SmallSession.ONE, "s3", REFUSED);

        var agreement = session.findings().labelAgreements().getFirst();

        assertEquals(List.of(4, 3, 2), List.of(agreement.answers(), agreement.same(), agreement.questions()));
        // by chance: refused 2/4 × 1/4, direct 2/4 × 2/4, together 3/8
        assertEquals((0.75 - 0.375) / 0.625, agreement.kappa().orElseThrow(), NEAR);
        assertEquals(Optional.empty(), agreement.interval()); // two questions are too few
        assertEquals("2 of 5", RatesTest.text(session.findings().rates(Grouping.ENDPOINT).getFirst().share(Outcome.REFUSED)));
    }

    @Test
    void noTextStaysInMemory() throws InterruptedException {
        var session = new SmallSession(SmallSession.ONE);
        var texts = new ArrayList<WeakReference<String>>();
        for (int number = 0; number < 50; number++) {
            var text = "Answer number %d says that it opened in 1850. ".formatted(number * 7919).repeat(50);
            texts.add(new WeakReference<>(text));
            session.text(SmallSession.ONE, number % 2 == 0 ? "s1" : "s2", text, DIRECT);
        }
        for (int time = 0; time < 50 && texts.stream().anyMatch(text -> text.get() != null); time++) {
            System.gc();
            Thread.sleep(10);
        }

        assertTrue(texts.stream().allMatch(text -> text.get() == null), "texts are kept");
        assertEquals(50, session.findings().facts().stream().filter(count -> count.fact().id().equals("opened")).mapToInt(FactCount::said).sum());
    }

    private static List<String> reasons(Map<String, CellDivergence> cells, String cell) {
        return Objects.requireNonNull(cells.get(cell)).reasons().stream().map(reason -> reason.aspect() + " " + reason.size()).toList();
    }

    private static String text(FactCount count) {
        return "%s %d said, %d denied, %d not found (%d declined), %d not reached, %d without text".formatted(count.fact().id(), count.said(),
                count.contradicted(), count.notFound(), count.declined(), count.notReached(), count.noText());
    }
}
