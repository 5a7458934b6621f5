package org.unsaid.probe.exchange;

/// Hears how far an import is. Called on the thread that imports.
@FunctionalInterface
public interface Progress {

    Progress NONE = (_, _) -> { };

    /// @param done  rows read
    /// @param total rows of the table
    void rows(int done, int total);
}
