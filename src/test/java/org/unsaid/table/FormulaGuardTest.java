package org.unsaid.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unsaid.Any;

class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\0=1", "\tplain", "\0plain", "\rplain", "＝1", "＋1", "－1", "＠A",
        "\uFEFF=1", " =1", "\u00A0=1", "\u200B=1", "\n=cmd|' /C calc'!A0", "\u202E=1", "'=1", "''+1", "− 1", "\u0301=1",
        "=HYPERLINK(\"http://x\",\"y\")", "- an item of a list"})
    void whatCouldBeginAFormulaIsMadeText(String payload) {
        assertEquals("'" + payload, FormulaGuard.guard(payload));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "It’s", "'quoted'", "1=1", "a-b", "六=6", " plain", "\nplain", "(=1)"})
    void whatCannotBeginOneIsLeftAlone(String text) {
        assertEquals(text, FormulaGuard.guard(text));
    }

    @Test
    void restoringGivesTheTextBack() throws Exception {
        Any.times(1_000, random -> {
            var text = Any.text(random, "'=- a\t\n\uFEFF＝\0", 40);
            assertEquals(text, FormulaGuard.restore(FormulaGuard.guard(text)));
        });
    }
}
