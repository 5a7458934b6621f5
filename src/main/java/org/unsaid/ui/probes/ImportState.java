package org.unsaid.ui.probes;

import java.util.List;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.Problem;
import org.unsaid.probe.exchange.Draft;
import org.unsaid.probe.exchange.Merge;
import org.unsaid.probe.exchange.Note;

/// Where an import stands. Each case holds what only that case can know.
sealed interface ImportState {

    /// @param done  rows that were read
    /// @param total rows that there are; 0 while that is not known
    record Reading(String file, int done, int total) implements ImportState {}

    /// A person stopped it; nothing was imported.
    record Stopped(String file) implements ImportState {}

    record Read(Draft draft, Outcome outcome) implements ImportState {}

    /// What importing the file would do.
    sealed interface Outcome {

        record NewSet(ProbeSet set, List<Note> notes) implements Outcome {}

        /// It adds to a set of the person's own.
        record More(Merge.Merged merged, List<Note> notes) implements Outcome {}

        record Refused(List<Problem> problems) implements Outcome {}
    }
}
