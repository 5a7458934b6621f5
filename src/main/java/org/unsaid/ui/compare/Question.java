package org.unsaid.ui.compare;

import java.util.SortedMap;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;
import org.unsaid.session.TrialKey;

/// A probe at one combination of levels: what a page of the comparison is about.
record Question(ProbeSet set, Probe probe, SortedMap<String, String> levels) {

    boolean holds(TrialKey key) {
        return key.probeSet().equals(set.id()) && key.probe().equals(probe.id()) && key.levels().equals(levels);
    }
}
