package org.unsaid.cli;

import java.io.Serial;
import java.util.List;

/// What a command was given is not as it must be. Ends the command; every problem is told, not only the first.
final class InputException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<String> problems;

    /// @param problems each names place, value and expectation
    InputException(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    InputException(String problem) {
        this(List.of(problem));
    }

    List<String> problems() {
        return problems;
    }

    /// Ends the command if there is a problem.
    static void throwIfAny(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
    }
}
