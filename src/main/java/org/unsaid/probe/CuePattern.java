package org.unsaid.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A cue, taken apart and folded.
record CuePattern(List<Term> terms) {

    static final int LONGEST = 500;

    private static final Pattern JOINT = Pattern.compile("(?<=^|\\s)\\+(?=\\s|$)");

    private static final Pattern CUT_WORD = Pattern.compile("[\\p{L}&&[^" + Alternative.UNSPACED + "]]\\*[\\p{L}&&[^" + Alternative.UNSPACED + "]]");
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
        if (alternative.isEmpty()) {
            problems.add("an alternative on each side of ‘|’, not an empty one");
        } else if (CUT_WORD.matcher(alternative).find()) {
            problems.add("‘*’ at the end of a word, not within it");
        } else if (alternative.startsWith("!")) {
            problems.add("‘!’ once, before all alternatives of a term");
        } else if (GLUED.matcher(alternative).find()) {
            problems.add("‘+’ with a space on both sides");
        } else if (Alternative.of(alternative).parts().stream().noneMatch(CuePattern::canBeLookedFor)) {
            problems.add("a letter, digit or sign to look for");
        }
    }

    private static boolean canBeLookedFor(String text) {
        return text.codePoints().anyMatch(character -> Character.isLetterOrDigit(character)
                || switch (Character.getType(character)) {
                    case Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.OTHER_SYMBOL -> true;
                    default -> false;
                });
    }

    private static Term term(String written) {
        var term = written.strip();
        var absent = term.startsWith("!");
        var alternatives = Pattern.compile("\\|").splitAsStream(absent ? term.substring(1) : term)
                .map(String::strip).map(Alternative::of).toList();
        return new Term(absent, alternatives);
    }
}
