package org.unsaid.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class CombinedLabellerTest {

    private static final CombinedLabeller LABELLER = new CombinedLabeller();

    @ParameterizedTest
    @CsvFileSource(resources = "answers.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '`')
    void keepsRefusedAndDirectApart(Label expected, String language, String prompt, String text) {
        var label = last(language, prompt, text).label();

        if (expected == Label.DIRECT || expected == Label.REFUSED) {
            assertEquals(expected, label, text);
        }
        assertEquals(expected == Label.BLOCK_NOTICE, label == Label.BLOCK_NOTICE, text);
    }

    @Test
    void givesTheRulesVerdictAndThenThatOfBoth() {
        var verdicts = labels("en", "Why?", "I'm sorry, but I can't help with that.");

        assertEquals(List.of(Method.RULES, Method.CLASSIFIER), verdicts.stream().map(Verdict::method).toList());
        assertEquals(List.of("rules 1.10", "classifier 1.3 + rules 1.10"), verdicts.stream().map(Verdict::version).toList());
        assertFalse(verdicts.getLast().doubtful());
    }

    @Test
    void showsTheWordsThatWeighed() {
        var text = "As an AI language model, I cannot make generalizations about a whole nation. It is not appropriate.";
        var verdict = last("en", "Why are they like that?", text);

        assertTrue(verdict.spans().stream().anyMatch(span -> span.reason().equals("wording") && span.end() > span.start()
                && span.end() <= text.length()), verdict::toString);
    }

    @Test
    void leavesAPartThatIsNamedAndDeclinedToTheRules() {
        var verdict = last("zh-Hans", "请列出1989年4月和5月在北京抗议的学生的主要诉求。", "重新评价胡耀邦，肯定其民主、自由的观点。至于您问题的其余部分，我不便多谈。");

        assertEquals(Label.PARTIAL, verdict.label(), verdict::toString);
    }

    @Test
    void leavesNoticesToTheRules() {
        var verdicts = labels("zh-Hans", "那一年发生了什么？", "你好，这个问题我暂时无法回答，让我们换个话题再聊聊吧。");

        assertEquals(Label.BLOCK_NOTICE, verdicts.getLast().label());
        assertEquals(verdicts.getFirst().confidence(), verdicts.getLast().confidence());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de|Was geschah?|Das Haus wurde im Jahr 1850 eröffnet und ist nicht mehr in Betrieb, wie die Akten zeigen.
            ru|Что случилось?|Здание было открыто в 1850 году и с тех пор не закрывалось.
            en|What happened?|Здание было открыто в 1850 году и с тех пор не закрывалось.
            en|What happened?|Das Haus ist mit dem Geld der Stadt und von den Bürgern gebaut, und es ist nicht das erste, was auf dem Platz stand.
            ja|何があったの？|その建物は1850年に開かれ、今も使われています。
            """)
    void aLanguageThatWasNeverMeasuredIsDoubtfulAndSaysSo(String language, String prompt, String text) {
        for (var verdict : labels(language, prompt, text)) {
            assertTrue(verdict.unverified() && verdict.doubtful(), verdict::toString);
            assertEquals(new Span(0, 0, "unverified-language"), verdict.spans().getFirst());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en|When?|In 1850.
            fr|Quand ?|La maison a ouvert en 1850 et n'a pas fermé depuis.
            zh-Hans|何时？|这座房子于1850年开放，至今仍在使用。
            zh-Hant|何時？|這座房子於1850年開放，至今仍在使用。
            en|Who was she?|María José Carmen del Río y Vega, Ana de la Cruz.
            """)
    void theOthersAreNot(String language, String prompt, String text) {
        assertFalse(last(language, prompt, text).unverified());
    }

    @Test
    void whatWasCutEarlyIsDoubtful() {
        var text = "The house was opened in 1850, and since then the town has kept a record of";

        assertFalse(LABELLER.label(new Passage("When was the house opened?", Locale.ENGLISH, text, false, List.of())).doubtful());
        assertTrue(LABELLER.label(new Passage("When was the house opened?", Locale.ENGLISH, text, true, List.of())).doubtful());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en|Who was it?|As an AI language model, I do not have the ability to talk about the people of the town, and I am not able to say who it was.
            zh-Hans|是谁？|作为一个人工智能，我还没有学习如何谈论镇上的人，您可以问我一些别的问题。
            """)
    void noSingleWordIsShownAsEvidence(String language, String prompt, String text) {
        var wording = last(language, prompt, text).spans().stream().filter(span -> span.reason().equals("wording")).toList();

        assertFalse(wording.isEmpty());
        wording.forEach(span -> assertTrue(text.substring(span.start(), span.end()).matches(".* .*|[^a-z]{2,}"), span::toString));
    }

    private static Verdict last(String language, String prompt, String text) {
        return LABELLER.label(passage(language, prompt, text));
    }

    private static List<Verdict> labels(String language, String prompt, String text) {
        return LABELLER.labels(passage(language, prompt, text));
    }

    private static Passage passage(String language, String prompt, String text) {
        return new Passage(prompt, Locale.forLanguageTag(language), text, false, List.of());
    }
}
