package org.unsaid.ui.matrix;

import java.util.Locale;
import java.util.SortedMap;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;
import org.unsaid.session.TrialKey;

/// A row of the matrix.
sealed interface MatrixRow {

    /// Heads the questions of a set; its cells say how much of the sensitive ones was withheld.
    record Group(ProbeSet set) implements MatrixRow {}

    /// One probe in one language at one combination of levels.
    ///
    /// @param first whether it is the first row of its probe, so that the role is said once
    record Question(ProbeSet set, Probe probe, Locale language, SortedMap<String, String> levels, boolean first)
            implements MatrixRow {

        boolean holds(TrialKey key) {
            return key.probeSet().equals(set.id()) && key.probe().equals(probe.id()) && key.language().equals(language)
                    && key.levels().equals(levels);
        }

        String prompt() {
            return probe.wording(language);
        }
    }
}
