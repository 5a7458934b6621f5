package org.unsaid.weakness;

import java.util.List;
import java.util.Map;

/// Where input comes from in a language, and what does not carry it on; from `sources.json`.
///
/// @param input    paths that are input
/// @param typed    what whoever runs the program types or sets: not fixed, and not input from a visitor
/// @param harmless paths of those that nobody can choose freely
/// @param results  functions whose result does not contain what they are given, such as a length or a look-up
/// @param members  members that contain nothing of what they belong to
/// @param routes   decorators that make a function's parameters input
/// @param marks    annotations that make a parameter input
/// @param fixed    types whose values cannot carry text
record Sources(Globs input, Globs typed, Globs harmless, Globs results, Globs members, Globs routes, Globs marks, Globs fixed) {

    static Sources of(Map<String, List<String>> lists) {
        return new Sources(list(lists, "input"), list(lists, "typed"), list(lists, "harmless"), list(lists, "results"), list(lists, "members"),
                list(lists, "routes"), list(lists, "marks"), list(lists, "fixed"));
    }

    private static Globs list(Map<String, List<String>> lists, String name) {
        return Globs.of(lists.getOrDefault(name, List.of()));
    }
}
