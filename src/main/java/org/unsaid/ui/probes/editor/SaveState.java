package org.unsaid.ui.probes.editor;

/// How what was written is kept.
sealed interface SaveState {

    /// As it stands in the library.
    ///
    /// @param version its number
    record Saved(String version) implements SaveState {}

    /// As a draft, which no session asks until it is saved.
    record Draft() implements SaveState {}

    /// As a draft, since it was asked to be saved and has problems.
    record Refused(int problems) implements SaveState {}
}
