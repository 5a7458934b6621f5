package org.unsaid.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One way of wording a term of a cue.
///
/// @param parts folded; between two parts stands any ending of the word that the first of them begins
/// @param stem  whether any ending may follow the last part too
record Alternative(List<String> parts, boolean stem) {

    /// Character classes of the scripts that [Folding#isUnspaced] knows.
    static final String UNSPACED = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsTibetan}";

    /// An asterisk that ends a word; any other is a sign like any other.
    private static final Pattern ENDING = Pattern.compile("(?<=[\\p{L}\\p{M}\\p{N}])\\*(?=\\s|$|[" + UNSPACED + "])");

    Alternative {
        parts = List.copyOf(parts);
    }

    static Alternative of(String written) {
        if (written.indexOf('*') < 0) {
            return new Alternative(List.of(Folding.fold(written)), false);
        }
        var pieces = ENDING.split(written, -1);
        var stem = pieces.length > 1 && pieces[pieces.length - 1].isEmpty();
        var parts = new ArrayList<String>();
        for (var index = 0; index < pieces.length - (stem ? 1 : 0); index++) {
            var opensWithSpace = index > 0 && !pieces[index].isEmpty() && Sentence.isSpace(pieces[index].charAt(0));
            var folded = Folding.fold(pieces[index]);
            parts.add(opensWithSpace && !folded.isEmpty() && !Folding.isUnspaced(folded.codePointAt(0)) ? " " + folded : folded);
        }
        return new Alternative(parts, stem);
    }

    boolean mayStandIn(Grams grams) {
        return grams.mayHold(parts.getFirst());
    }

    boolean standsIn(Sentence sentence) {
        if (!mayStandIn(sentence.grams())) {
            return false;
        }
        var first = parts.getFirst();
        var folded = sentence.folded();
        for (var at = folded.indexOf(first); at >= 0; at = folded.indexOf(first, at + 1)) {
            if (beginsAt(folded, at) && goesOnAt(folded, at + first.length())) {
                return true;
            }
        }
        return false;
    }

    private boolean goesOnAt(String folded, int afterFirst) {
        var at = afterFirst;
        for (var part : parts.subList(1, parts.size())) {
            while (at < folded.length() && !folded.startsWith(part, at) && isOfAWord(folded.codePointAt(at))) {
                at += Character.charCount(folded.codePointAt(at));
            }
            if (!folded.startsWith(part, at)) {
                return false;
            }
            at += part.length();
        }
        return endsAt(folded, at);
    }

    private boolean beginsAt(String folded, int at) {
        if (at == 0) {
            return true;
        }
        var first = parts.getFirst().codePointAt(0);
        var before = folded.codePointBefore(at);
        if (Character.isDigit(first) && (Character.isDigit(before) || groupsDigits(folded, at - 1))) {
            return false; // 000 is not said by 10,000
        }
        return !isOfAWord(first) || !isOfAWord(before);
    }

    private boolean endsAt(String folded, int at) {
        if (at == folded.length() || stem) {
            return true;
        }
        var last = folded.codePointBefore(at);
        var after = folded.codePointAt(at);
        if (Character.isDigit(last) && (Character.isDigit(after) || groupsDigits(folded, at))) {
            return false;
        }
        return !isOfAWord(last) || !isOfAWord(after);
    }

    /// Whether it belongs to a word that ends visibly, so that another such character beside it belongs to it too.
    private static boolean isOfAWord(int character) {
        return isWord(character) && !Folding.isUnspaced(character);
    }

    private static boolean groupsDigits(String folded, int at) {
        return at > 0 && at + 1 < folded.length()
                && (folded.charAt(at) == '.' || folded.charAt(at) == ',')
                && Character.isDigit(folded.charAt(at - 1)) && Character.isDigit(folded.charAt(at + 1));
    }

    private static boolean isWord(int character) {
        return Character.isLetterOrDigit(character) || switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
