package org.unsaid.ui.matrix;

import org.unsaid.session.Tally;
import org.unsaid.verdict.Outcome;

/// What the cells of the matrix say of the answers in them, and what gives them weight.
enum Heat {
    /// Which outcomes they had.
    OUTCOME,
    /// The share that was withheld, of those that count.
    WITHHELD,
    /// The share that was blocked or refused, of those that count.
    REFUSED,
    /// How far they differ from others that they should be like.
    DIVERGENCE;

    /// How many of these answers a share is made of.
    int of(Tally tally) {
        return this == REFUSED ? tally.count(Outcome.BLOCKED) + tally.count(Outcome.REFUSED) : tally.withheld();
    }
}
