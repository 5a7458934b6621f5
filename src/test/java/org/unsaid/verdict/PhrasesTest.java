package org.unsaid.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    @Test
    void writesAlternativesOut() {
        assertEquals(
                List.of("i can't help", "i can't", "i cannot help", "i cannot"), Alternatives.of("i (can't|cannot) (help|)"));
        assertEquals(List.of("ab", "acd", "ace"), Alternatives.of("a(b|c(d|e))"));
    }

    @Test
    void bracketsThatDoNotMatchAreAnError() {
        assertThrows(IllegalArgumentException.class, () -> Alternatives.of("a (b"));
        assertThrows(IllegalArgumentException.class, () -> Alternatives.of("a) b"));
    }

    @Test
    void aPhraseIsFoundAsWholeWordsUnlessItIsLeftOpen() {
        var index = new PhraseIndex(List.of(
                new PhraseIndex.Phrase("help", 0, false), new PhraseIndex.Phrase("assist", 1, true),
                new PhraseIndex.Phrase("无法", 2, false)));

        assertEquals(
                List.of("1@0-6", "0@12-16", "2@18-20"), found(index, "assistants, help 我无法helpful unhelp selfhelp"));
    }

    @Test
    void phrasesMayOverlap() {
        var index = new PhraseIndex(List.of(
                new PhraseIndex.Phrase("a b", 0, false), new PhraseIndex.Phrase("b c", 1, false),
                new PhraseIndex.Phrase("a b c", 2, false)));

        assertEquals(List.of("0@0-3", "2@0-5", "1@2-5"), found(index, "a b c"));
    }

    @Test
    void partsOfASignStandInOneSentenceAndWithinReach() {
        var file = new PhraseFile(
                "en", Map.of("cannot", List.of("cannot"), "serve", List.of("help")),
                List.of(new PhraseFile.Shows("declines", List.of("cannot", "serve"), 12, null, null)), Map.of());
        var lexicon = Lexicon.of(List.of(file), _ -> true);

        assertTrue(signs(lexicon, "I cannot really help").has(Sign.DECLINES));
        assertEquals(0, signs(lexicon, "I cannot. You help").count(Sign.DECLINES));
        assertEquals(0, signs(lexicon, "I cannot in any way that I know of help").count(Sign.DECLINES));
    }

    @Test
    void theShippedPhrasesCanBeReadInBothChineseScripts() {
        var lexicon = Lexicon.shipped();

        assertTrue(signs(lexicon, "我无法回答这个问题").has(Sign.DECLINES_ALL));
        assertTrue(signs(lexicon, "我無法回答這個問題").has(Sign.DECLINES_ALL));
    }

    private static List<String> found(PhraseIndex index, String text) {
        var found = new ArrayList<String>();
        index.find(PlainText.of(text), (list, start, end) -> found.add("%d@%d-%d".formatted(list, start, end)));
        return found;
    }

    private static Signs signs(Lexicon lexicon, String written) {
        var text = PlainText.of(written);
        return lexicon.read(text, Sentences.of(text), Quotes.of(text));
    }
}
