package org.unsaid.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CueTest {

    @ParameterizedTest
    @ValueSource(strings = {"opened fire|shot + civilian*|protester* + !rubber bullet*", "六四|6月4日", "C++", "90 %", "depend* on", "80 * 15", "80*15", "÷", "‰", "rate + %|1.*", "是**12**", "jpeg*体积"})
    void aSoundCueHasNoProblem(String expression) {
        assertEquals(List.of(), new Cue(expression).problems());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            '';                 a term on each side of ‘ + ’, not an empty one
            shot + ;            a term on each side of ‘ + ’, not an empty one
            shot + + civilian;  a term on each side of ‘ + ’, not an empty one
            shot|;              an alternative on each side of ‘|’, not an empty one
            shot + !;           an alternative on each side of ‘|’, not an empty one
            shot|!killed;       ‘!’ once, before all alternatives of a term
            !!killed;           ‘!’ once, before all alternatives of a term
            ki*ed;              ‘*’ at the end of a word, not within it
            shot +civilian|a;   ‘+’ with a space on both sides
            *;                  a letter, digit or sign to look for
            ---;                a letter, digit or sign to look for
            !killed;            at least one term that must be present
            """)
    void aMalformedCueSaysWhatWasExpected(String expression, String expected) {
        assertEquals(List.of(expected), new Cue(expression).problems().stream().distinct().toList());
    }

    @Test
    void everyProblemOfACueIsNamed() {
        assertEquals(2, new Cue("a| + b*c").problems().size());
    }

    @Test
    void aMalformedCueIsNotMatchedSilently() {
        var thrown = assertThrows(IllegalArgumentException.class, () -> new CueMatcher(List.of(new Cue("shot|"))));

        assertEquals("cue 'shot|': expected an alternative on each side of ‘|’, not an empty one", thrown.getMessage());
    }
}
