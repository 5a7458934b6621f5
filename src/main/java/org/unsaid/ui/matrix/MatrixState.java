package org.unsaid.ui.matrix;

/// Where the matrix stands.
sealed interface MatrixState {

    /// Nothing was asked yet.
    record Nothing() implements MatrixState {}

    /// @param shown     questions that pass the facets
    /// @param questions there are
    /// @param passing   answers that pass the facets
    /// @param answers   there are
    /// @param narrowing how many facets narrow
    record Shown(int shown, int questions, int passing, int answers, int narrowing) implements MatrixState {}
}
