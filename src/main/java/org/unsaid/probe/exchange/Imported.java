package org.unsaid.probe.exchange;

import java.util.List;
import java.util.Set;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.Problem;

/// What became of a draft.
public sealed interface Imported {

    /// @param invented ids that the file did not give; another import of it may give others
    record Good(ProbeSet set, Set<String> invented, List<Note> notes) implements Imported {
        public Good {
            invented = Set.copyOf(invented);
            notes = List.copyOf(notes);
        }
    }

    /// @param problems all of them; at least one
    record Refused(List<Problem> problems) implements Imported {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
