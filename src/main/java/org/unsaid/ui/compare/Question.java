package org.unsaid.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;
import org.unsaid.session.RecordedAnswer.Asked;
import org.unsaid.session.Setup;
import org.unsaid.session.TrialKey;

/// A probe at one combination of levels: what a page of the comparison is about.
record Question(ProbeSet set, Probe probe, SortedMap<String, String> levels) {

    /// Those that some keys ask, in the order of the keys.
    static List<Question> all(Setup setup, List<TrialKey> keys) {
        var questions = new ArrayList<Question>();
        for (var key : keys) {
            if (questions.isEmpty() || !questions.getLast().holds(key)) {
                setup.probeSet(key.probeSet()).ifPresent(set -> set.probe(key.probe())
                        .ifPresent(probe -> questions.add(new Question(set, probe, key.levels()))));
            }
        }
        return questions;
    }

    /// Whether an answer recorded by hand is to this question, in whatever language.
    boolean holds(Asked asked) {
        return holds(asked.putTo(""));
    }

    boolean holds(TrialKey key) {
        return key.probeSet().equals(set.id()) && key.probe().equals(probe.id()) && key.levels().equals(levels);
    }
}
