package org.unsaid.probe;

import java.util.List;

/// What became of reading a file of probes: a set, or everything that is wrong with the file.
public sealed interface ProbeFile {

    /// Name of the file, for people.
    String file();

    record Good(String file, ProbeSet set) implements ProbeFile {}

    /// @param problems all of them, in the order of the file; at least one
    record Broken(String file, List<Problem> problems) implements ProbeFile {
        public Broken {
            problems = List.copyOf(problems);
        }
    }
}
