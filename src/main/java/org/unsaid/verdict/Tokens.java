package org.unsaid.verdict;

import java.util.Arrays;

/// The words of a text as numbers, a Chinese character counting as one, and how much they repeat themselves.
final class Tokens {

    private static final int RUN = 4;

    private final int[] hashes;
    private final int count;

    private Tokens(int[] hashes, int count) {
        this.hashes = hashes;
        this.count = count;
    }

    static Tokens of(PlainText text) {
        int[] hashes = new int[64];
        int count = 0;
        int word = 0;
        boolean inWord = false;
        for (int i = 0; i <= text.length(); i++) {
            char character = i < text.length() ? text.charAt(i) : ' ';
            boolean ideograph = Scripts.isIdeograph(character);
            if (!ideograph && Scripts.isWord(character)) {
                word = (inWord ? word * 31 : 7) + character;
                inWord = true;
                continue;
            }
            if (count + 2 > hashes.length) {
                hashes = Arrays.copyOf(hashes, count * 2);
            }
            if (inWord) {
                hashes[count++] = word;
                inWord = false;
            }
            if (ideograph) {
                hashes[count++] = character;
            }
        }
        return new Tokens(hashes, count);
    }

    int count() {
        return count;
    }

    /// Share of runs of four words that were not there before: near 1 in prose, near 0 in a loop.
    double fresh() {
        return fresh(0);
    }

    /// As [#fresh()], of the last words only: many a loop begins after a good start.
    double freshAtTheEnd(int last) {
        return fresh(Math.max(0, count - last));
    }

    private double fresh(int from) {
        int runs = count - from - RUN + 1;
        if (runs < 1) {
            return 1;
        }
        long[] seen = new long[Integer.highestOneBit(runs) * 4];
        int fresh = 0;
        for (int i = from; i < from + runs; i++) {
            long key = 1;
            for (int j = 0; j < RUN; j++) {
                key = key * 0x100000001B3L + hashes[i + j];
            }
            key = key == 0 ? 1 : key;
            int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 33) & (seen.length - 1);
            while (seen[slot] != 0 && seen[slot] != key) {
                slot = (slot + 1) & (seen.length - 1);
            }
            fresh += seen[slot] == 0 ? 1 : 0;
            seen[slot] = key;
        }
        return (double) fresh / runs;
    }
}
