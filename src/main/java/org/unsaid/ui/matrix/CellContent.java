package org.unsaid.ui.matrix;

import org.unsaid.session.Tally;

/// What a cell of the matrix shows.
sealed interface CellContent {

    /// @param tally of the answers counted here
    Tally tally();

    /// @param planned how many answers there are to be
    /// @param writing how many of those are arriving now
    record Answers(Tally tally, int planned, int writing) implements CellContent {

        int pending() {
            return planned - tally.total() - writing;
        }
    }

    /// How much of a set one endpoint withheld.
    record Withheld(Tally tally) implements CellContent {}
}
