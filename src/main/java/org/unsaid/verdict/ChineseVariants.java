package org.unsaid.verdict;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// Traditional forms of characters, so that one list of phrases or words serves both scripts.
final class ChineseVariants {

    /// Every traditional character, and those that are simplified in most of their words though not in all.
    private static final Map<Character, Character> SIMPLIFIED = read("simplified-zh.txt", "variants-zh.txt");

    private ChineseVariants() {}

    static boolean isTraditional(char character) {
        return SIMPLIFIED.containsKey(character);
    }

    static char simplified(char character) {
        return SIMPLIFIED.getOrDefault(character, character);
    }

    static String simplified(String text) {
        return text.length() == 1 ? String.valueOf(simplified(text.charAt(0))) : text;
    }

    private static Map<Character, Character> read(String... files) {
        var pairs = new HashMap<Character, Character>();
        Stream.of(files).flatMap(file -> Stream.of(Resources.text(file).split("\\s+"))).filter(pair -> pair.length() == 2)
                .forEach(pair -> pairs.put(pair.charAt(0), pair.charAt(1)));
        return Map.copyOf(pairs);
    }
}
