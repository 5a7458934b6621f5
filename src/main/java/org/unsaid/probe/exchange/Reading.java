package org.unsaid.probe.exchange;

import java.util.List;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.Problem;

/// What a file turned out to be.
sealed interface Reading {

    /// @param tables at least one; a workbook may hold several
    record Tables(List<SourceTable> tables) implements Reading {}

    record Whole(ProbeSet set) implements Reading {}

    record Unreadable(List<Problem> problems) implements Reading {

        static Unreadable because(String file, String place, String value, String expected) {
            return new Unreadable(List.of(Problem.of(file, place, value, expected)));
        }
    }
}
