package org.unsaid.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClassificationTest {

    private static final double EXACT = 1e-9;

    @Test
    void f1IsTheHarmonicMeanOfPrecisionAndRecall() {
        var classification = new Classification(new int[][] {{6, 2, 0}, {1, 3, 0}, {0, 0, 0}});

        double precision = 6.0 / 7;
        double recall = 6.0 / 8;
        assertEquals(2 * precision * recall / (precision + recall), classification.f1(0).orElseThrow(), EXACT);
        assertEquals(2.0 * 3 / (4 + 5), classification.f1(1).orElseThrow(), EXACT);
        assertEquals(Optional.empty(), classification.f1(2));
        assertEquals((0.8 + 2.0 / 3) / 2, classification.macroF1().orElseThrow(), EXACT);
    }

    @Test
    void aClassThatWasOnlyGivenCountsInNoMean() {
        assertEquals(2.0 / 3, new Classification(new int[][] {{1, 1}, {0, 0}}).macroF1().orElseThrow(), EXACT);
    }

    @Test
    void ofNothingNothingIsKnown() {
        assertEquals(Optional.empty(), new Classification(new int[2][2]).macroF1());
    }

    @Test
    void thereAreAsManyColumnsAsRows() {
        assertThrows(IllegalArgumentException.class, () -> new Classification(new int[][] {{1}, {1}}));
    }
}
