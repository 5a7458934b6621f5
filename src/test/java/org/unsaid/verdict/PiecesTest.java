package org.unsaid.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PiecesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            abcdef,       abcdefgh,         1
            abcdef,       xbcdef,           0.5
            abcdef,       fedcba,           0
            aaaaaaaa,     aaaaa,            1
            abcd,         abcd,             0
            自古以来,      自古以来就是,       1
            自古以来,      古来自以,          0
            自古以来,      古以,              0.3333333333333333
            自古 abcde,   自古,              0.25
            ཀཁགངཅ,        ཀཁགངཅཆ,           1
            """)
    void aShareOfTheDistinctPiecesIsThereToo(String some, String other, double share) {
        assertEquals(share, Pieces.of(some).shareIn(Pieces.of(other)), 1e-12);
    }
}
