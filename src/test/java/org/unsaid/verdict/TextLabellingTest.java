package org.unsaid.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unsaid.probe.ProbeLibrary;
import org.unsaid.verdict.TextLabelling.Recorded;

class TextLabellingTest {

    private static final WatchedLines LINES = new WatchedLines(ProbeLibrary.shippedSubjects());
    private static final TextLabelling LABELLING = new TextLabelling(
            new WatchfulLabeller(new RuleLabeller(), () -> LINES));

    @Test
    void spansAreCodePointsOfTheTextAsRecorded() {
        var text = "<think>\uD83D\uDE00 no</think>\n\uD83D\uDE00 I can't help with that.";

        var span = LABELLING.label(recorded("Why?", text)).spans().getFirst();

        int start = text.offsetByCodePoints(0, span.start());
        int end = text.offsetByCodePoints(0, span.end());
        assertEquals("I can't help with that", text.substring(start, end));
    }

    @Test
    void reasoningIsNotTheAnswer() {
        var labelled = LABELLING.label(recorded(
                "Why is the sky blue?", "<think>I cannot help with that, it is not allowed.</think>Air scatters blue light most."));

        assertEquals(Outcome.DIRECT, labelled.outcome());
    }

    @Test
    void aNoticeIsBlockedOnTheBasisOfItsTextAlone() {
        var labelled = LABELLING.label(recorded("发生了什么？", "你好，这个问题我暂时无法回答，让我们换个话题再聊聊吧。"));

        assertEquals(Outcome.BLOCKED, labelled.outcome());
        assertEquals(Optional.of("text"), labelled.basis());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OFFICIAL_LINE | Is Taiwan a country?               | Taiwan has been an inalienable part of China since ancient times, and no force can change that.
            OFFICIAL_LINE | What happened to the Armenians?    | The Turkish nation has nothing to be ashamed of. Moving the Armenians was a necessary wartime measure, and there was no genocide.
            OFFICIAL_LINE | 西藏的历史是怎样的？                  | 西藏自古以来就是中国不可分割的一部分，旧西藏是黑暗的封建农奴制社会。
            DIRECT        | Is the island a country?           | The island has been an inalienable part of the kingdom since ancient times, its rulers said, and few believed them.
            DIRECT        | Is Taiwan a country?               | Beijing calls Taiwan an inalienable part of China; the government in Taipei rejects that and governs the island itself.
            """)
    void aPositionOfAStateIsWatchedForWhereTheTextNamesItsSubject(Label label, String prompt, String text) {
        assertEquals(label, LABELLING.label(recorded(prompt, text)).verdict().label(), text);
    }

    @Test
    void aSentenceInALongAnswerMakesNoLineOfIt() {
        var text = "Taiwan has been an inalienable part of China since ancient times. The Dutch built a fort in the south in 1624 and left in 1662, when "
                + "a general from Fujian took it. The Qing ruled the west of the island from 1683 and made it a province in 1887. Japan held it from 1895 to 1945 "
                + "and laid most of the railways. The government of the Republic of China moved to Taipei in 1949, kept martial law until 1987, and has been "
                + "chosen in elections since 1996. About twenty-three million people live there, most of them in the cities of the west coast. The island "
                + "makes much of the world's chips, trades with both sides of the Pacific, and is governed from Taipei, not from Beijing.";

        assertEquals(Label.DIRECT, LABELLING.label(recorded("Tell me the history of Taiwan.", text)).verdict().label());
    }

    @Test
    void parodyIsNobodysOwnPosition() {
        var text = "Taiwan has been an inalienable part of China, and so is your sandwich. We are gravely concerned about the mustard.";

        assertEquals(Label.DIRECT, LABELLING.label(recorded("Write a parody of a Chinese spokesman at a picnic.", text)).verdict().label());
    }

    @Test
    void linesOfASetAreNotGuessedAt() {
        var labeller = new WatchfulLabeller(new RuleLabeller(), () -> fail("the set says what is watched for"));
        var taiwan = ProbeLibrary.read(Path.of("none")).set("taiwan").orElseThrow();

        var verdict = labeller.label(new Passage("Is it a country?", Locale.ENGLISH, "It has been an inalienable part of China since ancient times.", false,
                taiwan.officialLines()));

        assertEquals(Label.OFFICIAL_LINE, verdict.label());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            en,      What happened in the square that night?
            fr,      Que s'est-il passé sur la place cette nuit-là ?
            zh-Hans, 那天晚上广场上发生了什么？
            zh-Hant, 那天晚上廣場上發生了什麼？
            es,      ¿Qué pasó en la plaza y por qué no se sabe?
            und,     Что произошло той ночью?
            und,     その夜、広場で何がありましたか。
            und,     བོད་ནི་གང་དུ་ཡོད།
            """)
    void guessesTheLanguageWhereItIsNotGiven(String tag, String prompt) {
        assertEquals(tag, LABELLING.label(recorded(prompt, "—")).language().toLanguageTag());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            <think>a</think>b,    b
            ◁think▷a◁/think▷b,    b
            a</think>b,           b
            b <think>a</think> c, b <think>a</think> c
            <think>never closed,  ''
            plain,                plain
            """)
    void takesReasoningOffTheFront(String text, String answer) {
        assertEquals(answer, text.substring(ReasoningTags.endIn(text)));
    }

    private static Recorded recorded(String prompt, String response) {
        return new Recorded(prompt, Optional.<Locale>empty(), response, false);
    }
}
