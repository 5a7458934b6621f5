package org.unsaid.weakness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Tokens in a row, as a [Clue] writes them.
final class TokenRun {

    private static final int GAP = 12;

    private final List<Step> steps;

    private sealed interface Step {}

    /// One token that is one of these.
    private record Literal(Set<String> texts) implements Step {}

    private record Quoted(Globs globs) implements Step {}

    private record Any() implements Step {}

    /// Up to twelve tokens of any kind.
    private record Gap() implements Step {}

    /// A bracket with what is in it.
    private record Bracket() implements Step {}

    private TokenRun(List<Step> steps) {
        this.steps = steps;
    }

    static TokenRun of(String text) {
        var steps = new ArrayList<Step>();
        for (var part : text.strip().split(" +")) {
            steps.add(switch (part) {
                case "_" -> new Any();
                case ".." -> new Gap();
                case "(..)" -> new Bracket();
                case "|", "||" -> new Literal(Set.of(part));
                default -> part.startsWith("\"") ? new Quoted(Globs.of(part.substring(1, part.length() - 1)))
                        : new Literal(Set.of(part.split("\\|")));
            });
        }
        return new TokenRun(List.copyOf(steps));
    }

    /// @return the texts of which the first token is one; empty if it is a string
    Set<String> firsts() {
        return steps.getFirst() instanceof Literal(var texts) ? texts : Set.of();
    }

    /// @return index after the last token of the run that starts here, or -1
    int match(Code code, int index) {
        return match(code, index, 0);
    }

    private int match(Code code, int from, int firstStep) {
        int index = from;
        for (int step = firstStep; step < steps.size(); step++) {
            if (index >= code.size()) {
                return -1;
            }
            if (steps.get(step) instanceof Gap) {
                return afterGap(code, index, step + 1);
            }
            index = after(steps.get(step), code, index);
            if (index < 0) {
                return -1;
            }
        }
        return index;
    }

    private static int after(Step step, Code code, int index) {
        return switch (step) {
            case Literal(var texts) -> code.isAny(index, texts) ? index + 1 : -1;
            case Quoted(var globs) -> code.isString(index) && globs.matches(code.at(index).text()) ? index + 1 : -1;
            case Bracket _ -> code.is(index, "(") ? code.partner(index) + 1 : -1;
            case Any _, Gap _ -> index + 1;
        };
    }

    private int afterGap(Code code, int from, int step) {
        for (int index = from; index <= Math.min(from + GAP, code.size() - 1); index++) {
            int end = match(code, index, step);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }
}
