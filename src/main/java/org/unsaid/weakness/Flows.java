package org.unsaid.weakness;

import java.util.LinkedHashSet;
import java.util.Set;
import org.unsaid.weakness.Value.Mention;
import org.unsaid.weakness.Value.Text;
import org.unsaid.weakness.Variable.Origin;

/// Follows values back to where they came from, as one pattern sees it.
///
/// Each question follows a bounded number of steps, so that code written to be endless costs no more than other code.
final class Flows {

    private static final int MOST_STEPS = 200;
    private static final int DEEPEST = 8;
    private static final int LONGEST = 2000;
    private static final Globs NONE = Globs.of("");

    private final Globs cleanedBy;
    private final Globs checkedBy;
    private int steps;

    Flows(Globs cleanedBy, Globs checkedBy) {
        this.cleanedBy = cleanedBy;
        this.checkedBy = checkedBy;
    }

    boolean holds(Clue.Flow flow, Value value) {
        steps = 0;
        return switch (flow) {
            case INPUT -> flows(value, true, 0);
            case ANY -> flows(value, false, 0);
            case BUILT -> built(value, 0);
        };
    }

    private boolean flows(Value value, boolean inputOnly, int depth) {
        return value.mentions().stream().anyMatch(mention -> flows(mention, inputOnly, depth));
    }

    private boolean flows(Mention mention, boolean inputOnly, int depth) {
        if (steps++ > MOST_STEPS || depth > DEEPEST || harmless(mention)) {
            return false;
        }
        var variable = mention.variable();
        return switch (variable.origin()) {
            case INPUT -> true;
            case FIXED -> false;
            case UNKNOWN -> !inputOnly || variable.values().stream().anyMatch(value -> flows(value, true, depth + 1));
            case PARAMETER -> !inputOnly || variable.values().stream().anyMatch(value -> flows(value, true, depth + 1));
            case ASSIGNED -> variable.values().stream().anyMatch(value -> flows(value, inputOnly, depth + 1));
        };
    }

    private boolean harmless(Mention mention) {
        return mention.through().stream().anyMatch(name -> cleanedBy.matchesPath(name))
                || mention.variable().checks().stream().anyMatch(checkedBy::matches);
    }

    private boolean built(Value value, int depth) {
        if (steps++ > MOST_STEPS || depth > DEEPEST) {
            return false;
        }
        if (value.assembled() && flows(value, false, depth)) {
            return true;
        }
        return value.mentions().stream().filter(mention -> !harmless(mention)).map(Mention::variable)
                .anyMatch(variable -> (variable.values().size() > 1 && variable.values().stream().anyMatch(
                                part -> flows(part, false, depth + 1)))
                        || variable.values().stream().anyMatch(part -> built(part, depth + 1)));
    }

    /// Whether what flows stands at the start of the value, or where the host of an address stands.
    boolean leads(Value value, Clue.Flow flow) {
        steps = 0;
        return leads(value, flow == Clue.Flow.INPUT, new StringBuilder(), 0);
    }

    private boolean leads(Value value, boolean inputOnly, StringBuilder before, int depth) {
        for (var piece : value.pieces()) {
            switch (piece) {
                case Text(var text) -> before.append(text, 0, Math.min(text.length(), 100));
                case Mention mention -> {
                    if (open(before) && flows(mention, inputOnly, depth)) {
                        var values = mention.variable().values();
                        boolean itself = mention.variable().origin() != Origin.ASSIGNED || values.size() != 1 || depth > DEEPEST;
                        return itself || leads(values.getFirst(), inputOnly, before, depth + 1);
                    }
                    before.append(text(mention.variable(), depth + 1));
                }
            }
            if (!open(before)) {
                return false;
            }
        }
        return false;
    }

    private static boolean open(StringBuilder before) {
        var text = before.toString();
        int host = text.indexOf("://");
        return text.isEmpty() || (host >= 0 && text.length() == host + 3);
    }

    /// @return the literal text of a value, with that of the variables in it
    static String text(Value value) {
        return new Flows(NONE, NONE).text(value, 0);
    }

    private String text(Value value, int depth) {
        var text = new StringBuilder();
        for (var piece : value.pieces()) {
            if (text.length() > LONGEST || steps > MOST_STEPS) {
                break;
            }
            text.append(switch (piece) {
                case Text(var literal) -> literal.substring(0, Math.min(literal.length(), LONGEST));
                case Mention mention -> text(mention.variable(), depth + 1);
            });
        }
        return text.toString();
    }

    private String text(Variable variable, int depth) {
        var text = new StringBuilder();
        if (depth < 4 && steps++ < MOST_STEPS) {
            variable.values().stream().limit(4).forEach(value -> text.append(text(value, depth)));
        }
        return text.toString();
    }

    /// @return the text of a value that is one literal, else empty
    static String literal(Value value) {
        return value.pieces().size() == 1 && value.pieces().getFirst() instanceof Text(var text) ? text : "";
    }

    /// @return names in a value, and in what the variables in it were made from
    static Set<String> names(Value value) {
        var names = new LinkedHashSet<String>();
        new Flows(NONE, NONE).names(value, 0, names);
        return names;
    }

    private void names(Value value, int depth, Set<String> names) {
        for (var mention : value.mentions()) {
            if (steps++ > MOST_STEPS) {
                return;
            }
            names.add(mention.path());
            if (depth < 3) {
                mention.variable().values().forEach(part -> names(part, depth + 1, names));
            }
        }
    }
}
