package org.unsaid.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unsaid.Any;

class SentenceTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "It began in 1989.|It ended.",
        "Pi is 3.14 and more.|Yes.",
        "Mr. Li met Dr. Wang at No. 5, i.e. the U.S. embassy.|They spoke.",
        "He lived in the U.S.|The army came at 5 a.m. and left.",
        "J. F. Kennedy spoke.|Nobody listened!|Why?!|Because...|So.",
        "Well... maybe.|“Why?” he asked.|“It is over.”|He left.",
        "He said no.|Then he left.",
        "A work of art.|It sold.",
        "Killed (many).|See example.com/a?b=1 for more.",
        "It is documented.[1]|Others disagree.[12]",
        "**It happened.**|It did.",
        "M. Li a parlé avec Mme Wang, p. ex. de l’art. 5 de la loi.|Il est parti.",
        "Pourquoi\u202F?|« Tuez-les\u202F! », a-t-il dit.|« C’est fini. »|Fin.",
        "En 221 av. J.-C. naquit l’empire.|Il dura.",
        "他来了。|他走了！|真的吗？|「不。」|走吧；|好",
        "军队开枪.|然后。|停止",
        "傑夫．懷登納拍下。|照片。",
        "First clause;|second clause.",
        "སྒྲིབ།|དེ།",
        "هل؟|نعم.",
    })
    void endWhereAReaderEndsThem(String marked) {
        var expected = List.of(marked.split("\\|"));
        var text = marked.contains("。") || marked.contains("།") ? marked.replace("|", "") : marked.replace("|", " ");

        assertEquals(expected, Sentence.of(text).stream().map(sentence -> text.substring(sentence.start(), sentence.end())).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1. The army came.", "12. The army came.", "- The army came", "第1章"})
    void theNumberOfAnItemIsNotASentence(String line) {
        assertEquals(1, Sentence.of(line).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", "a\u2028b", "a\n\n\nb"})
    void aLineEndsASentence(String text) {
        assertEquals(2, Sentence.of(text).size());
    }

    @Test
    void coverEverythingButSpace() throws Exception {
        Any.times(1_000, random -> coverEverythingButSpace(Any.text(random, "aB. !?\n。”»[1]\u202F;六", 60)));
    }

    private static void coverEverythingButSpace(String text) {
        var at = 0;
        for (var sentence : Sentence.of(text)) {
            assertTrue(text.substring(at, sentence.start()).chars().allMatch(c -> Sentence.isSpace((char) c)), text);
            assertTrue(sentence.end() > sentence.start(), text);
            at = sentence.end();
        }
        assertTrue(text.substring(at).chars().allMatch(c -> Sentence.isSpace((char) c)), text);
    }
}
