package org.unsaid.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A cue, taken apart and folded.
record CuePattern(List<Term> terms) {

    static final int LONGEST = 500;

    private static final Pattern JOINT = Pattern.compile("(?<=^|\\s)\\+(?=\\s|$)");

    private static final Pattern GLUED = Pattern.compile("\\s\\+|^\\+|\\+\\s");

    /// @param absent whether none of the alternatives may stand in the sentence
    record Term(boolean absent, List<Alternative> alternatives) {

        boolean holdsIn(String folded) {
            for (var alternative : alternatives) {
                if (alternative.standsIn(folded)) {
                    return !absent;
                }
            }
            return absent;
        }
    }

    /// @throws IllegalArgumentException if the cue has problems
    static CuePattern of(Cue cue) {
        var problems = problems(cue.expression());
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("cue '%s': expected %s".formatted(cue.expression(), problems.getFirst()));
        }
        return new CuePattern(JOINT.splitAsStream(cue.expression()).map(CuePattern::term).toList());
    }

    boolean isFoundIn(String folded) {
        for (var term : terms) {
            if (!term.holdsIn(folded)) {
                return false;
            }
        }
        return true;
    }

    /// What was expected of the expression where it is wrong; empty if nothing is.
    static List<String> problems(String expression) {
        if (expression.length() > LONGEST) {
            return List.of("a cue of at most " + LONGEST + " characters");
        }
        var problems = new ArrayList<String>();
        var present = 0;
        for (var written : JOINT.split(expression, -1)) {
            var term = written.strip();
            if (term.isEmpty()) {
                problems.add("a term on each side of ‘ + ’, not an empty one");
                continue;
            }
            present += term.startsWith("!") ? 0 : 1;
            for (var alternative : term.substring(term.startsWith("!") ? 1 : 0).split("\\|", -1)) {
                check(alternative.strip(), problems);
            }
        }
        if (present == 0 && problems.isEmpty()) {
            problems.add("at least one term that must be present");
        }
        return problems;
    }

    private static void check(String alternative, List<String> problems) {
        var stem = alternative.endsWith("*") ? alternative.substring(0, alternative.length() - 1) : alternative;
        if (alternative.isEmpty()) {
            problems.add("an alternative on each side of ‘|’, not an empty one");
        } else if (stem.indexOf('*') >= 0) {
            problems.add("‘*’ only once, at the end of an alternative");
        } else if (stem.startsWith("!")) {
            problems.add("‘!’ once, before all alternatives of a term");
        } else if (GLUED.matcher(stem).find()) {
            problems.add("‘+’ with a space on both sides");
        } else if (Folding.fold(stem).codePoints().noneMatch(Character::isLetterOrDigit)) {
            problems.add("a letter or digit to look for");
        }
    }

    private static Term term(String written) {
        var term = written.strip();
        var absent = term.startsWith("!");
        var alternatives = Pattern.compile("\\|").splitAsStream(absent ? term.substring(1) : term)
                .map(String::strip).map(Alternative::of).toList();
        return new Term(absent, alternatives);
    }
}
