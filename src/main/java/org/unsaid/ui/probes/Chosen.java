package org.unsaid.ui.probes;

import java.util.List;
import org.unsaid.probe.Problem;
import org.unsaid.probe.ProbeLibrary.Entry;
import org.unsaid.probe.edit.SetDocument;

/// What of the library is shown.
sealed interface Chosen {

    record ASet(Entry entry) implements Chosen {}

    /// A file that could not be read.
    record ABrokenFile(String file, List<Problem> problems) implements Chosen {
        public ABrokenFile {
            problems = List.copyOf(problems);
        }
    }

    /// A set that was begun and never saved.
    record ADraft(SetDocument draft) implements Chosen {}

    /// There is nothing to choose.
    record Nothing() implements Chosen {}
}
