package org.unsaid.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "\u202E", "\u2066", "\u2069", "\u200B", "\u200E", "\u2060", "\uFEFF", "\u00AD", "\u0007", "\u001B", "\u034F", "\u3164",
        "\u200C", "\u200D", "\uFE01", "\uD800"})
    void showsWhatHidesBetweenLatinLetters(String hidden) {
        assertEquals("ab" + "\u25AF".repeat(hidden.length()) + "cd", VisibleText.of("ab" + hidden + "cd"));
    }

    @Test
    void everyFormatAndControlCharacterIsShownUnlessItIsDrawnOrEndsALine() {
        var unseen = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(point -> Character.getType(point) == Character.FORMAT || Character.getType(point) == Character.CONTROL)
                .filter(point -> VisibleText.of("a" + Character.toString(point)).codePointAt(1) != VisibleText.SHOWN)
                .boxed().toList();

        assertTrue(unseen.stream().allMatch(point -> point == '\n' || point == '\t' || Character.getName(point).contains("ARABIC")
                || Character.getName(point).contains("SYRIAC") || Character.getName(point).contains("KAITHI")), unseen.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "می\u200Cخواهم", "क्\u200Dष", "👨\u200D👩\u200D👧", "❤\uFE0F", "葛\uDB40\uDD00", "one\r\ntwo\tthree", "ئۇيغۇر བོད་ 中文"})
    void leavesAloneWhatAScriptNeeds(String text) {
        assertEquals(text, VisibleText.of(text));
    }

    @Test
    void countsWhatWasHidden() {
        assertEquals(Map.of(0x200B, 2, 0x202E, 1), VisibleText.hidden("a\u200Bb\u200B\u202Ec"));
    }
}
