package org.unsaid.ui;

import java.util.List;
import java.util.Optional;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.run.CapProblem;
import org.unsaid.run.Progress;

/// Where the run of a session stands. Each case holds what only that case can know.
public sealed interface RunState {

    Progress progress();

    /// Nothing is being asked.
    record Idle(Progress progress) implements RunState {}

    record Running(Progress progress) implements RunState {}

    /// Answers in flight are finished; no new call begins.
    ///
    /// @param because what made the program pause by itself, in words; empty if a person did
    record Paused(Progress progress, Optional<String> because) implements RunState {}

    /// Stopping, until what is in flight has been let go.
    record Stopping(Progress progress) implements RunState {}

    /// The run could not go on.
    record Failed(Progress progress, String message) implements RunState {}

    /// The run has not begun, because of what it may cost.
    ///
    /// @param unpriced endpoints whose price is not known and that nobody agreed to ask all the same
    /// @param problems why the session's caps cannot be kept
    record Withheld(Progress progress, List<Endpoint> unpriced, List<CapProblem> problems) implements RunState {
        public Withheld {
            unpriced = List.copyOf(unpriced);
            problems = List.copyOf(problems);
        }
    }

    default boolean active() {
        return switch (this) {
            case Running _, Paused _, Stopping _ -> true;
            case Idle _, Failed _, Withheld _ -> false;
        };
    }

    /// The same, further on.
    default RunState at(Progress now) {
        return switch (this) {
            case Idle _ -> new Idle(now);
            case Running _ -> new Running(now);
            case Paused(_, var because) -> new Paused(now, because);
            case Stopping _ -> new Stopping(now);
            case Failed(_, var message) -> new Failed(now, message);
            case Withheld(_, var unpriced, var problems) -> new Withheld(now, unpriced, problems);
        };
    }
}
