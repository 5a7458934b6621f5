package org.unsaid.ui.drift;

import java.util.List;
import java.util.Optional;
import org.unsaid.chart.Chart;
import org.unsaid.divergence.SessionComparison;
import org.unsaid.session.Session;

/// What the comparison of sessions shows.
sealed interface DriftState {

    /// @param done answers of `total` that are labelled anew
    record Reading(long done, long total) implements DriftState {}

    /// @param sessions   that were chosen, in the order in which they were made
    /// @param before     and `after`: the two whose answers are compared
    /// @param line       over all of them; empty where there are but two
    record Shown(List<Session> sessions, Session before, Session after, SessionComparison comparison, Optional<Chart> line)
            implements DriftState {

        public Shown {
            sessions = List.copyOf(sessions);
        }
    }

    /// Fewer than two of them are there any more.
    record Gone() implements DriftState {}

    record Failed(String message) implements DriftState {}
}
