package org.unsaid.ui.judge;

import java.util.List;
import org.unsaid.judging.JudgeTally;

/// Where judging stands.
sealed interface JudgeState {

    /// Judges and answers are being chosen.
    record Choosing() implements JudgeState {}

    /// @param notes on what happened meanwhile, such as a judge that was given up
    record Running(JudgeTally tally, int total, List<Note> notes) implements JudgeState {
        public Running {
            notes = List.copyOf(notes);
        }
    }

    /// What came of it is kept.
    record Ended(JudgeTally tally, int total, List<Note> notes) implements JudgeState {
        public Ended {
            notes = List.copyOf(notes);
        }
    }

    /// @param detail hostile text
    record Note(Kind kind, String judge, String detail) {
        enum Kind { GIVEN_UP, CAP, NOT_KEPT }
    }
}
