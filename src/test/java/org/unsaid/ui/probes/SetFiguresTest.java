package org.unsaid.ui.probes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.unsaid.probe.SmallSet;

class SetFiguresTest {

    @Test
    void countsByRoleAndStateAndWhatWasChecked() {
        assertEquals(new SetFigures(2, Map.of("CN", 1), 1, List.of(), 0, 0, 1, 1, 2, 1, 6, 2), SetFigures.of(SmallSet.read()));
    }
}
