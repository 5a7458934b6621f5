package org.unsaid.verdict;

import java.util.BitSet;

/// The 40,000 most frequent Chinese words of two to four characters, by which Chinese can be told from characters
/// in a row. Sources and licences: `words-zh.md` beside the lists.
final class ChineseWords {

    private static final int LONGEST = 4;
    private static final int BITS = 16;

    /// Reads the lists when Chinese is first met. A word is the number that its characters make, so that looking one up
    /// makes nothing.
    private static final class Lists {
        private static final long[] WORDS = words();

        private static long[] words() {
            var words = Resources.text("words-zh.txt").strip().split("\\s+");
            var table = new long[Integer.highestOneBit(words.length) * 4];
            for (var word : words) {
                long number = 0;
                for (int i = 0; i < word.length(); i++) {
                    number = (number << BITS) | ChineseVariants.simplified(word.charAt(i));
                }
                int slot = slot(number, table);
                while (table[slot] != 0) {
                    slot = (slot + 1) & (table.length - 1);
                }
                table[slot] = number;
            }
            return table;
        }

        static boolean contain(long number) {
            int slot = slot(number, WORDS);
            while (WORDS[slot] != 0 && WORDS[slot] != number) {
                slot = (slot + 1) & (WORDS.length - 1);
            }
            return WORDS[slot] == number;
        }

        private static int slot(long number, long[] table) {
            return (int) ((number * 0x9E3779B97F4A7C15L) >>> 33) & (table.length - 1);
        }
    }

    private ChineseWords() {}

    /// How many of the text's ideographs stand in a word of the list, from 0 to 1, where every run of them is read
    /// from its beginning and the longest word is taken. Written Chinese has 0.6 and more; what brings it down are
    /// names and terms, so that a single character that the question has too counts for nothing.
    static double share(PlainText text, PlainText question) {
        var asked = new BitSet();
        for (int i = 0; i < question.length(); i++) {
            asked.set(question.charAt(i));
        }
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
        long number = 0;
        int longest = 1;
        int end = Math.min(start + LONGEST, text.length());
        for (int i = start; i < end && Scripts.isIdeograph(text.charAt(i)); i++) {
            number = (number << BITS) | text.charAt(i);
            longest = i > start && Lists.contain(number) ? i - start + 1 : longest;
        }
        return longest;
    }
}
