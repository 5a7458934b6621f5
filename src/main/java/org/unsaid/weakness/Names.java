package org.unsaid.weakness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The names of a block as they stand at the place being read.
///
/// One table for the block and not one for each function: a function's parameters replace what had their names before,
/// and a name that a function does not set is, as in the languages themselves, one from outside it.
final class Names {

    private final Map<String, Variable> variables = new HashMap<>();
    private final Map<String, Boolean> inputs = new HashMap<>();
    private final Map<String, Boolean> typed = new HashMap<>();
    private final Sources sources;

    Names(Sources sources) {
        this.sources = sources;
    }

    void define(String name, Variable variable) {
        variables.put(name, variable);
    }

    /// Forgets what the first reading saw checked, since a check counts only for what comes after it.
    void forgetChecks() {
        variables.values().forEach(variable -> variable.checks().clear());
    }

    /// @return what the variable of this name holds, if the block puts anything into it
    List<Value> known(String name) {
        var variable = variables.get(name);
        return variable == null ? List.of() : List.copyOf(variable.values());
    }

    /// @param path names joined by dots, of which the first is the variable's
    Variable find(String path) {
        if (isInput(path) && !sources.harmless().matches(path)) {
            return variables.computeIfAbsent(path, _ -> new Variable(Variable.Origin.INPUT));
        }
        var name = root(path);
        if (isTyped(path)) {
            return variables.computeIfAbsent(path, _ -> new Variable(Variable.Origin.UNKNOWN));
        }
        if (name.startsWith("this.") && !variables.containsKey(name)) {
            var field = name.substring(5); // as it is declared, in PHP with a dollar sign
            name = variables.containsKey(field) ? field : variables.containsKey("$" + field) ? "$" + field : name;
        }
        boolean fixed = fixed(name);
        return variables.computeIfAbsent(name, _ -> new Variable(
                fixed ? Variable.Origin.FIXED : Variable.Origin.UNKNOWN));
    }

    /// Whether what is read there comes from outside, of whatever kind.
    boolean isSource(String path) {
        return isInput(path) || isTyped(path);
    }

    private boolean isInput(String path) {
        return inputs.computeIfAbsent(path, sources.input()::matches);
    }

    private boolean isTyped(String path) {
        return typed.computeIfAbsent(path, sources.typed()::matches);
    }

    /// The variable's own part of a path: the first name, or two where the first is the object itself.
    static String root(String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return path;
        }
        var first = path.substring(0, dot);
        if (!first.equals("this") && !first.equals("self") && !first.equals("$this")) {
            return first;
        }
        int next = path.indexOf('.', dot + 1);
        return "this" + (next < 0 ? path.substring(dot) : path.substring(dot, next));
    }

    /// Classes and constants, by the way all four languages spell them.
    private static boolean fixed(String name) {
        return name.isEmpty() || Character.isUpperCase(name.charAt(0));
    }
}
