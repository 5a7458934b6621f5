package org.unsaid.verdict;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds every phrase of every list in one pass over a text (Aho and Corasick, 1975), whatever their number.
///
/// Chosen over regular expressions because an answer is hostile text: the time is linear in its length whatever
/// it says. Transitions sit in one open-addressing table. Immutable once built.
///
/// @see <a href="https://doi.org/10.1145/360825.360855">A. V. Aho, M. J. Corasick (1975)</a>
final class PhraseIndex {

    private static final int[] NONE = {};

    private final long[] keys;
    private final int[] targets;
    private final int[] rootTargets = new int[1 << 16];
    private final int[] failures;
    private final int[][] outputs;
    private final Phrase[] phrases;

    /// @param list   number of the list it is from
    /// @param prefix whether any ending may follow
    record Phrase(String text, int list, boolean prefix) {}

    /// Receives what is found, in the order in which phrases end.
    interface Found {
        void at(int list, int start, int end);
    }

    PhraseIndex(List<Phrase> phrases) {
        this.phrases = phrases.toArray(Phrase[]::new);
        int characters = phrases.stream().mapToInt(phrase -> phrase.text().length()).sum();
        int size = Integer.highestOneBit(Math.max(16, characters) * 4) * 2;
        keys = new long[size];
        Arrays.fill(keys, -1);
        targets = new int[size];
        var ends = new ArrayList<int[]>();
        var children = new ArrayList<List<int[]>>();
        newState(ends, children);
        for (int i = 0; i < this.phrases.length; i++) {
            insert(i, ends, children);
        }
        failures = new int[ends.size()];
        outputs = ends.toArray(int[][]::new);
        link(children);
    }

    void find(PlainText text, Found found) {
        char[] characters = text.characters();
        int state = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = characters[i];
            int next = state == 0 ? 0 : target(state, character);
            while (next == 0 && state != 0) {
                state = failures[state];
                next = state == 0 ? 0 : target(state, character);
            }
            state = state == 0 ? rootTargets[character] : next;
            for (int output : outputs[state]) {
                report(phrases[output], text, i + 1, found);
            }
        }
    }

    private static void report(Phrase phrase, PlainText text, int end, Found found) {
        int start = end - phrase.text().length();
        if (start > 0 && joins(text.charAt(start - 1), text.charAt(start))) {
            return;
        }
        if (!phrase.prefix() && end < text.length() && joins(text.charAt(end - 1), text.charAt(end))) {
            return;
        }
        found.at(phrase.list(), start, end);
    }

    /// Whether two neighbours belong to one word; Chinese characters never do.
    private static boolean joins(char left, char right) {
        return isWord(left) && isWord(right);
    }

    private static boolean isWord(char character) {
        return character < 0x80
                ? (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9')
                : character < 0x2000 && Character.isLetterOrDigit(character);
    }

    private void insert(int number, List<int[]> ends, List<List<int[]>> children) {
        int state = 0;
        var text = phrases[number].text();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            int next = state == 0 ? rootTargets[character] : target(state, character);
            if (next == 0) {
                next = newState(ends, children);
                children.get(state).add(new int[] {character, next});
                if (state == 0) {
                    rootTargets[character] = next;
                } else {
                    put(state, character, next);
                }
            }
            state = next;
        }
        ends.set(state, with(ends.get(state), number));
    }

    private static int newState(List<int[]> ends, List<List<int[]>> children) {
        ends.add(NONE);
        children.add(new ArrayList<>());
        return ends.size() - 1;
    }

    private void link(List<List<int[]>> children) {
        var queue = new ArrayDeque<Integer>();
        children.getFirst().forEach(child -> queue.add(child[1]));
        while (!queue.isEmpty()) {
            int state = queue.remove();
            for (int[] child : children.get(state)) {
                int failure = failures[state];
                int next = step(failure, (char) child[0]);
                while (next == 0 && failure != 0) {
                    failure = failures[failure];
                    next = step(failure, (char) child[0]);
                }
                failures[child[1]] = next;
                for (int output : outputs[next]) {
                    outputs[child[1]] = with(outputs[child[1]], output);
                }
                queue.add(child[1]);
            }
        }
    }

    private int step(int state, char character) {
        return state == 0 ? rootTargets[character] : target(state, character);
    }

    private static int[] with(int[] numbers, int number) {
        var more = Arrays.copyOf(numbers, numbers.length + 1);
        more[numbers.length] = number;
        return more;
    }

    private void put(int state, char character, int target) {
        int slot = slot(state, character);
        keys[slot] = key(state, character);
        targets[slot] = target;
    }

    private int target(int state, char character) {
        int slot = slot(state, character);
        return keys[slot] == -1 ? 0 : targets[slot];
    }

    private int slot(int state, char character) {
        long key = key(state, character);
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & (keys.length - 1);
        while (keys[slot] != -1 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private static long key(int state, char character) {
        return ((long) state << 16) | character;
    }
}
