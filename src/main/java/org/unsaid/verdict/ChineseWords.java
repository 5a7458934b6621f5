package org.unsaid.verdict;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The 40,000 most frequent Chinese words of two to four characters, by which Chinese can be told from characters
/// in a row. Sources and licences: `words-zh.md` beside the lists.
final class ChineseWords {

    private static final int LONGEST = 4;

    /// Reads the lists when Chinese is first met.
    private static final class Lists {
        static final Set<String> WORDS = Set.of(Resources.text("words-zh.txt").strip().split("\\s+"));
        static final Map<Character, Character> SIMPLIFIED = simplified();

        private static Map<Character, Character> simplified() {
            var pairs = new HashMap<Character, Character>();
            for (var pair : Resources.text("simplified-zh.txt").strip().split("\\s+")) {
                pairs.put(pair.charAt(0), pair.charAt(1));
            }
            return Map.copyOf(pairs);
        }
    }

    private ChineseWords() {}

    /// How many of the text's ideographs stand in a word of the list, from 0 to 1, where every run of them is read
    /// from its beginning and the longest word is taken. Written Chinese has 0.6 and more; what brings it down are
    /// names and terms, so that a single character that the question has too counts for nothing.
    static double share(PlainText text, PlainText question) {
        var asked = new BitSet();
        question.toString().chars().forEach(asked::set);
        int inWords = 0;
        int alone = 0;
        int i = 0;
        while (i < text.length()) {
            char character = text.charAt(i);
            int length = Scripts.isIdeograph(character) ? wordAt(text, i) : 1;
            if (length > 1) {
                inWords += length;
            } else if (Scripts.isIdeograph(character) && !asked.get(character)) {
                alone++;
            }
            i += length;
        }
        return inWords + alone == 0 ? 1 : (double) inWords / (inWords + alone);
    }

    private static int wordAt(PlainText text, int start) {
        var run = new StringBuilder(LONGEST);
        for (int i = start; i < Math.min(start + LONGEST, text.length()) && Scripts.isIdeograph(text.charAt(i)); i++) {
            run.append(simplified(text.charAt(i)));
        }
        while (run.length() > 1 && !Lists.WORDS.contains(run.toString())) {
            run.setLength(run.length() - 1);
        }
        return Math.max(1, run.length());
    }

    static char simplified(char character) {
        return Lists.SIMPLIFIED.getOrDefault(character, character);
    }
}
