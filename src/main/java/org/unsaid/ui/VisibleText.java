package org.unsaid.ui;

import java.util.Map;
import java.util.TreeMap;
import org.unsaid.verdict.HiddenCharacters;

/// Makes characters that hide or reorder others visible on screen. Stored text is never changed.
public final class VisibleText {

    /// Stands for one hidden UTF-16 unit; lengths stay equal, so marks stay in place.
    public static final char SHOWN = '\u25AF';

    private VisibleText() {}

    public static String of(String text) {
        var changed = new StringBuilder(text);
        HiddenCharacters.forEach(text, at -> {
            for (int unit = 0; unit < Character.charCount(text.codePointAt(at)); unit++) {
                changed.setCharAt(at + unit, SHOWN);
            }
        });
        return changed.toString();
    }

    /// Which characters are shown in this way, and how often each.
    public static Map<Integer, Integer> hidden(String text) {
        var counts = new TreeMap<Integer, Integer>();
        HiddenCharacters.forEach(text, at -> counts.merge(text.codePointAt(at), 1, Integer::sum));
        return counts;
    }
}
