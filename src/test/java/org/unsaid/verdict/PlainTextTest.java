package org.unsaid.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            I Can’t,            i can't
            Éléphant À L’ŒUVRE, elephant a l'oeuvre
            e\u0301te\u0301,    ete
            ＦＵＬＬ ｗｉｄｔｈ,  full width
            so\u200Bft\u00AD,   soft
            a **bold** word,    a bold word
            too   many  spaces, too many spaces
            無法滿足,            无法满足
            𝐛𝐨𝐥𝐝,              bold
            """)
    void foldsWhatMakesNoDifference(String written, String folded) {
        assertEquals(folded, PlainText.of(written).toString());
    }

    @Test
    void everyStretchLeadsBackToTheOriginal() {
        var original = "No\u200B… \uD835\uDC00 «Ｃａｎ’ｔ»!";
        var plain = PlainText.of(original);
        int start = plain.toString().indexOf("can't");

        var span = plain.span(start, start + 5, "test");

        assertEquals("Ｃａｎ’ｔ", original.substring(span.start(), span.end()));
    }

    @Test
    void aPairOfSurrogatesIsNeverCut() {
        var original = "x\uD835\uDC00y";
        var plain = PlainText.of(original);

        var span = plain.span(1, 2, "test");

        assertEquals("\uD835\uDC00", original.substring(span.start(), span.end()));
    }

    @Test
    void aStarThatOpensALineIsAListAndStays() {
        assertEquals("- one\n- two", PlainText.of("* one\n* two").toString());
    }
}
