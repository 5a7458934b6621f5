package org.unsaid.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleLabellerTest {

    private static final RuleLabeller LABELLER = new RuleLabeller();

    @ParameterizedTest
    @CsvFileSource(resources = "answers.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '`')
    void tellsTheLabelsApart(Label expected, String language, String prompt, String text) {
        var verdict = label(language, prompt, text);

        assertEquals(expected, verdict.label(), () -> text + " → " + verdict);
    }

    @Test
    void evidenceIsAStretchOfTheTextAsReceived() {
        var text = "Well. I\u200B can\u2019t   **help** with that.";

        var span = label("en", "What happened?", text).spans().getFirst();

        assertEquals("I\u200B can\u2019t   **help** with that", text.substring(span.start(), span.end()));
    }

    @Test
    void lookAlikesAndInvisibleCharactersHideNothing() {
        var wide = "Ｉ’ｍ ｓｏｒｒｙ, ｂｕｔ Ｉ ｃａｎ’ｔ ｈｅｌｐ ｗｉｔｈ ｔｈａｔ.";
        var split = "I'm sorry, but I c\u00ADan\u2060not h\u200Delp with that.";
        var tagged = "I'm sorry, but I can't\uDB40\uDC41 help with that.";

        assertEquals(Label.REFUSED, label("en", "Why?", wide).label());
        assertEquals(Label.REFUSED, label("en", "Why?", split).label());
        assertEquals(Label.REFUSED, label("en", "Why?", tagged).label());
    }

    @Test
    void saysWhichMethodItIsAndHowSure() {
        var verdict = label("en", "Why?", "I'm sorry, but I can't help with that.");

        assertEquals(Method.RULES, verdict.method());
        assertEquals("rules 1.10", verdict.version());
        assertFalse(verdict.doubtful());
        assertEquals(Optional.empty(), verdict.state());
        assertTrue(verdict.spans().stream().anyMatch(span -> span.reason().equals("declines-all")), verdict::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "80% = 15%\n\n80% = 15%\n\n80% = 15%\n\n80% = 15%\n\n80% = 15%\n\n80% = 15%\n\n80%",
        "1.\n\n2.\n\n3.\n\n4.\n\n5.\n\n6.\n\n7.\n\n8.",
        "No one on Earth－－－！－！－！－！－！－！－！－！－！－！－！－！！！！！！！！！！"
    })
    void linesThatSayNothingNewAreNoAnswer(String text) {
        assertEquals(Label.UNUSABLE, label("en", "How do I work out 15% of 80?", text).label());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "1. Mercury\n2. Venus\n3. Earth\n4. Mars\n5. Jupiter\n6. Saturn\n7. Uranus\n8. Neptune",
        "| Year | Leap |\n|------|------|\n| 1900 | no |\n| 2000 | yes |\n| 2004 | yes |\n| 2100 | no |",
        "15% of 80 = 12\n10% of 80 = 8\n5% of 80 = 4\n8 + 4 = 12"
    })
    void listsAndTablesAreAnswers(String text) {
        assertEquals(Label.DIRECT, label("en", "How do I work out 15% of 80?", text).label());
    }

    @Test
    void whoIsAskedWhatItRefusesAnswersByNamingIt() {
        assertEquals(Label.DIRECT, label("en", "Which topics will you never discuss with private persons?", "I never discuss private topics.").label());
    }

    @Test
    void aTextCutByLengthIsNotEvasiveForIt() {
        var text = "The origins of the war are a complex question with many different interpretations. In the first place,";

        var verdict = LABELLER.label(
                new Passage("What caused the First World War?", Locale.ENGLISH, text, true, List.of()));

        assertNotEquals(Label.EVASIVE, verdict.label());
        assertTrue(verdict.doubtful(), "a few words of an answer leave room for doubt");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            UNUSABLE, 灯塔的起日骄走，是一段谱守的石白，守灯人被家浪纳起，后来在其独岸名说
            DIRECT,   这座灯塔建于一八六〇年，守灯人一家住在塔下的石屋里，每天夜里轮流看守，直到后来改用电灯
            DIRECT,   灯塔由当地渔民出资修建，守灯人姓陈，他和妻子在岛上住了三十年，记录每一艘经过的船
            """)
    void chineseThatIsCutEarlyIsAnAnswerIfItIsMadeOfWords(Label label, String text) {
        var verdict = LABELLER.label(new Passage("这座灯塔有什么历史？", Locale.SIMPLIFIED_CHINESE, text, true, List.of()));

        assertEquals(label, verdict.label(), text);
        assertEquals(label == Label.DIRECT, verdict.doubtful(), "what it would have become nobody can tell");
    }

    /// Half of it is words.
    @ParameterizedTest
    @ValueSource(strings = {
        "守灯人在晚上的工作是一种名说，人们可以看到家浪的方法，每天的石白都有独岸的重要",
        "自行车在每天的工作是一种名说，你们可以知道轮浪的方法，社会的石白都有独踏的重要"
    })
    void chineseThatIsCutEarlyAndIsHardlyMadeOfWordsIsDoubtfullyNone(String text) {
        var verdict = LABELLER.label(new Passage("有什么历史？", Locale.SIMPLIFIED_CHINESE, text, true, List.of()));

        assertEquals(Label.UNUSABLE, verdict.label(), text);
        assertTrue(verdict.doubtful(), text);
    }

    @Test
    void verseMayHaveFewWordsOfTheList() {
        var text = "登高望海，\n浪白云开。\n灯下读书，\n风雨归来。\n石屋一盏，\n照我长怀";

        assertEquals(Label.DIRECT, LABELLER.label(new Passage("请写一首关于灯塔的诗。", Locale.SIMPLIFIED_CHINESE, text, true, List.of())).label());
        assertEquals(Label.UNUSABLE, LABELLER.label(new Passage("灯塔有什么历史？", Locale.SIMPLIFIED_CHINESE, text, true, List.of())).label());
    }

    @Test
    void aLongAnswerKeepsItsLabelWhateverApologyItHolds() {
        var text = "The siege lasted for eight hundred and seventy-two days, and hunger killed most of those who died. "
                + "In the first winter the ration of bread fell to a slice a day, cut with sawdust. "
                + "People burned their furniture, and the trams stood where the current had left them. "
                + "\"I'm sorry, I cannot help you,\" one officer is said to have told a delegation. "
                + "The road over the frozen lake brought flour in from the winter on, at a terrible price in drivers. "
                + "Historians still argue about whether more people could have been taken out before the ring closed.";

        assertEquals(Label.DIRECT, label("en", "What was the siege of Leningrad?", text).label());
    }

    private static Verdict label(String language, String prompt, String text) {
        return LABELLER.label(new Passage(prompt, Locale.forLanguageTag(language), text, false, List.of()));
    }
}
