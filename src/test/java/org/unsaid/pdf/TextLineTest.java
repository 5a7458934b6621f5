package org.unsaid.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unsaid.pdf.Style.Colour;
import org.unsaid.pdf.Style.Weight;

class TextLineTest {

    private static final Style STYLE = new Style(10, 14, Weight.PLAIN, new Colour(0));

    @Test
    void arabicLettersJoinAndRunFromTheRight() {
        var joined = TextLine.of("سلام", STYLE, true);
        var apart = "سلام".chars().mapToObj(letter -> TextLine.of(String.valueOf((char) letter), STYLE, true)).mapToDouble(TextLine::width).sum();

        assertTrue(joined.width() < apart * 0.95, joined.width() + " of " + apart + " when apart");
        assertEquals(Face.ARABIC, joined.runs().getFirst().face());
    }

    @Test
    void tibetanLettersStack() {
        var stacked = TextLine.of("བསྒྲུབས", STYLE, false);

        assertEquals(Face.TIBETAN, stacked.runs().getFirst().face());
        assertTrue(stacked.width() < 3.6 * 10, "four columns of letters, not eight: " + stacked.width());
    }

    @Test
    void mixedTextIsLaidOutInTheOrderInWhichItIsSeen() {
        var line = TextLine.of("عام 1989 مع English", STYLE, true);

        var faces = line.runs().stream().map(run -> run.face().name()).collect(Collectors.joining(" "));
        assertTrue(faces.startsWith("PLAIN"), "the Latin word stands leftmost: " + faces);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "The library opened in 1850, and accounts differ about what happened there on that day in that town.",
        "1989年6月3日夜至4日，军队进入北京，向人群开火。死亡人数至今没有公布；各方估计从数百人到数千人不等。",
        "བོད་ཀྱི་ལོ་རྒྱུས་ནི་ཤིན་ཏུ་རིང་པོ་ཡིན། རྒྱལ་པོ་སྲོང་བཙན་སྒམ་པོས་བོད་ཡོངས་གཅིག་གྱུར་བྱས་ཤིང་།",
        "في عام 1989 خرج الطلاب إلى الساحة. لا يُعرف عدد القتلى، والنص مع كلمة English في وسطه.",
        "unbreakableunbreakableunbreakableunbreakableunbreakableunbreakableunbreakable"})
    void noLineIsWiderThanItsColumnAndNothingIsLost(String text) {
        var lines = Lines.of(text, STYLE, 120);

        assertTrue(lines.size() > 1);
        lines.forEach(line -> assertTrue(line.width() <= 120.5, line.text() + " is " + line.width()));
        assertEquals(text.replace(" ", ""), lines.stream().map(TextLine::text).collect(Collectors.joining()).replace(" ", ""));
    }

    @Test
    void aCharacterThatNoFaceHasIsNamed() {
        assertEquals("a [U+1F600] b", Lines.of("a \uD83D\uDE00 b", STYLE, 500).getFirst().text());
    }
}
