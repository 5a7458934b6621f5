package org.unsaid.ui;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Which bundled face a stretch of text is set in. A face that is named brings its own line height, where one that
/// JavaFX falls back to is squeezed into the lines of Inter.
public enum Face {
    PLAIN, CJK, ARABIC, TIBETAN;

    /// @param start as an index of the Java string
    /// @param end   after the last character
    record Run(Face face, int start, int end) {}

    /// The runs of a text in order; spaces, digits and signs go with what is before them.
    static List<Run> runs(String text) {
        var runs = new ArrayList<Run>();
        var face = PLAIN;
        int start = 0;
        boolean begun = false;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            var script = UnicodeScript.of(point);
            if (script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED) {
                var next = of(script);
                if (begun && next != face) {
                    runs.add(new Run(face, start, i));
                    start = i;
                }
                face = next;
                begun = true;
            }
            i += Character.charCount(point);
        }
        if (start < text.length()) {
            runs.add(new Run(face, start, text.length()));
        }
        return runs;
    }

    /// The face that most letters of a text are set in.
    public static Face of(String text) {
        var lengths = new int[]{0, 0, 0, 0};
        var all = List.of(PLAIN, CJK, ARABIC, TIBETAN);
        runs(text).forEach(run -> lengths[all.indexOf(run.face())] += run.end() - run.start());
        var most = PLAIN;
        for (Face face : all) {
            most = lengths[all.indexOf(face)] > lengths[all.indexOf(most)] ? face : most;
        }
        return most;
    }

    /// Whether most letters of a text run from right to left.
    static boolean rightToLeft(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long fromRight = text.codePoints().filter(Character::isLetter).filter(Face::fromRight).count();
        return fromRight * 2 > letters;
    }

    public String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static boolean fromRight(int letter) {
        var direction = Character.getDirectionality(letter);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static Face of(UnicodeScript script) {
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> CJK;
            case ARABIC, SYRIAC, THAANA -> ARABIC;
            case TIBETAN -> TIBETAN;
            default -> PLAIN;
        };
    }
}
