package org.unsaid.verdict;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

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

    private static final class Node {
        private final TreeMap<Character, Node> children = new TreeMap<>();
        private int[] lists = NONE;
        private int[] openLists = NONE;
    }

    PhraseIndex(List<Phrase> phrases) {
        var nodes = inBreadth(tree(phrases));
        firstChild = new int[nodes.size() + 1];
        labels = new char[nodes.size()];
        lists = new int[nodes.size()][];
        openLists = new int[nodes.size()][];
        ends = new boolean[nodes.size()];
        byLabel = new int[nodes.size()][];
        int next = 1;
        for (int i = 0; i < nodes.size(); i++) {
            var node = nodes.get(i);
            lists[i] = node.lists;
            openLists[i] = node.openLists;
            ends[i] = node.lists.length + node.openLists.length > 0;
            firstChild[i] = next;
            for (var label : node.children.keySet()) {
                labels[next++] = label;
            }
        }
        firstChild[nodes.size()] = next;
        for (int i = 0; i < nodes.size(); i++) {
            byLabel[i] = firstChild[i + 1] - firstChild[i] < MANY ? NONE : table(firstChild[i], firstChild[i + 1]);
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

    private static Node tree(List<Phrase> phrases) {
        var root = new Node();
        for (var phrase : phrases) {
            var node = root;
            for (int i = 0; i < phrase.text().length(); i++) {
                node = node.children.computeIfAbsent(phrase.text().charAt(i), _ -> new Node());
            }
            if (phrase.prefix()) {
                node.openLists = with(node.openLists, phrase.list());
            } else {
                node.lists = with(node.lists, phrase.list());
            }
        }
        return root;
    }

    private static List<Node> inBreadth(Node root) {
        var nodes = new ArrayList<Node>();
        var queue = new ArrayDeque<Node>();
        queue.add(root);
        while (!queue.isEmpty()) {
            var node = queue.remove();
            nodes.add(node);
            queue.addAll(node.children.values());
        }
        return nodes;
    }

    private static int[] with(int[] numbers, int number) {
        if (Arrays.stream(numbers).anyMatch(other -> other == number)) {
            return numbers;
        }
        var more = Arrays.copyOf(numbers, numbers.length + 1);
        more[numbers.length] = number;
        return more;
    }
}
