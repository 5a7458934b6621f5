package org.unsaid.ui.findings;

/// What the findings screen shows.
sealed interface FindingsState {

    /// No answer yet.
    record Nothing() implements FindingsState {}

    /// @param done of `total` steps
    record Computing(int done, int total) implements FindingsState {}

    /// @param changed answers that came or were labelled otherwise since
    record Shown(Results results, int changed) implements FindingsState {}

    record Failed(String message) implements FindingsState {}
}
