package org.unsaid.weakness;

import java.util.List;

/// A place that a clue may be about: a call with its arguments, or an assignment with what is assigned.
///
/// @param call      whether it is a call
/// @param name      path of the function or of what is assigned to
/// @param start     index of its first token
/// @param end       index after its last token
/// @param arguments in their order; then, named [#RECEIVER], what the function is called on
/// @param contexts  names of the function, the class and the assigned variable around it
record Site(boolean call, String name, int start, int end, List<Argument> arguments, List<String> contexts) {

    static final String RECEIVER = "receiver";

    /// @param name  keyword, or empty
    /// @param start index of the first token
    /// @param end   index after the last token
    record Argument(String name, int start, int end) {}

    Site {
        arguments = List.copyOf(arguments);
        contexts = List.copyOf(contexts);
    }
}
