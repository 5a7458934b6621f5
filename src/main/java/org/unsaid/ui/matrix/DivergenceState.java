package org.unsaid.ui.matrix;

/// How far it is known by how much answers differ.
sealed interface DivergenceState {

    /// Nobody asked.
    record Unread() implements DivergenceState {}

    /// @param read answers, of `of`
    record Reading(int read, int of) implements DivergenceState {}

    /// @param since answers that came or changed after it was computed, while a run goes on
    record Known(int since) implements DivergenceState {}

    record Failed(String cause) implements DivergenceState {}
}
