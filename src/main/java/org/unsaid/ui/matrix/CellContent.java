package org.unsaid.ui.matrix;

import org.unsaid.session.Tally;

/// What a cell of the matrix shows.
sealed interface CellContent {

    /// Of the answers counted here.
    Tally tally();

    /// What came of the repeats of one question.
    ///
    /// @param planned how many answers there are to be
    /// @param writing how many of those are arriving now
    /// @param passing whether any of them passes every facet
    record Answers(Tally tally, int planned, int writing, boolean passing) implements CellContent {

        int pending() {
            return planned - tally.total() - writing;
        }
    }

    /// How much of a set one endpoint withheld.
    record Withheld(Tally tally) implements CellContent {}
}
