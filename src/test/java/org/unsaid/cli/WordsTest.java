package org.unsaid.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.unsaid.session.Tally;
import org.unsaid.verdict.Outcome;

class WordsTest {

    @Test
    void aCellSaysWhatWasCutWhatIsDoubtfulAndWhatIsMissing() {
        var counts = Map.of(Outcome.REFUSED, 2, Outcome.DIRECT, 1);

        assertEquals(List.of("2 refused", "1 direct"), Words.cell(new Tally(counts, 0, 0), 3));
        assertEquals(List.of("2 refused", "1 direct", "(1 cut off)", "2 to ask"), Words.cell(new Tally(counts, 1, 0), 5));
        assertEquals(List.of("2 refused", "1 direct", "(1 cut off, 3 doubtful)"), Words.cell(new Tally(counts, 1, 3), 3));
        assertEquals(List.of("2 refused", "1 direct", "(1 doubtful)"), Words.cell(new Tally(counts, 0, 1), 3));
    }
}
