package org.unsaid.ui.sessions;

import java.nio.file.Path;
import java.util.List;
import org.unsaid.evidence.Verification;
import org.unsaid.evidence.Verification.Problem;

/// What was last done with the evidence of a session.
sealed interface EvidenceState {

    record None() implements EvidenceState {}

    record Verifying() implements EvidenceState {}

    record Writing(Path file) implements EvidenceState {}

    record Opening(Path file) implements EvidenceState {}

    /// @param records of questions, models, sendings and answers
    /// @param events  labels, notes, and what was done
    record Intact(long records, long events) implements EvidenceState {}

    record Changed(List<Problem> problems) implements EvidenceState {}

    record Written(Path file) implements EvidenceState {}

    /// @param hidden answers that were not shared
    record Opened(String name, long hidden) implements EvidenceState {}

    /// It came as JSON Lines.
    record Imported(String name, int answers) implements EvidenceState {}

    /// JSON Lines of which nothing was taken.
    record BrokenLines(List<org.unsaid.probe.Problem> problems) implements EvidenceState {}

    record AlreadyHere(String name) implements EvidenceState {}

    record Refused(Path file, Verification verification) implements EvidenceState {}

    /// @param message of the system
    record Failed(Path file, String message) implements EvidenceState {}
}
