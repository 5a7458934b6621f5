package org.unsaid.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {

    @ParameterizedTest
    @CsvSource({"plain, 5", "中文, 4", "e\u0301, 1", "ｆｕｌｌ, 8", "ﾊﾝ, 2", "한국어, 6", "😀, 2", "«é», 3"})
    void aTextTakesTheColumnsThatTerminalsGiveIt(String text, int columns) {
        assertEquals(columns, Columns.width(text));
    }

    @Test
    void chineseStaysInItsColumn() {
        var table = new TextTable(List.of("Question", "Model"), 20);
        table.addLine(List.of("什么时候？", "refused"));
        table.addLine(List.of("When?", "direct"));

        assertEquals("""
                Question    Model
                ──────────  ───────
                什么时候？  refused
                When?       direct""", table.text(80));
    }

    @Test
    void columnsThatDoNotFitFollowBelow() {
        var table = new TextTable(List.of("Q", "one", "two", "three"), 10);
        table.addLine(List.of("Why?", "1 direct", "2 official line", "3 refused"));

        var text = table.text(40);

        assertTrue(text.lines().allMatch(line -> Columns.width(line) <= 40), text);
        assertTrue(text.indexOf("three") > text.indexOf("2 official"), text);
        assertEquals(2, text.lines().filter(line -> line.startsWith("Q")).count(), text);
    }

    @Test
    void longNamesBreakAfterTheSignsThatDivideThem() {
        assertEquals(List.of("http://", "127.0.0.1:", "18081/v1#", "smollm2"), Columns.wrapped("http://127.0.0.1:18081/v1#smollm2", 13));
        assertEquals(List.of("two words", "here"), Columns.wrapped("two words here", 10));
        assertEquals(List.of("一二三", "四五"), Columns.wrapped("一二三四五", 7));
        assertEquals(List.of("a very", "long tex…"), Columns.wrapped("a very long text that goes on", 9, 2));
    }
}
