package org.unsaid.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Finds every phrase of every list in one pass over a text, whatever their number.
///
/// A tree of characters, walked from each place where a word begins. Chosen over regular expressions because an
/// answer is hostile text: no step is ever taken back, and no walk is longer than the longest phrase. The tree
/// lies flat in arrays, near its root first, which keeps the busy part in the processor's cache. Immutable.
final class PhraseIndex {

    private static final int[] NONE = {};

    /// From so many children on a node has a table of them.
    private static final int MANY = 5;
    private static final int ASCII = 128;

    private final int[] roots = new int[1 << 16];
    private final int[] firstChild;
    private final char[] labels;
    private final int[][] lists;
    private final int[][] openLists;
    private final boolean[] ends;
    private final int[][] byLabel;

    /// @param list   number of the list it is from
    /// @param prefix whether any ending may follow
    record Phrase(String text, int list, boolean prefix) {}

    /// Receives what is found, in the order in which phrases begin.
    interface Found {
        void at(int list, int start, int end);
    }

    /// Sorted phrases that begin alike: a node of the tree.
    private static final class Stem {
        private final int from;
        private final int to;
        private final int length;
        private int longer; // the first of them that goes on
        private int children;

        Stem(int from, int to, int length) {
            this.from = from;
            this.to = to;
            this.length = length;
        }
    }

    PhraseIndex(List<Phrase> phrases) {
        var sorted = phrases.stream().sorted(Comparator.comparing(Phrase::text)).toArray(Phrase[]::new);
        var written = new StringBuilder(" "); // the root has no character
        var stems = inBreadth(sorted, written);
        int count = stems.size();
        labels = written.toString().toCharArray();
        firstChild = new int[count + 1];
        firstChild[0] = 1;
        lists = new int[count][];
        openLists = new int[count][];
        ends = new boolean[count];
        byLabel = new int[count][];
        for (int i = 0; i < count; i++) {
            var stem = stems.get(i);
            firstChild[i + 1] = firstChild[i] + stem.children;
            lists[i] = lists(sorted, stem, false);
            openLists[i] = lists(sorted, stem, true);
            ends[i] = lists[i].length + openLists[i].length > 0;
            byLabel[i] = stem.children < MANY ? NONE : table(firstChild[i], firstChild[i + 1]);
        }
        for (int child = firstChild[0]; child < firstChild[1]; child++) {
            roots[labels[child]] = child;
        }
    }

    /// Children by their label, of those that are ASCII.
    private int[] table(int from, int to) {
        var table = new int[ASCII];
        for (int child = from; child < to; child++) {
            if (labels[child] < ASCII) {
                table[labels[child]] = child;
            }
        }
        return table;
    }

    void find(PlainText text, Found found) {
        char[] characters = text.characters();
        int length = text.length();
        boolean inWord = false;
        for (int start = 0; start < length; start++) {
            char character = characters[start];
            boolean word = Scripts.isSpaced(character);
            if ((!word || !inWord) && roots[character] != 0) {
                walk(characters, length, start, found);
            }
            inWord = word;
        }
    }

    private void walk(char[] characters, int length, int start, Found found) {
        int node = roots[characters[start]];
        int end = start + 1;
        while (node != 0) {
            if (ends[node]) {
                report(node, start, end, end < length && isInsideWord(characters, end), found);
            }
            node = end < length ? child(node, characters[end]) : 0;
            end++;
        }
    }

    private void report(int node, int start, int end, boolean insideWord, Found found) {
        for (int list : openLists[node]) {
            found.at(list, start, end);
        }
        if (!insideWord) {
            for (int list : lists[node]) {
                found.at(list, start, end);
            }
        }
    }

    private static boolean isInsideWord(char[] characters, int index) {
        return Scripts.isSpaced(characters[index]) && Scripts.isSpaced(characters[index - 1]);
    }

    private int child(int node, char label) {
        int[] table = byLabel[node];
        if (label < table.length) {
            return table[label];
        }
        int from = firstChild[node];
        int to = firstChild[node + 1];
        if (to - from > 8) {
            int found = Arrays.binarySearch(labels, from, to, label);
            return Math.max(0, found);
        }
        for (int i = from; i < to; i++) {
            if (labels[i] == label) {
                return i;
            }
        }
        return 0;
    }

    /// The root, then all of one character, then all of two.
    ///
    /// @param labels receives the last character of each but the root
    private static List<Stem> inBreadth(Phrase[] sorted, StringBuilder labels) {
        var stems = new ArrayList<Stem>();
        stems.add(new Stem(0, sorted.length, 0));
        for (int i = 0; i < stems.size(); i++) {
            var stem = stems.get(i);
            int next = stem.from;
            while (next < stem.to && sorted[next].text().length() == stem.length) {
                next++;
            }
            stem.longer = next;
            while (next < stem.to) {
                char label = sorted[next].text().charAt(stem.length);
                int first = next;
                while (next < stem.to && sorted[next].text().charAt(stem.length) == label) {
                    next++;
                }
                labels.append(label);
                stems.add(new Stem(first, next, stem.length + 1));
                stem.children++;
            }
        }
        return stems;
    }

    /// Which lists have a phrase that ends with this stem.
    private static int[] lists(Phrase[] sorted, Stem stem, boolean open) {
        int[] numbers = NONE;
        for (int i = stem.from; i < stem.longer; i++) {
            if (sorted[i].prefix() == open) {
                numbers = with(numbers, sorted[i].list());
            }
        }
        return numbers;
    }

    private static int[] with(int[] numbers, int number) {
        for (int other : numbers) {
            if (other == number) {
                return numbers;
            }
        }
        var more = Arrays.copyOf(numbers, numbers.length + 1);
        more[numbers.length] = number;
        return more;
    }
}
