package org.unsaid.ui.matrix;

import org.unsaid.session.Tally;

/// What a cell shows.
///
/// @param tally   of the repeats that ended
/// @param planned repeats there are to be
/// @param writing of those, arriving now
record CellState(Tally tally, int planned, int writing) {

    boolean complete() {
        return tally.total() >= planned;
    }
}
