package org.unsaid.divergence;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/// Cuts a text into the units that a difference is shown in. Joined they give the text.
final class Words {

    private enum Unit { LETTERS, SPACE, SINGLE }

    private Words() {}

    static List<String> of(String text) {
        var words = new ArrayList<String>();
        var start = 0;
        var current = Unit.SINGLE;
        for (var at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            var unit = unit(text.codePointAt(at));
            if (at > start && (unit != current || unit == Unit.SINGLE)) {
                words.add(text.substring(start, at));
                start = at;
            }
            current = unit;
        }
        if (start < text.length()) {
            words.add(text.substring(start));
        }
        return words;
    }

    private static Unit unit(int character) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            return Unit.SPACE;
        }
        if (!Character.isLetterOrDigit(character)) {
            return isMark(character) ? Unit.LETTERS : Unit.SINGLE;
        }
        return switch (UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA -> Unit.SINGLE;
            default -> Unit.LETTERS;
        };
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.FORMAT -> true;
            default -> false;
        };
    }
}
