package org.unsaid.weakness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A name in a block, what was put into it, and what it was checked by.
final class Variable {

    /// What is appended in a loop of an answer is the same again; more than this says nothing new.
    private static final int MOST_VALUES = 16;

    enum Origin {
        /// Holds what the block puts into it.
        ASSIGNED,
        /// Text from outside: a request, a form, an argument of the program.
        INPUT,
        /// A parameter of a function; from outside if the block calls the function so.
        PARAMETER,
        /// Set nowhere in the block.
        UNKNOWN,
        /// A module, a class, a constant by its spelling, or a number by its type.
        FIXED
    }

    private final Origin origin;
    private final List<Value> values = new ArrayList<>();
    private final Set<String> checks = new HashSet<>();

    Variable(Origin origin) {
        this.origin = origin;
    }

    Origin origin() {
        return origin;
    }

    List<Value> values() {
        return values;
    }

    void add(Value value) {
        if (values.size() < MOST_VALUES) {
            values.add(value);
        }
    }

    Set<String> checks() {
        return checks;
    }

    /// Notes a check here and on all that this was made from.
    void check(String name) {
        check(name, 6);
    }

    private void check(String name, int depth) {
        if (checks.add(name) && depth > 0) {
            for (var value : values) {
                value.mentions().forEach(mention -> mention.variable().check(name, depth - 1));
            }
        }
    }
}
