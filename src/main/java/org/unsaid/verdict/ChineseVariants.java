package org.unsaid.verdict;

import java.util.HashMap;
import java.util.Map;

/// Traditional forms of the characters that phrases are written in, so that one list serves both scripts.
final class ChineseVariants {

    private static final Map<Character, Character> SIMPLIFIED = read();

    private ChineseVariants() {}

    static boolean isTraditional(char character) {
        return SIMPLIFIED.containsKey(character);
    }

    static String simplified(String text) {
        if (text.length() != 1) {
            return text;
        }
        var simple = SIMPLIFIED.get(text.charAt(0));
        return simple == null ? text : simple.toString();
    }

    private static Map<Character, Character> read() {
        var pairs = new HashMap<Character, Character>();
        for (var pair : Resources.text("variants-zh.txt").split("\\s+")) {
            if (pair.length() == 2) {
                pairs.put(pair.charAt(0), pair.charAt(1));
            }
        }
        return Map.copyOf(pairs);
    }
}
