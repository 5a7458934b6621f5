package org.unsaid.evidence;

import java.util.List;

/// What came of checking a bundle, or a session of the workspace.
public sealed interface Verification {

    /// Everything is as it was written.
    record Intact(Manifest manifest) implements Verification {}

    /// Something is not as it was written.
    ///
    /// @param problems at least one; the first names the first bad record, if any is bad
    record Broken(List<Problem> problems) implements Verification {

        public Broken {
            problems = List.copyOf(problems);
        }
    }

    /// It is another kind of file.
    record NotABundle(String why) implements Verification {}

    /// @param where the record, or the part of the bundle
    /// @param what  differs, in words that follow it
    record Problem(String where, String what) {}
}
