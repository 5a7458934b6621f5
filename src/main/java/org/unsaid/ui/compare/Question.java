package org.unsaid.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;
import org.unsaid.session.RecordedAnswer.Asked;
import org.unsaid.session.TrialKey;
import org.unsaid.session.TrialOrder;

/// A probe at one combination of levels: what a page of the comparison is about.
record Question(ProbeSet set, Probe probe, SortedMap<String, String> levels) {

    /// Those that a session asks, in reading order.
    static List<Question> all(TrialOrder order) {
        var questions = new ArrayList<Question>();
        for (var row : order.rows()) {
            var question = new Question(row.set(), row.probe(), row.levels());
            if (questions.isEmpty() || !questions.getLast().equals(question)) {
                questions.add(question);
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
