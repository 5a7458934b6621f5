package org.unsaid.ui;

import java.util.Optional;
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

    default boolean active() {
        return switch (this) {
            case Running _, Paused _, Stopping _ -> true;
            case Idle _, Failed _ -> false;
        };
    }
}
