package org.unsaid.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A cue, taken apart and folded.
record CuePattern(List<Term> terms) {

    static final int LONGEST = 4_000;

    private static final Pattern JOINT = Pattern.compile("(?<=^|\\s)\\+(?=\\s|$)");

    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern CUT_WORD = Pattern.compile("[\\p{L}&&[^" + Alternative.UNSPACED + "]]\\*[\\p{L}&&[^" + Alternative.UNSPACED + "]]");
    private static final Pattern GLUED = Pattern.compile("\\s\\+|^\\+|\\+\\s");

    /// @param absent whether none of the alternatives may stand in the sentence
    record Term(boolean absent, List<Alternative> alternatives) {

        boolean holdsIn(Sentence sentence) {
            for (var alternative : alternatives) {
                if (alternative.standsIn(sentence)) {
                    return !absent;
                }
            }
            return absent;
        }
    }

    /// @throws IllegalArgumentException if the cue has problems
    static CuePattern of(Cue cue) {
        var problems = new ArrayList<String>();
        var pattern = parse(cue.expression(), problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("cue '%s': expected %s".formatted(cue.expression(), problems.getFirst()));
        }
        return pattern;
    }

    /// @return false only if no sentence of the text can hold it
    boolean mayBeFoundIn(Grams whole) {
        for (var term : terms) {
            if (!term.absent() && term.alternatives().stream().noneMatch(alternative -> alternative.mayStandIn(whole))) {
                return false;
            }
        }
        return true;
    }

    boolean isFoundIn(Sentence sentence) {
        for (var term : terms) {
            if (!term.holdsIn(sentence)) {
                return false;
            }
        }
        return !terms.isEmpty();
    }

    /// Takes the expression apart; what is malformed is left out of the pattern.
    ///
    /// @param problems receives what was expected of the expression where it is wrong
    static CuePattern parse(String expression, List<String> problems) {
        if (expression.length() > LONGEST) {
            problems.add("a cue of at most " + LONGEST + " characters");
            return new CuePattern(List.of());
        }
        var terms = new ArrayList<Term>();
        for (var written : JOINT.split(expression, -1)) {
            var term = written.strip();
            if (term.isEmpty()) {
                problems.add("a term on each side of ‘ + ’, not an empty one");
                continue;
            }
            var absent = term.startsWith("!");
            var alternatives = new ArrayList<Alternative>();
            for (var alternative : BAR.split(absent ? term.substring(1) : term, -1)) {
                alternative(alternative.strip(), problems).ifPresent(alternatives::add);
            }
            terms.add(new Term(absent, alternatives));
        }
        if (problems.isEmpty() && terms.stream().allMatch(Term::absent)) {
            problems.add("at least one term that must be present");
        }
        return new CuePattern(terms);
    }

    private static Optional<Alternative> alternative(String written, List<String> problems) {
        if (written.isEmpty()) {
            problems.add("an alternative on each side of ‘|’, not an empty one");
        } else if (written.indexOf('*') > 0 && CUT_WORD.matcher(written).find()) {
            problems.add("‘*’ at the end of a word, not within it");
        } else if (written.startsWith("!")) {
            problems.add("‘!’ once, before all alternatives of a term");
        } else if (written.indexOf('+') >= 0 && GLUED.matcher(written).find()) {
            problems.add("‘+’ with a space on both sides");
        } else {
            var alternative = Alternative.of(written);
            if (alternative.parts().stream().anyMatch(CuePattern::canBeLookedFor)) {
                return Optional.of(alternative);
            }
            problems.add("a letter, digit or sign to look for");
        }
        return Optional.empty();
    }

    private static boolean canBeLookedFor(String text) {
        return text.codePoints().anyMatch(character -> Character.isLetterOrDigit(character) || "%‰§&#@".indexOf(character) >= 0
                || switch (Character.getType(character)) {
                    case Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.OTHER_SYMBOL -> true;
                    default -> false;
                });
    }
}
