package org.unsaid.ui.sessions;

/// Where the search over all answers stands.
sealed interface SearchState {

    /// Nothing is searched for.
    record None() implements SearchState {}

    record Looking(String query) implements SearchState {}

    record Found(String query, AnswerSearch.Result result) implements SearchState {}
}
