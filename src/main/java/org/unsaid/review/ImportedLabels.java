package org.unsaid.review;

import java.util.List;
import org.unsaid.probe.Problem;
import org.unsaid.session.SetLabel;

/// What became of reading a file of labels: all of it, or nothing.
public sealed interface ImportedLabels {

    /// @param labels to be set, in their order
    /// @param known  rows whose label was set already, here or by an earlier import
    /// @param blank  rows without a label
    record Good(List<SetLabel> labels, int known, int blank) implements ImportedLabels {
        public Good {
            labels = List.copyOf(labels);
        }
    }

    /// @param problems every one, in the order of the rows
    record Refused(List<Problem> problems) implements ImportedLabels {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
